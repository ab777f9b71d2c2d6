/**
 * A single-page router: links of the same origin push a history entry, and every change of address, by link, script
 * or the Back button, draws the page anew.
 *
 * @param {(url: URL) => void} draw
 */
export function startRouter(draw) {
  const redraw = () => draw(new URL(location.href));
  addEventListener('popstate', redraw);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!link || link.origin !== location.origin || event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (link.pathname === location.pathname && link.search === location.search && link.hash) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    redraw();
  });
  redraw();
}
