import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { useAnnounce } from '../../shared/parts/announce';
import { TextAreaField } from '../../shared/parts/fields';
import { Icon } from '../../shared/parts/Icon';
import { Section } from '../../shared/parts/Section';
import { ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { answerFamily, familyMessagesQuery, mayChange, type Plan } from './api';
import { useFamilyWords } from './words';
import './FamilyMessages.css';

type FamilyMessage = Schemas['FamilyMessage'];

/** What the family has written to its coordinator, the unanswered first. No agency sees it. */
export function FamilyMessages({ plan }: { plan: Plan }) {
  const words = useFamilyWords().written;
  const messages = useQuery(familyMessagesQuery(plan.id));
  const items = messages.data?.items ?? [];
  const waits = items.filter((message) => message.answer === undefined);
  const answered = items.filter((message) => message.answer !== undefined);
  return (
    <Section title={words.title} lead={words.lead}>
      {messages.isPending && <LoadingState />}
      {messages.error && <ErrorState error={messages.error} onRetry={() => void messages.refetch()} />}
      {messages.data && items.length === 0 && <p className="section-lead">{words.none}</p>}
      <ul role="list" className="written">
        {[...waits, ...answered].map((message) => (
          <li key={message.id}>
            <Written plan={plan} message={message} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Written({ plan, message }: { plan: Plan; message: FamilyMessage }) {
  const words = useFamilyWords().written;
  const formats = useFormats();
  const now = useNow();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [text, setText] = useState('');
  const name = plan.members.find((member) => member.id === message.memberId)?.name ?? '';
  const answer = useMutation({
    mutationFn: () => answerFamily(plan.id, message.id, text.trim()),
    onSuccess: () => {
      announce(words.answered(name));
      void client.invalidateQueries({ queryKey: keys.familyMessages(plan.id) });
      void client.invalidateQueries({ queryKey: keys.myDay });
    },
  });
  return (
    <article aria-label={words.from(name)}>
      <p className="meta">{words.wrote(name, formats.when(message.writtenAt, now))}</p>
      <p className="written-text" lang="da">
        {message.text}
      </p>
      {message.answer !== undefined && message.answeredAt !== undefined ? (
        <div className="written-answer">
          <p className="meta">{words.answeredAt(formats.when(message.answeredAt, now))}</p>
          <p className="written-text" lang="da">
            {message.answer}
          </p>
        </div>
      ) : !mayChange(plan) ? null : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim()) answer.mutate();
          }}
        >
          <TextAreaField
            lang="da"
            rows={3}
            maxLength={2000}
            label={words.answer(name)}
            hint={words.answerHint}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <ProblemMessage error={answer.error} />
          <div className="actions">
            <button type="submit" className="button button-primary" disabled={answer.isPending || !text.trim()}>
              <Icon name="send" /> {words.send}
            </button>
          </div>
        </form>
      )}
    </article>
  );
}
