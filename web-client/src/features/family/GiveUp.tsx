import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { api, bodyOf } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';
import { useAnnounce } from '../../shared/parts/announce';
import { TextAreaField } from '../../shared/parts/fields';
import { ProblemMessage } from '../../shared/parts/states';
import { useFamilyWords } from './words';

/** Says, and why, that nobody tries to deliver a message any longer. */
export function GiveUp({ planId, notificationId, title }: { planId: string; notificationId: string; title: string }) {
  const words = useFamilyWords().messages;
  const client = useQueryClient();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const { register, handleSubmit, formState } = useForm<{ reason: string }>();
  const giveUp = useMutation({
    mutationFn: ({ reason }: { reason: string }) =>
      bodyOf(
        api.POST('/notifications/{notificationId}/discard', { params: { path: { notificationId } }, body: { reason } }),
      ),
    onSuccess: () => {
      announce(words.givenUp);
      void client.invalidateQueries({ queryKey: keys.notifications(planId) });
      void client.invalidateQueries({ queryKey: keys.myDay });
    },
  });
  if (!asking) {
    return (
      <button
        type="button"
        className="plain-button"
        aria-label={words.giveUpLong(title)}
        onClick={() => setAsking(true)}
      >
        {words.giveUp}
      </button>
    );
  }
  return (
    <form noValidate onSubmit={(event) => void handleSubmit((input) => giveUp.mutate(input))(event)}>
      <ProblemMessage error={giveUp.error} />
      <TextAreaField
        label={words.giveUpWhy}
        rows={2}
        maxLength={500}
        error={formState.errors.reason}
        registration={register('reason', { validate: (text) => text.trim() !== '' || words.writeWhy })}
      />
      <button type="submit" className="button button-secondary" disabled={giveUp.isPending}>
        {words.giveUp}
      </button>
    </form>
  );
}
