import { identityOf, sameValue } from './same-value.ts';

type Versions<T> = { base: readonly T[]; theirs: readonly T[]; mine: readonly T[] };

/** A list with the text by which its entries are told to be the same. */
function identities<T>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((entry) => [identityOf(entry), entry]));
}

function keysNotIn<T>(list: Map<string, T>, other: Map<string, T>): string[] {
  return [...list.keys()].filter((key) => !other.has(key));
}

/**
 * Merges two changes of one list entry by entry: what either side added is in, what either side took out is out,
 * and the order is that of the side that changed it.
 *
 * @param ordered whether the order says something: then it cannot be changed by both
 * @returns `undefined` where both changed the same entry, or the order, each in another way
 */
export function mergeLists<T>(versions: Versions<T>, { ordered }: { ordered: boolean }): T[] | undefined {
  const base = identities(versions.base);
  const theirs = identities(versions.theirs);
  const mine = identities(versions.mine);
  const removedByMe = new Set(keysNotIn(base, mine));
  const bothRemoved = keysNotIn(base, theirs).some((key) => removedByMe.has(key));
  const [myNew, theirNew] = [keysNotIn(mine, base), keysNotIn(theirs, base)];
  // An entry that was edited counts as taken out and another put in.
  if (bothRemoved && !sameValue(myNew.toSorted(), theirNew.toSorted())) return undefined;

  const stays = (key: string) => (base.has(key) ? theirs.has(key) && mine.has(key) : true);
  const kept = (list: Map<string, T>) => [...list.keys()].filter((key) => stays(key) && base.has(key));
  const [baseOrder, myOrder, theirOrder] = [kept(base), kept(mine), kept(theirs)];
  const iReordered = !sameValue(myOrder, baseOrder);
  const theyReordered = !sameValue(theirOrder, baseOrder);
  if (ordered && iReordered && theyReordered && !sameValue(myOrder, theirOrder)) return undefined;

  const [first, second] = iReordered ? [mine, theirs] : [theirs, mine];
  const order = [...first.keys(), ...keysNotIn(second, first)].filter(stays);
  return order.flatMap((key) => first.get(key) ?? second.get(key) ?? []);
}
