import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Has a browser dock the panels of extensions so wide as if a person had drawn it there.
 *
 * @param profile one that no browser has used yet
 * @param width of the panel with its frame, in CSS pixels
 */
export function widenPanel(profile: string, width: number): void {
  const folder = join(profile, 'Default');
  mkdirSync(folder, { recursive: true });
  const preferences = { side_panel: { id_to_width: { kExtension: width } } };
  writeFileSync(join(folder, 'Preferences'), JSON.stringify(preferences));
}
