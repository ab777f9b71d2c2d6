/** What stands in for something that is still on its way. */
const ON_ITS_WAY = '[aria-busy]';

/**
 * Calls back once the panel shows what it is about to show, now or later.
 *
 * @returns a function that stops waiting
 */
export function whenShown(act: () => void): () => void {
  const look = () => {
    if (document.querySelector(ON_ITS_WAY)) return;
    observer.disconnect();
    act();
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { subtree: true, childList: true });
  look();
  return () => observer.disconnect();
}
