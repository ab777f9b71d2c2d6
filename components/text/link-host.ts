/**
 * Where a link leads, for people to see before they follow it.
 *
 * @param text what the link says
 * @returns host, or address of a mailbox; `undefined` where the link says so itself, or leads nowhere
 */
export function linkHost(href: string, text: string): string | undefined {
  const url = URL.parse(href);
  const host = url && (url.host || decode(url.pathname));
  return host && !text.toLowerCase().includes(host.toLowerCase()) ? host : undefined;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
