import { useMutation } from '@tanstack/react-query';
import { useServices } from './services.ts';

/** Joining, looking around and leaving, each with its state. */
export function useMembership() {
  const { membership } = useServices();
  return {
    join: useMutation({ mutationFn: membership.join, networkMode: 'always' }),
    lookAround: useMutation({ mutationFn: membership.lookAround, networkMode: 'always' }),
    leave: useMutation({ mutationFn: membership.leave, networkMode: 'always' }),
  };
}
