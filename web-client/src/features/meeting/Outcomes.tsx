import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { newId, type Schemas } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { useAnnounce } from '../../shared/parts/announce';
import { SelectField, TextAreaField, TextField } from '../../shared/parts/fields';
import { Icon } from '../../shared/parts/Icon';
import { Section } from '../../shared/parts/Section';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { asInput, askFamily, putOutcome, useMeeting, type Meeting, type Outcome } from './api';
import { useMeetingWords } from './words';

type Plan = Schemas['Plan'];
type Topic = Schemas['Topic'];

/** What was decided, and who does what by when. */
export function Outcomes({ plan, meeting, readOnly }: { plan: Plan; meeting: Meeting; readOnly: boolean }) {
  const words = useMeetingWords().outcomes;
  const decisions = meeting.outcomes.filter((one) => one.kind === 'DECISION');
  const actions = meeting.outcomes.filter((one) => one.kind === 'ACTION');
  return (
    <Section title={words.title} level={3} lead={words.lead}>
      {meeting.outcomes.length === 0 && <p>{words.none}</p>}
      {decisions.length > 0 && (
        <>
          <h4>{words.decisions}</h4>
          <ul role="list" className="outcomes">
            {decisions.map((one) => (
              <li key={one.id} lang="da">
                {one.text}
              </li>
            ))}
          </ul>
        </>
      )}
      {actions.length > 0 && (
        <>
          <h4>{words.actions}</h4>
          <ul role="list" className="meeting-list">
            {actions.map((one) => (
              <Action key={one.id} plan={plan} meeting={meeting} action={one} readOnly={readOnly} />
            ))}
          </ul>
        </>
      )}
      {!readOnly && <NewOutcome plan={plan} meeting={meeting} />}
    </Section>
  );
}

function Action({
  plan,
  meeting,
  action,
  readOnly,
}: {
  plan: Plan;
  meeting: Meeting;
  action: Outcome;
  readOnly: boolean;
}) {
  const words = useMeetingWords().outcomes;
  const formats = useFormats();
  const [becoming, setBecoming] = useState<'REQUEST' | 'INTERVENTION' | null>(null);
  const put = useMeeting(meeting, (input: ReturnType<typeof asInput>, etag) =>
    putOutcome(meeting.id, action.id, input, etag),
  );
  const became = action.became;
  return (
    <li>
      <div>
        <strong lang="da">{action.text}</strong>{' '}
        {action.done && (
          <span>
            <Icon name="check" /> {words.done}
          </span>
        )}
        <span className="meta">{words.by(action.owner?.name ?? '', formats.day(action.dueOn ?? ''))}</span>
        {became?.kind === 'CONTACT_REQUEST' && <Link to={`/henvendelser/${became.id}`}>{words.isRequest}</Link>}
        {became?.kind === 'INTERVENTION' && (
          <Link to={`/familier/${plan.id}`}>
            {words.isIntervention(plan.interventions.find((one) => one.id === became.id)?.title ?? '')}
          </Link>
        )}
        <ProblemMessage error={put.error} />
        {becoming === 'REQUEST' && (
          <BecomeRequest plan={plan} meeting={meeting} action={action} onClose={() => setBecoming(null)} />
        )}
        {becoming === 'INTERVENTION' && (
          <BecomeIntervention
            plan={plan}
            onChoose={(id) => {
              put.mutate({ ...asInput(action), became: { kind: 'INTERVENTION', id } });
              setBecoming(null);
            }}
          />
        )}
      </div>
      {!readOnly && (
        <div className="actions">
          <button
            type="button"
            className="button button-secondary"
            disabled={put.isPending}
            onClick={() => put.mutate({ ...asInput(action), done: !action.done })}
          >
            {action.done ? words.notDone : words.done}
          </button>
          {!became && !action.done && becoming === null && (
            <>
              {action.owner?.kind === 'AGENCY' && (
                <button type="button" className="plain-button" onClick={() => setBecoming('REQUEST')}>
                  {words.becomeRequest}
                </button>
              )}
              <button type="button" className="plain-button" onClick={() => setBecoming('INTERVENTION')}>
                {words.becomeIntervention}
              </button>
            </>
          )}
        </div>
      )}
    </li>
  );
}

