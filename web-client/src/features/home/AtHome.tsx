import { useState, type FormEvent } from 'react';
import { api, bodyOf, type Schemas } from '../../shared/api/client';
import { useAgencies } from '../../shared/api/hooks';
import { useFormats } from '../../shared/format/formats';
import { RadioField, SelectField, TextAreaField, TextField } from '../../shared/parts/fields';
import { Icon } from '../../shared/parts/Icon';
import { Mark } from '../../shared/parts/marks';
import { Section } from '../../shared/parts/Section';
import { EmptyState, ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { TREATMENTS, type Board, type Referral, type Treatment } from './api';
import { Responsible, Who } from './ReservedCard';
import { useReferral } from './useReferral';
import { useHomeWords } from './words';

type NoteKind = Schemas['HomeNoteInput']['kind'];
type Outcome = Schemas['HomeOutcome'];
type Doing = 'write' | 'change' | 'handOver' | 'readmitted' | 'close';

const NOTE_KINDS: NoteKind[] = ['GIVEN', 'NOT_GIVEN', 'OBSERVED', 'HOSPITAL_NEEDED'];
const DOINGS: Doing[] = ['write', 'change', 'handOver', 'readmitted', 'close'];
const OUTCOMES: Outcome[] = ['ADMISSION_AVOIDED', 'STAY_SHORTENED', 'OTHER'];

const DAY_MS = 24 * 60 * 60_000;

/** Whom the team treats, what was written in the last 24 hours, and what can be done about each. */
export function AtHome({ referrals, now }: { referrals: Referral[]; now: number }) {
  return (
    <ul role="list" className="home-list">
      {referrals.map((referral) => (
        <Patient key={referral.id} referral={referral} now={now} />
      ))}
    </ul>
  );
}

function Patient({ referral, now }: { referral: Referral; now: number }) {
  const words = useHomeWords();
  const formats = useFormats();
  const [doing, setDoing] = useState<Doing | null>(null);
  // By hours and not by date: at midnight the night's worker still has to see what was written in the evening.
  const lately = referral.notes.filter((note) => now - Date.parse(note.at) < DAY_MS);
  return (
    <li className="home-patient">
      <h3 className="home-what">
        <Who referral={referral} />
      </h3>
      <p>
        {words.treatments[referral.treatment]} <span lang="da">{referral.details}</span>
        {referral.expectedEnd && ` · ${words.until(formats.day(referral.expectedEnd))}`}
      </p>
      <Responsible referral={referral} />
      <Log notes={lately} now={now} />
      <div className="actions home-doings">
        {DOINGS.map((one) => (
          <button
            key={one}
            type="button"
            className="plain-button"
            aria-expanded={doing === one}
            onClick={() => setDoing(doing === one ? null : one)}
          >
            {words.board[one]}
          </button>
        ))}
      </div>
      {doing === 'write' && <Write referral={referral} onDone={() => setDoing(null)} />}
      {doing === 'change' && <Change referral={referral} onDone={() => setDoing(null)} />}
      {doing !== null && doing !== 'write' && doing !== 'change' && <Close referral={referral} how={doing} />}
    </li>
  );
}

/** What was written; what the hospital must look at stands out by word and icon. */
export function Log({ notes, now }: { notes: Referral['notes']; now: number }) {
  const words = useHomeWords();
  const formats = useFormats();
  if (notes.length === 0) return <p className="meta">{words.board.noLog}</p>;
  return (
    <ul role="list" className="home-log">
      {notes.map((note) => (
        <li key={note.id}>
          {note.kind === 'HOSPITAL_NEEDED' ? (
            <Mark tone="signal" icon="alert">
              {words.notes[note.kind]}
            </Mark>
          ) : (
            <strong>
              {note.kind === 'GIVEN' && <Icon name="check" size={15} />} {words.notes[note.kind]}
            </strong>
          )}{' '}
          <span className="meta">
            {formats.when(note.at, now)} · {note.by}
          </span>
          <br />
          <span lang="da">{note.text}</span>
        </li>
      ))}
    </ul>
  );
}

function Write({ referral, onDone }: { referral: Referral; onDone: () => void }) {
  const words = useHomeWords();
  const [kind, setKind] = useState<NoteKind>('GIVEN');
  const [text, setText] = useState('');
  const write = useReferral(async () => {
    await bodyOf(
      api.POST('/home/referrals/{referralId}/notes', {
        params: { path: { referralId: referral.id } },
        body: { kind, text },
      }),
    );
    onDone();
  }, words.board.saved);
  return (
    <form className="home-form" onSubmit={submitting(() => write.mutate(undefined))}>
      <RadioField
        label={words.board.noteKind}
        value={kind}
        onChoose={(chosen) => setKind(chosen as NoteKind)}
        choices={NOTE_KINDS.map((one) => ({ value: one, label: words.notes[one] }))}
      />
      <TextAreaField
        label={words.board.note}
        rows={3}
        required
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ProblemMessage error={write.error} />
      <Save disabled={write.isPending || text.trim() === ''} />
    </form>
  );
}

function Change({ referral, onDone }: { referral: Referral; onDone: () => void }) {
  const words = useHomeWords();
  const common = useCommonWords();
  const [input, setInput] = useState({
    treatment: referral.treatment,
    details: referral.details,
    expectedEnd: referral.expectedEnd ?? '',
    responsible: referral.responsible,
    responsiblePhone: referral.responsiblePhone,
    why: '',
  });
  const set = (field: keyof typeof input) => (event: { target: { value: string } }) =>
    setInput({ ...input, [field]: event.target.value });
  const change = useReferral(async () => {
    await bodyOf(
      api.PUT('/home/referrals/{referralId}/treatment', {
        params: { path: { referralId: referral.id } },
        body: { ...input, expectedEnd: input.expectedEnd || null },
      }),
    );
    onDone();
  }, words.board.saved);
  return (
    <form className="home-form" onSubmit={submitting(() => change.mutate(undefined))}>
      <SelectField
        label={words.board.treatment}
        value={input.treatment}
        onChange={(event) => setInput({ ...input, treatment: event.target.value as Treatment })}
      >
        {TREATMENTS.map((one) => (
          <option key={one} value={one}>
            {words.treatments[one]}
          </option>
        ))}
      </SelectField>
      <TextField label={words.board.details} required maxLength={200} value={input.details} onChange={set('details')} />
      <TextField
        label={words.board.expectedEnd}
        optional={common.optional}
        type="date"
        className="input-short"
        value={input.expectedEnd}
        onChange={set('expectedEnd')}
      />
      <TextField
        label={words.board.responsible}
        required
        maxLength={200}
        value={input.responsible}
        onChange={set('responsible')}
      />
      <TextField
        label={words.board.responsiblePhone}
        required
        maxLength={40}
        value={input.responsiblePhone}
        onChange={set('responsiblePhone')}
      />
      <TextAreaField
        label={words.board.why}
        rows={2}
        required
        maxLength={2000}
        value={input.why}
        onChange={set('why')}
      />
      <ProblemMessage error={change.error} />
      <Save disabled={change.isPending || input.why.trim() === ''} />
    </form>
  );
}

/** Ends the treatment: with home care that goes on, in hospital, or with another outcome. */
function Close({ referral, how }: { referral: Referral; how: 'handOver' | 'readmitted' | 'close' }) {
  const words = useHomeWords();
  const agencies = useAgencies();
  const homeCare = agencies.data?.filter((agency) => agency.kind === 'HOME_CARE') ?? [];
  const [outcome, setOutcome] = useState<Outcome>('ADMISSION_AVOIDED');
  const [days, setDays] = useState('');
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const given: Outcome = how === 'readmitted' ? 'READMITTED' : outcome;
  const close = useReferral(
    () =>
      bodyOf(
        api.POST('/home/referrals/{referralId}/closing', {
          params: { path: { referralId: referral.id } },
          body: {
            outcome: given,
            daysSaved: given === 'STAY_SHORTENED' && days ? Number(days) : null,
            handedOverTo: how === 'handOver' ? to || homeCare[0]?.id || null : null,
            note,
          },
        }),
      ),
    words.board.saved,
  );
  return (
    <form className="home-form" onSubmit={submitting(() => close.mutate(undefined))}>
      {how === 'handOver' && (
        <SelectField label={words.board.homeCare} value={to} onChange={(event) => setTo(event.target.value)}>
          {homeCare.map((agency) => (
            <option key={agency.id} value={agency.id}>
              {agency.name}
            </option>
          ))}
        </SelectField>
      )}
      {how !== 'readmitted' && (
        <RadioField
          label={words.board.outcome}
          value={outcome}
          onChoose={(chosen) => setOutcome(chosen as Outcome)}
          choices={OUTCOMES.map((one) => ({ value: one, label: words.outcomes[one] }))}
        />
      )}
      {given === 'STAY_SHORTENED' && (
        <TextField
          label={words.board.daysSaved}
          type="number"
          min={1}
          max={365}
          className="input-short"
          value={days}
          onChange={(event) => setDays(event.target.value)}
        />
      )}
      <TextAreaField
        label={words.board.closingNote}
        rows={2}
        required
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <ProblemMessage error={close.error} />
      <button
        type="submit"
        className="button button-primary"
        disabled={close.isPending || note.trim() === '' || (how === 'handOver' && homeCare.length === 0)}
      >
        {words.board[how]}
      </button>
    </form>
  );
}

function Save({ disabled }: { disabled: boolean }) {
  const words = useHomeWords().board;
  return (
    <button type="submit" className="button button-primary" disabled={disabled}>
      {words.save}
    </button>
  );
}

const submitting = (work: () => void) => (event: FormEvent) => {
  event.preventDefault();
  work();
};

/** Whom home care takes over, with who answers for what was begun. */
export function Handed({ board }: { board: Board }) {
  const words = useHomeWords();
  const formats = useFormats();
  return (
    <Section title={words.board.handedToUs}>
      {board.handedToUs.length === 0 && <EmptyState title={words.board.noHandedToUs} />}
      <ul role="list" className="home-list">
        {board.handedToUs.map((referral) => (
          <li key={referral.id} className="home-patient">
            <h3 className="home-what">
              <Who referral={referral} />
            </h3>
            <p>
              {words.treatments[referral.treatment]} <span lang="da">{referral.details}</span>
              {referral.team && ` · ${words.board.from(referral.team.name)}`}
              {referral.ending && ` · ${formats.when(referral.ending.at, Date.parse(board.now))}`}
            </p>
            {referral.patient?.personNumber && (
              <p className="meta">
                {words.board.cpr} {referral.patient.personNumber}
              </p>
            )}
            {referral.ending?.note && <p lang="da">{referral.ending.note}</p>}
            <Responsible referral={referral} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
