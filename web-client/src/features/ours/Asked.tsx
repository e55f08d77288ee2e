import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { newId } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';
import { useAnnounce } from '../../shared/parts/announce';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { answerHeld, ownHeldQuery, type HeldMessage, type OurPlan } from './api';
import { firstName } from './names';
import { Part } from './Part';
import { useOurWords } from './words';

/** Messages that wait for the reader's yes; nothing at all where there are none. */
export function Asked({ ours }: { ours: OurPlan }) {
  const words = useOurWords();
  const held = useQuery(ownHeldQuery);
  if (!held.data || held.data.items.length === 0) return null;
  return (
    <Part id="de-sporger" title={words.asked.title} lead={words.asked.lead}>
      {held.data.items.map((message) => (
        <Message key={message.id} message={message} ours={ours} />
      ))}
    </Part>
  );
}

function Message({ message, ours }: { message: HeldMessage; ours: OurPlan }) {
  const words = useOurWords();
  const common = useCommonWords();
  const client = useQueryClient();
  const announce = useAnnounce();
  const id = useRef(newId());
  const answer = useMutation({
    mutationFn: (said: 'YES' | 'NO') => answerHeld(message.id, id.current, said),
    onSuccess: (left, said) => {
      client.setQueryData(keys.ownHeld, left);
      announce(said === 'YES' ? words.asked.saidYes : words.asked.saidNo);
    },
  });
  const whose = ours.members.find((member) => member.id === message.memberId);
  const others = message.answeredBy
    .filter((one) => !message.saidBy.includes(one) && one !== ours.memberId)
    .flatMap((one) => ours.members.filter((member) => member.id === one).map((member) => firstName(member.name)));
  return (
    <article className="ours-box">
      <h3>
        {message.memberId === ours.memberId
          ? words.asked.about(message.agency.name)
          : words.asked.aboutChild(message.agency.name, firstName(whose?.name ?? ''))}
      </h3>
      <blockquote className="ours-answer" lang="da">
        <p>
          <strong>{message.title}</strong>
        </p>
        <p className="ours-said">{message.text}</p>
      </blockquote>
      {message.saidBy.includes(ours.memberId) ? (
        <p>{words.asked.waitsFor(common.and(others))}</p>
      ) : (
        <div className="actions">
          <button
            type="button"
            className="button button-primary"
            disabled={answer.isPending}
            onClick={() => answer.mutate('YES')}
          >
            {words.asked.yes}
          </button>
          <button
            type="button"
            className="button button-secondary"
            disabled={answer.isPending}
            onClick={() => answer.mutate('NO')}
          >
            {words.asked.no}
          </button>
        </div>
      )}
      <ProblemMessage error={answer.error} />
    </article>
  );
}
