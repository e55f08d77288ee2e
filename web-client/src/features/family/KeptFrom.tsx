import { useState } from 'react';
import type { Schemas } from '../../shared/api/client';
import { useAnnounce } from '../../shared/parts/announce';
import { Section } from '../../shared/parts/Section';
import { ProblemMessage } from '../../shared/parts/states';
import { keepFromMembers, useChangePlan, type Plan } from './api';
import { useFamilyWords } from './words';

interface Item {
  kind: Schemas['ItemKind'];
  id: string;
  label: string;
  ownerId: string | null | undefined;
}

/** What is kept from whom in the family. Whoever may not read it finds no trace of it. */
export function KeptFrom({ plan, keptFrom }: { plan: Plan; keptFrom: Schemas['KeptFrom'][] }) {
  const words = useFamilyWords().kept;
  const [chosen, setChosen] = useState('');
  if (plan.members.length < 2) return null;
  const items: Item[] = [
    ...plan.goals.map((one) => ({
      kind: 'GOAL' as const,
      id: one.id,
      label: words.goal(one.words),
      ownerId: one.memberId,
    })),
    ...plan.interventions.map((one) => ({
      kind: 'INTERVENTION' as const,
      id: one.id,
      label: words.intervention(one.title),
      ownerId: one.memberId,
    })),
    ...plan.members.map((one) => ({
      kind: 'MEMBER' as const,
      id: one.id,
      label: words.person(one.name),
      ownerId: one.id,
    })),
  ];
  const from = (item: Item) =>
    keptFrom.filter((one) => one.kind === item.kind && one.itemId === item.id).map((one) => one.memberId);
  const kept = items.filter((item) => from(item).length > 0);
  const item = items.find((one) => one.id === chosen);
  return (
    <Section title={words.title} lead={words.lead}>
      {kept.length > 0 && (
        <ul role="list" className="law-list">
          {kept.map((one) => (
            <li key={one.id}>
              <strong>{one.label}</strong>
              <span>
                {words.from}{' '}
                {from(one)
                  .map((id) => plan.members.find((member) => member.id === id)?.name)
                  .join(', ')}
              </span>
              <button type="button" className="plain-button" onClick={() => setChosen(one.id)}>
                {words.change}
                <span className="sr-only"> {one.label}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <label className="form-label" htmlFor="kept-item">
        {words.choose}
      </label>
      <select id="kept-item" className="form-select" value={chosen} onChange={(event) => setChosen(event.target.value)}>
        <option value="">{words.nothingChosen}</option>
        {items.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
          </option>
        ))}
      </select>
      {item && <KeepItem key={item.id} plan={plan} item={item} from={from(item)} onDone={() => setChosen('')} />}
    </Section>
  );
}

function KeepItem({ plan, item, from, onDone }: { plan: Plan; item: Item; from: string[]; onDone: () => void }) {
  const words = useFamilyWords().kept;
  const announce = useAnnounce();
  const [hidden, setHidden] = useState(from);
  const save = useChangePlan(
    plan.id,
    (memberIds: string[], etag) => keepFromMembers(plan.id, etag, { kind: item.kind, itemId: item.id, memberIds }),
    () => {
      announce(words.saved);
      onDone();
    },
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(hidden);
      }}
    >
      <fieldset className="form-group">
        <legend className="form-label">{words.whom}</legend>
        {item.kind === 'MEMBER' && <p className="form-hint">{words.protectedHint}</p>}
        <div className="radio-column">
          {plan.members
            .filter((member) => member.id !== item.ownerId)
            .map((member) => (
              <label key={member.id} className="radio">
                <input
                  type="checkbox"
                  checked={hidden.includes(member.id)}
                  onChange={(event) =>
                    setHidden(event.target.checked ? [...hidden, member.id] : hidden.filter((one) => one !== member.id))
                  }
                />
                <span>{member.name}</span>
              </label>
            ))}
        </div>
      </fieldset>
      <ProblemMessage error={save.error} />
      <div className="actions">
        <button type="submit" className="button button-secondary" disabled={save.isPending}>
          {words.save}
        </button>
      </div>
    </form>
  );
}
