/** Choices drop down beside their field: at the end of the document they would be outside of every landmark. */
export const IN_PLACE = { withinPortal: false } as const;
