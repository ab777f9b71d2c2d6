/** It comes by then, in ms, where no frame is made: nobody sees the surface. */
const AT_LAST = 100;

/**
 * Calls back once the next frame is made: for what would hold up what is to be seen.
 *
 * @returns ends it, where it has not come yet
 */
export function afterFrame(callback: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const within = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(callback, ms);
  };
  within(AT_LAST);
  const frame = requestAnimationFrame(() => within(0));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
