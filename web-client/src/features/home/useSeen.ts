import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, withEtag } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';

/** Takes it off the day, until something happens again. */
export function useSeen(planId: string, referralId: string, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      withEtag(
        api.POST('/plans/{planId}/home-treatments/{referralId}/seen', { params: { path: { planId, referralId } } }),
      ),
    onSuccess: () => {
      onDone?.();
      void client.invalidateQueries({ queryKey: keys.myDay });
      void client.invalidateQueries({ queryKey: keys.homeTreatments(planId) });
    },
  });
}
