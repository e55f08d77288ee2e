import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../shared/api/keys';
import { useAnnounce } from '../../shared/parts/announce';

/**
 * One thing that is done with a referral. Whatever the answer, everything about home is read again: who came second must
 * see what the first one made.
 */
export function useReferral<T>(work: (input: T) => Promise<unknown>, done?: string) {
  const client = useQueryClient();
  const announce = useAnnounce();
  return useMutation({
    mutationFn: work,
    onSuccess: () => {
      if (done) announce(done);
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.home }),
  });
}
