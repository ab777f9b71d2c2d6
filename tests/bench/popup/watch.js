/**
 * Stands before everything else in a popup that is measured, and notes when its button can be pressed and when what it is
 * asked to look for is there.
 */
const now = () => performance.timeOrigin + performance.now();

window.benchPopup = new Promise((resolve) => {
  const wanted = new URLSearchParams(location.search).get('wanted');
  const seen = { usable: undefined, wanted: undefined };
  const observer = new MutationObserver(() => {
    const button = [...document.querySelectorAll('button:enabled')].find(({ textContent }) =>
      textContent.includes('Open the panel'),
    );
    if (button) seen.usable ??= now();
    if (document.body?.textContent.includes(wanted ?? '')) seen.wanted ??= now();
    if (seen.usable === undefined || seen.wanted === undefined) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve({ ...seen, frame: now() });
      port2.postMessage(undefined);
    });
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
});