function BecomeRequest({
  plan,
  meeting,
  action,
  onClose,
}: {
  plan: Plan;
  meeting: Meeting;
  action: Outcome;
  onClose: () => void;
}) {
  const words = useMeetingWords().outcomes;
  const common = useCommonWords();
  const [memberId, setMemberId] = useState(action.memberId ?? plan.members[0]?.id ?? '');
  const [why, setWhy] = useState('');
  const ask = useMeeting(
    meeting,
    (_: void, etag) => askFamily(meeting.id, action.id, { memberId, why }, etag),
    onClose,
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (why.trim() !== '') ask.mutate();
      }}
    >
      <SelectField label={words.requestAbout} value={memberId} onChange={(event) => setMemberId(event.target.value)}>
        {plan.members.map((member) => (
          <option key={member.id} value={member.id}>
            {member.name}
          </option>
        ))}
      </SelectField>
      <TextAreaField
        label={words.requestWhy}
        value={why}
        required
        rows={2}
        maxLength={2000}
        onChange={(event) => setWhy(event.target.value)}
      />
      <ProblemMessage error={ask.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={ask.isPending}>
          {words.makeRequest}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}

function BecomeIntervention({ plan, onChoose }: { plan: Plan; onChoose: (id: string) => void }) {
  const words = useMeetingWords().outcomes;
  const [id, setId] = useState(plan.interventions[0]?.id ?? '');
  if (plan.interventions.length === 0) {
    return (
      <p>
        <Link to={`/familier/${plan.id}`}>{words.noInterventions}</Link>
      </p>
    );
  }
  return (
    <div className="agenda-add">
      <SelectField label={words.chooseIntervention} value={id} onChange={(event) => setId(event.target.value)}>
        {plan.interventions.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </SelectField>
      <button type="button" className="button button-secondary" onClick={() => onChoose(id)}>
        {words.link}
      </button>
    </div>
  );
}

function NewOutcome({ plan, meeting }: { plan: Plan; meeting: Meeting }) {
  const words = useMeetingWords().outcomes;
  const common = useCommonWords();
  const announce = useAnnounce();
  const [kind, setKind] = useState<Outcome['kind']>('DECISION');
  const [text, setText] = useState('');
  const [topic, setTopic] = useState<Topic>('DAILY_LIFE');
  const [memberId, setMemberId] = useState('');
  const [owner, setOwner] = useState('COORDINATOR:');
  const [dueOn, setDueOn] = useState('');
  const add = useMeeting(
    meeting,
    (input: ReturnType<typeof asInput>, etag) => putOutcome(meeting.id, newId(), input, etag),
    () => {
      announce(words.saved);
      setText('');
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '' || (kind === 'ACTION' && dueOn === '')) return;
    const [ownerKind, reference] = owner.split(/:(.*)/s) as ['COORDINATOR' | 'MEMBER' | 'AGENCY', string];
    add.mutate({
      kind,
      text,
      topic,
      memberId: memberId || null,
      owner: kind === 'ACTION' ? { kind: ownerKind, reference } : null,
      dueOn: kind === 'ACTION' ? dueOn : null,
      done: false,
      became: null,
    });
  };
  return (
    <form className="new-outcome" onSubmit={submit} aria-label={words.add}>
      <h4>{words.add}</h4>
      <div className="new-outcome-fields">
        <SelectField
          label={words.kind}
          value={kind}
          onChange={(event) => setKind(event.target.value as Outcome['kind'])}
        >
          <option value="DECISION">{words.kinds.DECISION}</option>
          <option value="ACTION">{words.kinds.ACTION}</option>
        </SelectField>
        <SelectField label={words.topic} value={topic} onChange={(event) => setTopic(event.target.value as Topic)}>
          {Object.entries(common.topics).map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField label={words.about} value={memberId} onChange={(event) => setMemberId(event.target.value)}>
          <option value="">{words.wholeFamily}</option>
          {plan.members.map((member) => (
            <option key={member.id} value={member.id}>
              {member.name}
            </option>
          ))}
        </SelectField>
        {kind === 'ACTION' && (
          <>
            <SelectField label={words.owner} value={owner} onChange={(event) => setOwner(event.target.value)}>
              <option value="COORDINATOR:">{words.me}</option>
              {plan.members.map((member) => (
                <option key={member.id} value={`MEMBER:${member.id}`}>
                  {member.name}
                </option>
              ))}
              {plan.participations.map(({ agency }) => (
                <option key={agency.id} value={`AGENCY:${agency.id}`}>
                  {agency.name}
                </option>
              ))}
            </SelectField>
            <TextField
              label={words.dueOn}
              type="date"
              required
              className="input-short"
              value={dueOn}
              onChange={(event) => setDueOn(event.target.value)}
            />
          </>
        )}
      </div>
      <TextField
        label={words.text}
        hint={words.topicHint}
        value={text}
        required
        maxLength={200}
        onChange={(event) => setText(event.target.value)}
      />
      <ProblemMessage error={add.error} />
      <button type="submit" className="button button-secondary" disabled={add.isPending}>
        {words.save}
      </button>
    </form>
  );
}
