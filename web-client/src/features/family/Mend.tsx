import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { api, bodyOf } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';
import { useAnnounce } from '../../shared/parts/announce';
import { TextAreaField } from '../../shared/parts/fields';
import { ProblemMessage } from '../../shared/parts/states';
import { useFamilyWords } from './words';

type Message = { planId: string; notificationId: string; title: string };

/** Says, and why, that nobody tries to deliver a message any longer. */
export function GiveUp({ planId, notificationId, title }: Message) {
  const words = useFamilyWords().messages;
  return (
    <Mend
      planId={planId}
      begin={words.giveUp}
      beginLong={words.giveUpLong(title)}
      question={words.giveUpWhy}
      finish={words.giveUp}
      done={words.givenUp}
      rows={2}
      maxLength={500}
      act={(reason) =>
        api.POST('/notifications/{notificationId}/discard', { params: { path: { notificationId } }, body: { reason } })
      }
    />
  );
}

/** Writes anew what the coordinator had written, and sends the message again. */
export function Rewrite({ planId, notificationId, title, ownWords }: Message & { ownWords: string }) {
  const words = useFamilyWords().messages;
  return (
    <Mend
      planId={planId}
      begin={words.rewrite}
      beginLong={words.rewriteLong(title)}
      question={words.rewriteWhat}
      finish={words.rewriteAndSend}
      done={words.resent}
      rows={4}
      maxLength={2000}
      before={ownWords}
      act={(text) =>
        api.POST('/notifications/{notificationId}/rewrite', { params: { path: { notificationId } }, body: { text } })
      }
    />
  );
}

function Mend({
  planId,
  begin,
  beginLong,
  question,
  finish,
  done,
  rows,
  maxLength,
  before = '',
  act,
}: {
  planId: string;
  begin: string;
  beginLong: string;
  question: string;
  finish: string;
  done: string;
  rows: number;
  maxLength: number;
  before?: string;
  act: (words: string) => Parameters<typeof bodyOf>[0];
}) {
  const words = useFamilyWords().messages;
  const client = useQueryClient();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const { register, handleSubmit, formState } = useForm({ defaultValues: { text: before } });
  const mend = useMutation({
    mutationFn: ({ text }: { text: string }) => bodyOf(act(text)),
    onSuccess: () => {
      announce(done);
      setAsking(false);
      void client.invalidateQueries({ queryKey: keys.notifications(planId) });
      void client.invalidateQueries({ queryKey: keys.myDay });
    },
  });
  if (!asking) {
    return (
      <button type="button" className="plain-button" aria-label={beginLong} onClick={() => setAsking(true)}>
        {begin}
      </button>
    );
  }
  return (
    <form noValidate onSubmit={(event) => void handleSubmit((input) => mend.mutate(input))(event)}>
      <ProblemMessage error={mend.error} />
      <TextAreaField
        label={question}
        rows={rows}
        maxLength={maxLength}
        error={formState.errors.text}
        registration={register('text', { validate: (text) => text.trim() !== '' || words.writeWhy })}
      />
      <button type="submit" className="button button-secondary" disabled={mend.isPending}>
        {finish}
      </button>
    </form>
  );
}
