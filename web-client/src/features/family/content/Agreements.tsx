import { useState } from 'react';
import { newId, type Schemas } from '../../../shared/api/client';
import { useFormats } from '../../../shared/format/formats';
import { useAnnounce } from '../../../shared/parts/announce';
import { Icon } from '../../../shared/parts/Icon';
import { ProblemMessage } from '../../../shared/parts/states';
import { useCommonWords } from '../../../shared/words';
import { useChangePlan, type Plan } from '../api';
import { agree, type Goal } from './api';
import { useContentWords } from './words';
import './Agreements.css';

/** Who has said yes to a goal as it is worded now, and whom to ask. */
export function Agreements({ plan, goal, readOnly }: { plan: Plan; goal: Goal; readOnly: boolean }) {
  const words = useContentWords().agreement;
  const formats = useFormats();
  const [asking, setAsking] = useState<string | null>(null);
  const nameOf = (id: string) => plan.members.find((member) => member.id === id)?.name ?? '';
  const said = plan.agreements.filter((one) => one.goalId === goal.id && one.wording === goal.wording);
  const missing = plan.missingAgreements.filter((one) => one.goalId === goal.id);
  const saidEarlier = (member: string) =>
    plan.agreements.some((one) => one.goalId === goal.id && one.memberId === member && one.wording < goal.wording);
  if (said.length === 0 && missing.length === 0) return null;
  return (
    <div className="agreements">
      <ul role="list">
        {said.map((one) => (
          <li key={one.id}>
            <Icon name="check" /> {words.said(nameOf(one.memberId), formats.shortDay(one.agreedOn), words.how[one.how])}
          </li>
        ))}
        {missing.map((one) => (
          <li key={one.memberId}>
            <Icon name="hourglass" /> <strong>{words.missing(nameOf(one.memberId))}</strong>
            {saidEarlier(one.memberId) && <span className="meta"> · {words.earlier}</span>}{' '}
            {!readOnly && (
              <button
                type="button"
                className="plain-button"
                aria-expanded={asking === one.memberId}
                onClick={() => setAsking(asking === one.memberId ? null : one.memberId)}
              >
                {words.say(nameOf(one.memberId))}
              </button>
            )}
            {asking === one.memberId && (
              <Yes plan={plan} goal={goal} memberId={one.memberId} onClose={() => setAsking(null)} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Yes({ plan, goal, memberId, onClose }: { plan: Plan; goal: Goal; memberId: string; onClose: () => void }) {
  const words = useContentWords().agreement;
  const common = useCommonWords();
  const formats = useFormats();
  const announce = useAnnounce();
  const today = formats.isoDay(Date.now());
  const [id] = useState(newId);
  const [agreedOn, setAgreedOn] = useState(today);
  const [how, setHow] = useState<Schemas['AgreementInput']['how']>('ORALLY');
  const save = useChangePlan(
    plan.id,
    (body: Schemas['AgreementInput'], etag) => agree(plan.id, etag, body),
    () => {
      announce(words.saved);
      onClose();
    },
  );
  return (
    <form
      className="agreement-form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ id, memberId, goalId: goal.id, agreedOn, how });
      }}
    >
      <label>
        {words.on}{' '}
        <input
          className="form-input input-short"
          type="date"
          max={today}
          required
          value={agreedOn}
          onChange={(event) => setAgreedOn(event.target.value)}
        />
      </label>
      <label>
        {words.howLabel}{' '}
        <select className="form-select" value={how} onChange={(event) => setHow(event.target.value as typeof how)}>
          {(['ORALLY', 'IN_WRITING', 'DIGITALLY'] as const).map((one) => (
            <option key={one} value={one}>
              {formats.capital(words.how[one])}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button button-secondary" disabled={save.isPending}>
        {words.save}
      </button>
      <button type="button" className="plain-button" onClick={onClose}>
        {common.cancel}
      </button>
      <ProblemMessage error={save.error} />
    </form>
  );
}
