import { FSRSAlgorithm, Rating } from 'ts-fsrs';
import { DAY_MS } from './reminder-calendar.ts';

/** How well something is remembered, as FSRS models it. */
export type Memory = {
  /** Days until nine of ten would still recall it. */
  stability: number;
  /** 1-10. */
  difficulty: number;
  /** Ms since the epoch: when it was learned, recalled or forgotten last. */
  reviewedAt: number;
};

export type Recall = 'right' | 'wrong';

/** Asked at least once a year, as long as it is asked at all. */
const LONGEST_DAYS = 365;
const GRADES = { right: Rating.Good, wrong: Rating.Again } as const;

/** Whole days and no chance: two devices of one person come to one answer, and no question comes twice a day. */
const algorithm = new FSRSAlgorithm({
  enable_short_term: false,
  enable_fuzz: false,
  maximum_interval: LONGEST_DAYS,
});

/** What a lesson leaves behind. */
export function learned(at: number): Memory {
  const { stability, difficulty } = algorithm.next_state(null, 0, Rating.Good);
  return { stability, difficulty, reviewedAt: at };
}

/** What is left behind by a recall, or by a failure to. */
export function reviewed({ stability, difficulty, reviewedAt }: Memory, recall: Recall, at: number): Memory {
  const days = Math.max(0, at - reviewedAt) / DAY_MS;
  return { ...algorithm.next_state({ stability, difficulty }, days, GRADES[recall]), reviewedAt: at };
}

/** @returns ms until it should be asked again, a day or more */
export function intervalOf({ stability }: Memory): number {
  return Math.max(1, algorithm.next_interval(stability, 0)) * DAY_MS;
}
