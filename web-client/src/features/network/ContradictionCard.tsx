import { useState, type FormEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import { newId, type Schemas } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { localNow } from '../../shared/format/localTime';
import { useAnnounce } from '../../shared/parts/announce';
import { RadioField, SelectField, TextField } from '../../shared/parts/fields';
import { Icon } from '../../shared/parts/Icon';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { useContentWords } from '../family/content/words';
import {
  holdConversation,
  planConversation,
  raiseContradiction,
  settleContradiction,
  useNetworkChange,
  type Contradiction,
  type Conversation,
  type Plan,
  type View,
} from './api';
import { LetterMark, ParticipantName } from './GridTable';
import { useTelling } from './telling';
import { useNetworkWords } from './words';

const MOST_CONVERSATIONS = 3;
const ENDS = ['RESOLVED', 'ACCEPTED', 'NOT_ONE', 'OBSTACLE'] as const;
const KINDS = ['LAW', 'MONEY', 'IT', 'CAPACITY', 'CULTURE', 'OTHER'] as const;
type End = (typeof ENDS)[number];

/** What pulls apart, what shows it, and what is done about it until it is settled. */
export function ContradictionCard({
  plan,
  one,
  letter,
  views,
  readOnly,
}: {
  plan: Plan;
  one: Contradiction;
  letter: string;
  views: View[];
  readOnly: boolean;
}) {
  const words = useNetworkWords().contradictions;
  const telling = useTelling()(one);
  const [open, setOpen] = useState<'plan' | 'settle' | null>(null);
  const settled = one.state !== undefined && one.state !== 'OPEN';
  const conversations = one.conversations ?? [];
  const close = () => setOpen(null);
  return (
    <article
      className={settled ? 'contradiction contradiction-settled' : 'contradiction'}
      id={`modsaetning-${letter}`}
      aria-labelledby={`${one.id}-navn`}
    >
      <h3 id={`${one.id}-navn`}>
        <LetterMark letter={letter} /> {telling.title}
      </h3>
      {settled ? <Settled one={one} /> : <Sides one={one} why={telling.why} views={views} plan={plan} />}
      {!settled && (
        <>
          <h4>{words.followUp}</h4>
          {conversations.length === 0 && <p className="meta">{words.noFollowUp}</p>}
        </>
      )}
      {conversations.length > 0 && (
        <ul role="list" className="contradiction-talks">
          {conversations.map((talk) => (
            <Talk key={talk.id} plan={plan} one={one} talk={talk} readOnly={readOnly || settled} />
          ))}
        </ul>
      )}
      {!settled && !readOnly && open === null && (
        <div className="actions">
          {conversations.length < MOST_CONVERSATIONS ? (
            <button type="button" className="button button-secondary" onClick={() => setOpen('plan')}>
              {words.plan}
            </button>
          ) : (
            <p className="meta">{words.mostConversations}</p>
          )}
          <button type="button" className="plain-button" onClick={() => setOpen('settle')}>
            {words.settle}
          </button>
        </div>
      )}
      {open === 'plan' && <PlanTalk plan={plan} one={one} onClose={close} />}
      {open === 'settle' && <Settle plan={plan} one={one} onClose={close} />}
    </article>
  );
}

function Settled({ one }: { one: Contradiction }) {
  const words = useNetworkWords().contradictions;
  const formats = useFormats();
  return (
    <p>
      <Icon name="check" />{' '}
      <strong>
        {one.state && one.state !== 'OPEN' && words.states[one.state]}.{' '}
        {one.settledAt && words.settledOn(formats.day(one.settledAt))}
      </strong>{' '}
      <span lang="da">{one.reason}</span>
    </p>
  );
}

function Sides({ one, why, views, plan }: { one: Contradiction; why: string; views: View[]; plan: Plan }) {
  const words = useNetworkWords().contradictions;
  const formats = useFormats();
  const evidence = one.sides.flatMap((side) => side.viewIds);
  const known = views.filter((view) => evidence.includes(view.id));
  return (
    <dl>
      {one.sides.length > 1 && (
        <>
          <dt>{words.sides}</dt>
          <dd>
            {one.sides.map((side, index) => (
              <span key={index}>
                {index > 0 && words.against}
                {side.who.map((who, place) => (
                  <span key={place}>
                    {place > 0 && ', '}
                    <ParticipantName one={who} />
                  </span>
                ))}
              </span>
            ))}
          </dd>
        </>
      )}
      <dt>{words.found}</dt>
      <dd>{one.found ? `${words.byRule} ${why}` : one.kind === 'BY_HAND' ? why : words.notFoundAnyMore}</dd>
      {(known.length > 0 || one.week || one.sides.some((side) => side.interventionIds.length > 0)) && (
        <>
          <dt>{words.restsOn}</dt>
          <dd>
            <ul role="list">
              {known.map((view) => (
                <li key={view.id}>
                  <a href={`#svar-${view.id}`}>{words.answerOf(view.participant.name)}</a>
                </li>
              ))}
              {one.week && (
                <li>
                  <Link to={`/familier/${plan.id}/uge`}>{words.inTheWeek(formats.week(one.week).toLowerCase())}</Link>
                </li>
              )}
              {one.sides.some((side) => side.interventionIds.length > 0) && (
                <li>
                  <Link to={`/familier/${plan.id}`}>{words.thePlan}</Link>
                </li>
              )}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
}

function Talk({
  plan,
  one,
  talk,
  readOnly,
}: {
  plan: Plan;
  one: Contradiction;
  talk: Conversation;
  readOnly: boolean;
}) {
  const words = useNetworkWords().contradictions;
  const formats = useFormats();
  const announce = useAnnounce();
  const [writing, setWriting] = useState(false);
  const [heldOn, setHeldOn] = useState(localNow().slice(0, 10));
  const [outcome, setOutcome] = useState('');
  const save = useNetworkChange(
    plan.id,
    () => holdConversation(plan.id, one, talk.id, { heldOn, outcome: outcome.trim() }),
    () => {
      announce(words.saved);
      setWriting(false);
    },
  );
  return (
    <li>
      <strong lang="da">{words.conversation(talk.between)}</strong>
      {talk.heldOn ? (
        <div>
          {words.held(formats.day(talk.heldOn))} <span lang="da">{talk.outcome}</span>
        </div>
      ) : (
        <div>{words.owner(talk.owner, formats.day(talk.dueOn))}</div>
      )}
      {!talk.heldOn && !readOnly && !writing && (
        <button type="button" className="plain-button" onClick={() => setWriting(true)}>
          {words.write}
        </button>
      )}
      {writing && (
        <Small
          onSubmit={() => outcome.trim() !== '' && save.mutate(undefined)}
          onClose={() => setWriting(false)}
          save={words.outcomeSave}
          change={save}
        >
          <TextField
            label={words.heldOn}
            type="date"
            max={localNow().slice(0, 10)}
            className="input-short"
            value={heldOn}
            onChange={(event) => setHeldOn(event.target.value)}
          />
          <TextField
            label={words.outcome}
            required
            maxLength={1000}
            value={outcome}
            onChange={(event) => setOutcome(event.target.value)}
          />
        </Small>
      )}
    </li>
  );
}

function PlanTalk({ plan, one, onClose }: { plan: Plan; one: Contradiction; onClose: () => void }) {
  const words = useNetworkWords().contradictions;
  const common = useCommonWords();
  const announce = useAnnounce();
  const [id] = useState(newId);
  const [between, setBetween] = useState(
    common.and([...new Set(one.sides.flatMap((side) => side.who.map((who) => who.name)))]),
  );
  const [owner, setOwner] = useState(plan.coordinator.name);
  const [dueOn, setDueOn] = useState('');
  const save = useNetworkChange(
    plan.id,
    () => planConversation(plan.id, one, { id, between: between.trim(), owner: owner.trim(), dueOn }),
    () => {
      announce(words.saved);
      onClose();
    },
  );
  return (
    <Small
      onSubmit={() => between.trim() && owner.trim() && dueOn && save.mutate(undefined)}
      onClose={onClose}
      save={words.planSave}
      change={save}
    >
      <TextField
        label={words.between}
        required
        maxLength={200}
        value={between}
        onChange={(event) => setBetween(event.target.value)}
      />
      <TextField
        label={words.ownerLabel}
        required
        maxLength={120}
        value={owner}
        onChange={(event) => setOwner(event.target.value)}
      />
      <TextField
        label={words.dueOn}
        type="date"
        required
        className="input-short"
        value={dueOn}
        onChange={(event) => setDueOn(event.target.value)}
      />
    </Small>
  );
}

function Settle({ plan, one, onClose }: { plan: Plan; one: Contradiction; onClose: () => void }) {
  const words = useNetworkWords().contradictions;
  const obstacle = useContentWords().obstacles;
  const ownUnit = useContentWords().dispute.ownUnit;
  const announce = useAnnounce();
  const [id] = useState(newId);
  const [how, setHow] = useState<End>('RESOLVED');
  const [reason, setReason] = useState('');
  const [kind, setKind] = useState<Schemas['ObstacleKind']>('CULTURE');
  const [cost, setCost] = useState('');
  const [owner, setOwner] = useState('');
  const save = useNetworkChange(
    plan.id,
    () =>
      how === 'OBSTACLE'
        ? raiseContradiction(plan.id, one, {
            id,
            kind,
            what: reason.trim(),
            cost: cost.trim(),
            ownerAgencyId: owner || null,
          })
        : settleContradiction(plan.id, one, { how, reason: reason.trim() }),
    () => {
      announce(words.saved);
      onClose();
    },
  );
  const whole = reason.trim() !== '' && (how !== 'OBSTACLE' || cost.trim() !== '');
  return (
    <Small
      onSubmit={() => whole && save.mutate(undefined)}
      onClose={onClose}
      save={how === 'OBSTACLE' ? words.raiseSave : words.settleSave}
      change={save}
    >
      <RadioField
        label={words.how}
        name={`afslut-${one.id}`}
        value={how}
        onChoose={(value) => setHow(value as End)}
        choices={ENDS.map((end) => ({ value: end, label: words.ends[end] }))}
      />
      {how === 'OBSTACLE' && (
        <SelectField
          label={obstacle.kind}
          value={kind}
          onChange={(event) => setKind(event.target.value as Schemas['ObstacleKind'])}
        >
          {KINDS.map((option) => (
            <option key={option} value={option}>
              {obstacle.kinds[option]}
            </option>
          ))}
        </SelectField>
      )}
      <TextField
        label={how === 'OBSTACLE' ? obstacle.what : words.reason[how]}
        hint={how === 'OBSTACLE' ? obstacle.noNames : undefined}
        required
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {how === 'OBSTACLE' && (
        <>
          <TextField
            label={obstacle.cost}
            hint={obstacle.noNames}
            required
            maxLength={500}
            value={cost}
            onChange={(event) => setCost(event.target.value)}
          />
          <SelectField label={obstacle.owner} value={owner} onChange={(event) => setOwner(event.target.value)}>
            <option value="">{ownUnit}</option>
            {plan.participations
              .filter((part) => !part.until)
              .map(({ agency }) => (
                <option key={agency.id} value={agency.id}>
                  {agency.name}
                </option>
              ))}
          </SelectField>
        </>
      )}
    </Small>
  );
}

function Small({
  onSubmit,
  onClose,
  save,
  change,
  children,
}: {
  onSubmit: () => void;
  onClose: () => void;
  save: string;
  change: { isPending: boolean; error: unknown };
  children: ReactNode;
}) {
  const common = useCommonWords();
  return (
    <form
      className="contradiction-form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <ProblemMessage error={change.error} />
      <div className="actions">
        <button type="submit" className="button button-secondary" disabled={change.isPending}>
          {save}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
