/** Takes the first of each group, then the second of each, and so on, without repetition. */
export function pickExamples(
  groups: readonly (readonly string[])[],
  wanted: (url: string) => boolean,
  most: number,
): string[] {
  const fitting = groups.map((group) => group.filter(wanted));
  const picked = new Set<string>();
  for (let turn = 0; fitting.some(({ length }) => length > turn); turn += 1) {
    for (const group of fitting) {
      const url = group[turn];
      if (url !== undefined && picked.size < most) picked.add(url);
    }
  }
  return [...picked];
}
