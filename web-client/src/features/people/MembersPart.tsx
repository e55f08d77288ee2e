import { useState } from 'react';
import { useFormats } from '../../shared/format/formats';
import { Icon } from '../../shared/parts/Icon';
import { Section } from '../../shared/parts/Section';
import { useCommonWords } from '../../shared/words';
import { mayChange, type Member, type Plan } from '../family/api';
import { memberLeaves } from './api';
import { GoingForm } from './GoingForm';
import { MemberForm } from './MemberForm';
import { usePeopleWords } from './words';

type Doing = { what: 'add' } | { what: 'change' | 'leave'; id: string } | null;

/** The family: somebody comes, is put right, or goes. */
export function MembersPart({ plan }: { plan: Plan }) {
  const words = usePeopleWords();
  const [doing, setDoing] = useState<Doing>(null);
  const may = mayChange(plan) && plan.status === 'ACTIVE';
  const close = () => setDoing(null);
  const of = (id: string, what: 'change' | 'leave') => doing?.what === what && doing.id === id;
  return (
    <Section title={words.members.title} lead={words.members.lead}>
      {plan.members.length === 0 && <p>{words.members.none}</p>}
      <ul role="list" className="who-is-in">
        {plan.members.map((member) => (
          <li key={member.id}>
            <About member={member} />
            {may && !member.leftOn && (
              <>
                <button
                  type="button"
                  className="plain-button"
                  aria-expanded={of(member.id, 'change')}
                  onClick={() => setDoing({ what: 'change', id: member.id })}
                >
                  {words.members.change}
                  <span className="sr-only"> {member.name}</span>
                </button>
                <button
                  type="button"
                  className="plain-button"
                  aria-expanded={of(member.id, 'leave')}
                  onClick={() => setDoing({ what: 'leave', id: member.id })}
                >
                  {words.members.leaves}
                  <span className="sr-only">: {member.name}</span>
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      {plan.members
        .filter((member) => of(member.id, 'change'))
        .map((member) => (
          <MemberForm key={member.id} plan={plan} member={member} onClose={close} />
        ))}
      {plan.members
        .filter((member) => of(member.id, 'leave'))
        .map((member) => (
          <GoingForm
            key={member.id}
            planId={plan.id}
            words={{
              title: words.leaving.title(member.name),
              effect: words.leaving.effect(member.name),
              more: words.leaving.ownPlan,
              on: words.leaving.on,
              reason: words.leaving.reason,
              reasonHint: words.leaving.reasonHint,
              save: words.leaving.save(member.name),
              saved: words.leaving.saved(member.name),
            }}
            go={({ on, reason }, etag) => memberLeaves(plan.id, member.id, etag, { leftOn: on, reason })}
            onClose={close}
          />
        ))}
      {doing?.what === 'add' && <MemberForm plan={plan} onClose={close} />}
      {may && doing?.what !== 'add' && (
        <div className="actions">
          <button type="button" className="button button-secondary" onClick={() => setDoing({ what: 'add' })}>
            <Icon name="plus" /> {words.members.add}
          </button>
        </div>
      )}
    </Section>
  );
}

function About({ member }: { member: Member }) {
  const words = usePeopleWords();
  const common = useCommonWords();
  const formats = useFormats();
  const years = member.age === null || member.age === undefined ? null : common.years(member.age);
  return (
    <div className="who-is-in-about">
      <strong>{member.name}</strong>
      <span className="meta">{[common.relations[member.relation], years].filter(Boolean).join(', ')}</span>
      {member.leftOn && (
        <span className="meta">
          {words.members.left(formats.dayAndYear(member.leftOn))}
          {member.leaveReason && (
            <>
              {' '}
              <span lang="da">({member.leaveReason})</span>
            </>
          )}
        </span>
      )}
    </div>
  );
}
