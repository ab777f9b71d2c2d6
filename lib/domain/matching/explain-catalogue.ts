import type english from '../../../locales/en/explain.json';

type ExplainKey = keyof typeof english;

/** The words of explanations in one language. What is so is decided here; how it is put, by who asks. */
export type ExplainCatalogue = {
  /** @param parts stand where the message has `$1`, `$2` */
  say(key: ExplainKey, parts?: readonly string[]): string;
  /** BCP 47 tag of the language, for lists and dates. */
  locale: string;
};

/** Makes a catalogue of messages at hand, for where there is no browser to keep them. */
export function explainCatalogue(
  messages: Readonly<Record<ExplainKey, string>>,
  locale: string,
): ExplainCatalogue {
  const say: ExplainCatalogue['say'] = (key, parts = []) =>
    messages[key].replace(/\$(\d)/g, (_, place) => parts[Number(place) - 1] ?? '');
  return { say, locale };
}
