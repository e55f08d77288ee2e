import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { newId, type Schemas } from '../../shared/api/client';
import { useAnnounce } from '../../shared/parts/announce';
import { RadioField } from '../../shared/parts/fields';
import { AgencyMark } from '../../shared/parts/marks';
import { Section } from '../../shared/parts/Section';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { heldQuery, useAnswerHeld, type Plan } from './api';
import { WhoSaidIt } from './WhoSaidIt';
import { useFamilyWords } from './words';

type Held = Schemas['HeldMessage'];
type How = Schemas['HeldAnswerInput']['how'];
const HOWS: How[] = ['ORALLY', 'IN_WRITING', 'DIGITALLY'];

/** What waits until the member has said yes to that one; nothing is shown when nothing waits. */
export function HeldMessages({ plan }: { plan: Plan }) {
  const words = useFamilyWords().held;
  const held = useQuery(heldQuery(plan.id));
  if (!held.data || held.data.length === 0) return null;
  return (
    <Section title={words.title} lead={words.lead}>
      {held.data.map((one) => (
        <HeldMessage key={one.id} plan={plan} held={one} />
      ))}
    </Section>
  );
}

function HeldMessage({ plan, held }: { plan: Plan; held: Held }) {
  const words = useFamilyWords();
  const common = useCommonWords();
  const announce = useAnnounce();
  const [how, setHow] = useState<How>('ORALLY');
  const missing = held.answeredBy.filter((one) => !held.saidBy.includes(one));
  const [saidBy, setSaidBy] = useState<string[]>(missing);
  const answer = useAnswerHeld(plan.id, () => announce(words.held.saved));
  const name = plan.members.find((one) => one.id === held.memberId)?.name ?? '';
  const said = held.saidBy.map((id) => plan.members.find((one) => one.id === id)?.name ?? '');
  const send = (yes: boolean) =>
    answer.mutate({ notificationId: held.id, id: newId(), answer: yes ? 'YES' : 'NO', how, givenBy: saidBy });
  return (
    <article className="held-message" aria-labelledby={`venter-${held.id}`}>
      <h3 id={`venter-${held.id}`}>{words.held.question(name, held.agency.name)}</h3>
      <p className="meta">
        <AgencyMark agency={held.agency} nameBeside /> · {held.topics.map((one) => common.topics[one]).join(', ')}
      </p>
      <blockquote lang="da" className="held-text">
        <strong>{held.title}</strong>
        {'\n'}
        {held.text}
      </blockquote>
      {said.length > 0 && <p>{words.held.alreadySaid(common.and(said))}</p>}
      <WhoSaidIt plan={plan} mayAnswer={missing} saidBy={saidBy} onChange={setSaidBy} />
      <RadioField
        inRow
        label={words.consents.how}
        choices={HOWS.map((one) => ({ value: one, label: words.consents[one] }))}
        value={how}
        onChoose={(value) => setHow(value as How)}
      />
      <ProblemMessage error={answer.error} />
      <div className="actions">
        <button
          type="button"
          className="button button-primary"
          disabled={answer.isPending || saidBy.length === 0}
          onClick={() => send(true)}
        >
          {words.held.yes}
        </button>
        <button
          type="button"
          className="button button-secondary"
          disabled={answer.isPending || saidBy.length === 0}
          onClick={() => send(false)}
        >
          {words.held.no}
        </button>
      </div>
      <p className="meta">{words.held.goesTo(held.agency.name)}</p>
    </article>
  );
}
