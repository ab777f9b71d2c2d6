import { describe, expect, test } from 'vitest';
import { type LearnRoute, learnHash, parseLearnRoute } from './learn-route.ts';

describe('the route of the learning page', () => {
  test.each<[string, LearnRoute]>([
    ['', { at: 'paths' }],
    ['#/', { at: 'paths' }],
    ['#/lesson/refund-handling-lesson', { at: 'lesson', lesson: 'refund-handling-lesson' }],
    ['#/lesson/', { at: 'paths' }],
    ['#/lesson/Not an id', { at: 'paths' }],
    ['#/lesson/%', { at: 'paths' }],
    ['#/lesson/a/b', { at: 'paths' }],
    ['#/nothing', { at: 'paths' }],
  ])('reads %j', (hash, route) => {
    expect(parseLearnRoute(hash)).toEqual(route);
  });

  test.each<LearnRoute>([{ at: 'paths' }, { at: 'lesson', lesson: 'a-b_1' }])(
    'comes back from %j',
    (route) => {
      expect(parseLearnRoute(learnHash(route))).toEqual(route);
    },
  );
});
