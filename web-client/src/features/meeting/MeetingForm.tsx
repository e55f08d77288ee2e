import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { newId, type Schemas } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { localField, momentOf } from '../../shared/format/localTime';
import { useAnnounce } from '../../shared/parts/announce';
import { SelectField, TextAreaField, TextField } from '../../shared/parts/fields';
import { Section } from '../../shared/parts/Section';
import { ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { changeMeeting, prepareMeeting, timesQuery, useMeeting, type Meeting, type MeetingInput } from './api';
import { useMeetingWords } from './words';

type Time = Schemas['MeetingTime'];
type Part = 'NOT' | 'MAY' | 'MUST';

const USUAL_MINUTES = 60;

/** Who comes, for what, and when it fits the family. Saves; sends nothing. */
export function MeetingForm({
  plan,
  meeting,
  onClose,
}: {
  plan: Schemas['Plan'];
  meeting?: Meeting;
  onClose: (id: string | null) => void;
}) {
  const words = useMeetingWords();
  const common = useCommonWords();
  const announce = useAnnounce();
  const [id] = useState(() => meeting?.id ?? newId());
  const [title, setTitle] = useState(meeting?.title ?? words.form.suggestedName);
  const [purpose, setPurpose] = useState(meeting?.purpose ?? '');
  const [place, setPlace] = useState<MeetingInput['place']>(meeting?.place ?? 'AT_AGENCY');
  const [minutes, setMinutes] = useState(meeting?.minutes ?? USUAL_MINUTES);
  const [startsAt, setStartsAt] = useState(meeting?.startsAt ?? '');
  const [others, setOthers] = useState(
    meeting?.participants
      .filter((one) => one.kind === 'OTHER')
      .map((one) => one.name)
      .join('\n') ?? '',
  );
  const [parts, setParts] = useState<Record<string, Part>>(() =>
    Object.fromEntries(
      meeting?.participants.map((one) => [one.reference, one.must ? 'MUST' : 'MAY']) ??
        plan.members.map((member) => [member.id, 'MUST']),
    ),
  );
  const [tried, setTried] = useState(false);
  const members = plan.members.filter((member) => (parts[member.id] ?? 'NOT') !== 'NOT').map((member) => member.id);
  const whole = title.trim() !== '' && purpose.trim() !== '' && startsAt !== '' && members.length > 0;
  const done = (saved: string) => {
    announce(saved);
    onClose(id);
  };
  const save = useMeeting(
    { id, planId: plan.id },
    (input: MeetingInput, etag) => (meeting ? changeMeeting(input, etag) : prepareMeeting(plan.id, input)),
    () => done(words.form.saved),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!whole) return;
    const chosen = (reference: string, kind: 'MEMBER' | 'AGENCY') => ({
      kind,
      reference,
      name: '',
      must: parts[reference] === 'MUST',
    });
    save.mutate({
      id,
      title,
      purpose,
      place,
      startsAt,
      minutes,
      participants: [
        ...members.map((member) => chosen(member, 'MEMBER')),
        ...plan.participations
          .filter((one) => (parts[one.agency.id] ?? 'NOT') !== 'NOT')
          .map((one) => chosen(one.agency.id, 'AGENCY')),
        ...others
          .split('\n')
          .map((name) => name.trim())
          .filter(Boolean)
          .map((name) => ({ kind: 'OTHER' as const, reference: '', name, must: false })),
      ],
      agenda: meeting?.agenda ?? [],
    });
  };
  const set = (reference: string, part: Part) => setParts({ ...parts, [reference]: part });
  return (
    <Section title={meeting ? words.form.change : words.form.title}>
      <form noValidate onSubmit={submit} className="meeting-form">
        <TextField
          label={words.form.name}
          hint={words.form.nameHint}
          value={title}
          maxLength={200}
          onChange={(event) => setTitle(event.target.value)}
        />
        <TextAreaField
          label={words.form.purpose}
          hint={words.form.purposeHint}
          value={purpose}
          maxLength={1000}
          rows={3}
          onChange={(event) => setPurpose(event.target.value)}
        />
        <fieldset>
          <legend className="form-label">{words.form.family}</legend>
          {plan.members.map((member) => (
            <Who
              key={member.id}
              name={member.name}
              part={parts[member.id] ?? 'NOT'}
              onChange={(part) => set(member.id, part)}
            />
          ))}
        </fieldset>
        <fieldset>
          <legend className="form-label">{words.form.agencies}</legend>
          {plan.participations.length === 0 && <p>{words.form.noAgencies}</p>}
          {plan.participations.map(({ agency }) => (
            <Who
              key={agency.id}
              name={agency.name}
              part={parts[agency.id] ?? 'NOT'}
              onChange={(part) => set(agency.id, part)}
            />
          ))}
        </fieldset>
        <TextAreaField
          label={words.form.others}
          hint={words.form.othersHint}
          value={others}
          rows={2}
          optional={common.optional}
          onChange={(event) => setOthers(event.target.value)}
        />
        <div className="meeting-where">
          <SelectField
            label={words.form.place}
            value={place}
            onChange={(event) => setPlace(event.target.value as MeetingInput['place'])}
          >
            {Object.entries(words.places).map(([key, name]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </SelectField>
          <TextField
            label={words.form.minutes}
            type="number"
            min={15}
            max={600}
            step={15}
            className="input-short"
            value={minutes}
            onChange={(event) => setMinutes(Number(event.target.value))}
          />
        </div>
        <Times planId={plan.id} members={members} minutes={minutes} chosen={startsAt} onChoose={setStartsAt} />
        {tried && !whole && (
          <p className="form-error-message" role="alert">
            {words.form.required}
          </p>
        )}
        <ProblemMessage error={save.error} />
        <div className="actions">
          <button type="submit" className="button button-primary" disabled={save.isPending}>
            {words.form.save}
          </button>
          <button type="button" className="plain-button" onClick={() => onClose(meeting ? id : null)}>
            {common.cancel}
          </button>
        </div>
      </form>
    </Section>
  );
}

function Who({ name, part, onChange }: { name: string; part: Part; onChange: (part: Part) => void }) {
  const words = useMeetingWords();
  return (
    <label className="meeting-who">
      <span>{name}</span>
      <select className="form-select" value={part} onChange={(event) => onChange(event.target.value as Part)}>
        <option value="NOT">{words.form.not}</option>
        <option value="MAY">{words.form.may}</option>
        <option value="MUST">{words.form.must}</option>
      </select>
    </label>
  );
}

function Times({
  planId,
  members,
  minutes,
  chosen,
  onChoose,
}: {
  planId: string;
  members: string[];
  minutes: number;
  chosen: string;
  onChoose: (moment: string) => void;
}) {
  const words = useMeetingWords();
  const formats = useFormats();
  const times = useQuery(timesQuery(planId, members, minutes >= 5 && minutes <= 600 ? minutes : USUAL_MINUTES));
  return (
    <fieldset>
      <legend className="form-label">{words.form.times}</legend>
      {members.length === 0 && <p>{words.form.timesNone}</p>}
      {members.length > 0 && times.isPending && <LoadingState />}
      {times.error && <ErrorState error={times.error} onRetry={() => void times.refetch()} />}
      <ul role="list" className="meeting-times">
        {times.data?.map((time) => (
          <li key={time.startsAt}>
            <button
              type="button"
              className={chosen === time.startsAt ? 'button button-primary' : 'button button-secondary'}
              aria-pressed={chosen === time.startsAt}
              onClick={() => onChoose(time.startsAt)}
            >
              {formats.dayAhead(time.startsAt, Date.now())} {formats.atTime(time.startsAt)}
            </button>
            <span className="meta">
              <TimeFact time={time} />
            </span>
          </li>
        ))}
      </ul>
      <TextField
        label={words.form.own}
        type="datetime-local"
        className="input-short"
        value={chosen ? localField(new Date(chosen)) : ''}
        onChange={(event) => onChoose(momentOf(event.target.value) || '')}
      />
    </fieldset>
  );
}

/** Why a time is good, or what speaks against it. */
function TimeFact({ time }: { time: Time }) {
  const words = useMeetingWords().form;
  const facts = [
    time.clashes > 0 && words.clashes(time.clashes),
    time.dayOver && words.dayOver,
    time.over.length > 0 && words.weekOver,
    time.cannotCome.length > 0 && words.cannotCome,
  ].filter(Boolean);
  return <>{time.good ? words.good : facts.join('. ')}</>;
}
