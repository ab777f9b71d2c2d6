/** Messages in one language. What is so is decided here; how it is put, by who asks. */
export type Catalogue<Key extends string> = {
  /** @param parts stand where the message has `$1`, `$2` */
  say(key: Key, parts?: readonly string[]): string;
  /** BCP 47 tag of the language, for lists and dates. */
  locale: string;
};

/** Makes a catalogue of messages at hand, for where there is no browser to keep them. */
export function catalogueOf<Key extends string>(
  messages: Readonly<Record<Key, string>>,
  locale: string,
): Catalogue<Key> {
  const say: Catalogue<Key>['say'] = (key, parts = []) =>
    messages[key].replace(/\$(\d)/g, (_, place) => parts[Number(place) - 1] ?? '');
  return { say, locale };
}
