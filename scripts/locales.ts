import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const SOURCE = join(import.meta.dirname, '../locales');

/** The messages of a language: what the surfaces say, by the part of the product that says it. */
export type Messages = { [key: string]: string | Messages };

/** @returns the languages there are words in, by folder name */
export function languages(): string[] {
  return readdirSync(SOURCE).sort();
}

/** `studio-list.json` holds the messages whose keys begin with `studioList`: the browser takes no hyphens in them. */
function partOf(file: string): string {
  return basename(file, '.json').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * Reads the messages of a language: a file for each part, its name the first part of every key in it.
 *
 * @param language folder name: `en`
 */
export function readMessages(language: string): Messages {
  const folder = join(SOURCE, language);
  const files = readdirSync(folder).sort();
  return Object.fromEntries(
    files.map((file) => [partOf(file), JSON.parse(readFileSync(join(folder, file), 'utf8'))]),
  );
}

/**
 * Joins the files of each language into the one file that the i18n module reads.
 *
 * @param folder where to; made where it is absent
 * @returns the folder
 */
export function gatherLocales(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const language of languages()) {
    writeFileSync(join(folder, `${language}.json`), JSON.stringify(readMessages(language)));
  }
  return folder;
}
