import { describe, expect, test } from 'vitest';
import type { LearningPath } from '../../contracts/path.ts';
import { type LessonStanding, pathsProgress, todaysLesson } from './path-progress.ts';

const HERE = { now: new Date('2026-03-10T09:00:00Z'), timeZone: 'UTC' };
const everything = () => true;
const PASSED: LessonStanding = { state: 'passed', score: 0.9 };
const begunAt = (since: string): LessonStanding => ({ state: 'begun', card: 2, of: 9, since });

const path = (id: string, ...lessons: LearningPath['lessons']): LearningPath => ({
  id,
  version: 1,
  title: `Path ${id}`,
  lessons,
});
const lesson = (id: string, dueBy?: string) => ({ lesson: id, ...(dueBy !== undefined && { dueBy }) });

describe('progress in learning paths', () => {
  test('counts what is passed and names what is next, in the path’s own order', () => {
    const [progress] = pathsProgress(
      [path('p', lesson('a'), lesson('b'), lesson('c'))],
      everything,
      new Map([
        ['a', PASSED],
        ['c', PASSED],
      ]),
      HERE,
    );
    expect(progress).toMatchObject({ path: 'p', title: 'Path p', passed: 2, next: { lesson: 'b' } });
    expect(progress?.lessons.map(({ standing }) => standing.state)).toEqual([
      'passed',
      'not_started',
      'passed',
    ]);
  });

  test('a lesson that was failed is next again; one that is passed is due no more', () => {
    const due = '2026-03-01T00:00:00Z';
    const [progress] = pathsProgress(
      [path('p', lesson('a', due), lesson('b', due))],
      everything,
      new Map([
        ['a', PASSED],
        ['b', { state: 'not_passed', score: 0.4 }],
      ]),
      HERE,
    );
    expect(progress?.lessons.map(({ due }) => due?.state)).toEqual([undefined, 'overdue']);
    expect(progress?.next?.lesson).toBe('b');
  });

  test('a path without anything left has nothing next', () => {
    const [progress] = pathsProgress([path('p', lesson('a'))], everything, new Map([['a', PASSED]]), HERE);
    expect(progress).toMatchObject({ passed: 1, next: undefined });
  });

  test('leaves out what is not on this device, and a path of which nothing is', () => {
    const progress = pathsProgress(
      [path('p', lesson('a'), lesson('gone')), path('q', lesson('gone'))],
      (id) => id !== 'gone',
      new Map(),
      HERE,
    );
    expect(progress.map(({ path, lessons }) => [path, lessons.length])).toEqual([['p', 1]]);
  });

  test('puts the nearest due date first, then what has none, then what is done', () => {
    const order = pathsProgress(
      [
        path('done', lesson('d', '2026-03-01T00:00:00Z')),
        path('undated', lesson('u')),
        path('later', lesson('l', '2026-05-01T00:00:00Z')),
        // Its first lesson has no date, but the path must be walked to the second in time.
        path('second', lesson('s1'), lesson('s2', '2026-03-12T00:00:00Z')),
        path('overdue', lesson('o', '2026-03-01T00:00:00Z')),
      ],
      everything,
      new Map([['d', PASSED]]),
      HERE,
    ).map(({ path }) => path);
    expect(order).toEqual(['overdue', 'second', 'later', 'undated', 'done']);
  });
});

describe('today’s lesson', () => {
  const paths = pathsProgress(
    [path('far', lesson('f', '2026-05-01T00:00:00Z')), path('near', lesson('n', '2026-03-12T00:00:00Z'))],
    everything,
    new Map([['x', begunAt('2026-03-09T10:00:00Z')]]),
    HERE,
  );

  test('is the next of the path that is due first', () => {
    expect(todaysLesson(paths, [])).toBe('n');
  });

  test('is the one that was begun last, whatever is due', () => {
    const begun = [
      { lesson: 'x', since: '2026-03-09T10:00:00Z' },
      { lesson: 'y', since: '2026-03-09T10:00:00.500Z' },
    ];
    expect(todaysLesson(paths, begun)).toBe('y');
  });

  test('is none where all is passed, or nothing is assigned', () => {
    expect(todaysLesson([], [])).toBeUndefined();
    const done = pathsProgress([path('p', lesson('a'))], everything, new Map([['a', PASSED]]), HERE);
    expect(todaysLesson(done, [])).toBeUndefined();
  });
});
