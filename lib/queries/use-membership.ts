import { useMutation } from '@tanstack/react-query';
import type { SampleWithMedia } from '../contracts/sample-workspace.ts';
import { join, leave, lookAround } from './membership.ts';

/** Joining with a code. */
export function useJoin() {
  return useMutation({ mutationFn: join, networkMode: 'always' });
}

/** @param load brings the bundled sample */
export function useLookAround(load: () => Promise<SampleWithMedia>) {
  return useMutation({ mutationFn: () => lookAround(load), networkMode: 'always' });
}

/** Leaving the workspace, or the sample. */
export function useLeave() {
  return useMutation({ mutationFn: leave, networkMode: 'always' });
}
