import { type GeneratedI18nStructure, i18n } from '#i18n';

/** Everything that can stand in the way has a message; one without is an error of types. */
type Reason = keyof GeneratedI18nStructure extends infer Key
  ? Key extends `problem.${infer Name}`
    ? Name
    : never
  : never;

/** @param action what the endpoint says to do, where it alone knows the reason */
type Failure = { reason: Reason; action?: string };

/** What a person can do about a failure, in the language of the surface. */
export function whatToDo({ reason, action }: Failure): string {
  return reason === 'unlisted' && action !== undefined ? action : i18n.t(`problem.${reason}`);
}
