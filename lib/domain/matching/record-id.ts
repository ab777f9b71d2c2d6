const SALESFORCE_CHECK_CHARS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The three characters that make a case-sensitive 15-character id safe where case is lost. */
function salesforceSuffix(id: string): string {
  return [0, 5, 10]
    .map((start) => {
      const upper = [...id.slice(start, start + 5)].map((char, bit) => (/[A-Z]/.test(char) ? 1 << bit : 0));
      return SALESFORCE_CHECK_CHARS.charAt(upper.reduce((sum: number, bit) => sum + bit, 0));
    })
    .join('');
}

const FORMS = {
  asIs: (id: string) => id,
  lowerCase: (id: string) => id.toLowerCase(),
  upperCase: (id: string) => id.toUpperCase(),
  salesforce: (id: string) => (id.length === 15 ? id + salesforceSuffix(id) : id),
} satisfies Record<string, (id: string) => string>;

export type RecordIdForm = keyof typeof FORMS;

/** One spelling for each record, however its id is written: Salesforce's 15 and 18 characters are the same. */
export function canonicalRecordId(form: RecordIdForm, id: string): string {
  return FORMS[form](id);
}
