/** Long enough for a browser to have begun with the download, in ms. */
const KEEP = 60_000;

/**
 * Lets the browser save a text as a CSV file. A mark at its beginning tells spreadsheets that it is UTF-8.
 *
 * @param name of the file
 */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP);
}
