import { messageIfAny } from '../platform/messages.ts';

/**
 * What people call a kind of record, in the language of the surfaces: `Kontakt` for `contact`. Kinds that a customer made
 * keep their names, and apps their capitals: `Opportunity` in English as well.
 *
 * @param object as the app's pack calls it
 */
export function objectName(object: string): string {
  const name = messageIfAny(`object.${object.toLowerCase().replaceAll(/\W+/g, '_')}`);
  if (name === undefined) return object;
  const isSameWord = name.toLowerCase() === object.toLowerCase();
  return isSameWord && object !== object.toLowerCase() ? object : name;
}
