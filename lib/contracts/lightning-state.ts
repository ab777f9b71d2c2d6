import * as z from 'zod/mini';

const textSchema = z.string().check(z.minLength(1), z.maxLength(4096));
const nameSchema = z.string().check(z.regex(/^[A-Za-z0-9_]{1,80}$/));

/**
 * What Salesforce packs into the hash of `one/one.app#<base64>`: the component shown and, in one of several
 * shapes, the page it stands for. Anything else in it is ignored.
 */
export const lightningStateSchema = z.object({
  componentDef: z.optional(textSchema),
  attributes: z.optional(
    z.object({
      address: z.optional(textSchema),
      recordId: z.optional(nameSchema),
      objectApiName: z.optional(nameSchema),
      actionName: z.optional(nameSchema),
    }),
  ),
});

export type LightningState = z.infer<typeof lightningStateSchema>;
