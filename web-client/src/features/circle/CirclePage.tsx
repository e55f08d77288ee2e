import { useState, type FormEvent } from 'react';
import { newId, type Schemas } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { useAnnounce } from '../../shared/parts/announce';
import { SelectField, TextAreaField } from '../../shared/parts/fields';
import { Mark } from '../../shared/parts/marks';
import { Section } from '../../shared/parts/Section';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { dissolve, isSpoken, propose, seatName, useCircle, type Circle } from './api';
import { CircleForm } from './CircleForm';
import { Decision } from './Decision';
import { Rounds } from './Rounds';
import { useCircleWords } from './words';

/** One circle: what it is for, who is in it, what it decides now, and what it has decided. */
export function CirclePage({
  plan,
  circle,
  mayWrite,
  onBack,
}: {
  plan: Schemas['Plan'];
  circle: Circle;
  mayWrite: boolean;
  onBack: () => void;
}) {
  const words = useCircleWords();
  const formats = useFormats();
  const [changing, setChanging] = useState(false);
  if (changing) {
    return <CircleForm plan={plan} circle={circle} onClose={() => setChanging(false)} />;
  }
  const underWay = circle.proposals.find((one) => isSpoken(one.round));
  const settled = circle.proposals.filter((one) => !isSpoken(one.round)).reverse();
  const isOpen = !circle.solvedAt;
  return (
    <>
      <button type="button" className="plain-button" onClick={onBack}>
        ← {words.back}
      </button>
      <Section
        title={<span lang="da">{circle.task}</span>}
        aside={
          mayWrite &&
          isOpen && (
            <button type="button" className="button button-secondary" onClick={() => setChanging(true)}>
              {words.form.change}
            </button>
          )
        }
      >
        {circle.solvedAt && (
          <p>
            <Mark tone="outline">{words.solved(formats.dayAndYear(circle.solvedAt))}</Mark>{' '}
            <span lang="da">{circle.solvedHow}</span>
          </p>
        )}
        <dl className="circle-frame">
          <div className="circle-purpose">
            <dt>{words.purpose}</dt>
            <dd lang="da">{circle.purpose}</dd>
          </div>
          <div>
            <dt>{words.mandate}</dt>
            <dd lang="da">{circle.mandate}</dd>
          </div>
          <div>
            <dt>{words.limits}</dt>
            <dd lang="da">{circle.limits}</dd>
          </div>
        </dl>
      </Section>
      <People circle={circle} />
      {underWay && (
        <Rounds key={`${underWay.id}${underWay.round}`} circle={circle} proposal={underWay} mayWrite={mayWrite} />
      )}
      {!underWay && isOpen && mayWrite && <NewProposal circle={circle} />}
      <Section title={words.proposal.decisions} level={3}>
        {settled.length === 0 && <p>{words.proposal.noDecisions}</p>}
        {settled.map((proposal) => (
          <Decision key={proposal.id} circle={circle} proposal={proposal} mayWrite={mayWrite} />
        ))}
      </Section>
      {!underWay && isOpen && mayWrite && <Dissolve circle={circle} />}
    </>
  );
}

function People({ circle }: { circle: Circle }) {
  const words = useCircleWords().people;
  return (
    <Section title={words.title} level={3}>
      <ul role="list" className="circle-people">
        {circle.seats.map((seat) => (
          <li key={seat.id}>
            <strong>{seatName(seat)}</strong>
            {seat.person && <span className="meta"> {seat.name}</span>}
            {seat.id === circle.keeperId && <Mark>{words.keeper}</Mark>}
            {seat.id === circle.facilitatorId && <Mark>{words.facilitator}</Mark>}
            {seat.left && <Mark tone="outline">{words.left}</Mark>}
            <span className="meta circle-why" lang="da">
              {words.why(seat.why)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function NewProposal({ circle }: { circle: Circle }) {
  const words = useCircleWords().proposal;
  const common = useCommonWords();
  const [open, setOpen] = useState(false);
  const [wording, setWording] = useState('');
  const seats = circle.seats.filter((seat) => !seat.left);
  const [madeBy, setMadeBy] = useState(seats[0]?.id ?? '');
  const make = useCircle(circle.planId, () => propose(circle, { id: newId(), madeBy, wording }));
  if (!open) {
    return (
      <div className="actions">
        <button type="button" className="button button-primary" onClick={() => setOpen(true)}>
          {words.make}
        </button>
      </div>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate(undefined);
  };
  return (
    <Section title={words.make} level={3}>
      <form onSubmit={submit} className="circle-form">
        <SelectField label={words.by} value={madeBy} onChange={(event) => setMadeBy(event.target.value)}>
          {seats.map((seat) => (
            <option key={seat.id} value={seat.id}>
              {seatName(seat)}
            </option>
          ))}
        </SelectField>
        <TextAreaField
          label={words.wording}
          hint={words.wordingHint}
          value={wording}
          rows={2}
          required
          maxLength={1000}
          onChange={(event) => setWording(event.target.value)}
        />
        <ProblemMessage error={make.error} />
        <div className="actions">
          <button type="submit" className="button button-primary" disabled={make.isPending}>
            {words.save}
          </button>
          <button type="button" className="plain-button" onClick={() => setOpen(false)}>
            {common.cancel}
          </button>
        </div>
      </form>
    </Section>
  );
}

function Dissolve({ circle }: { circle: Circle }) {
  const words = useCircleWords().dissolve;
  const common = useCommonWords();
  const announce = useAnnounce();
  const [open, setOpen] = useState(false);
  const [how, setHow] = useState('');
  const end = useCircle(
    circle.planId,
    () => dissolve(circle, how),
    () => announce(words.done),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    end.mutate(undefined);
  };
  return (
    <Section title={words.title} level={3} lead={words.lead}>
      {open ? (
        <form onSubmit={submit} className="circle-form">
          <TextAreaField
            label={words.how}
            value={how}
            rows={2}
            required
            maxLength={1000}
            onChange={(event) => setHow(event.target.value)}
          />
          <ProblemMessage error={end.error} />
          <div className="actions">
            <button type="submit" className="button button-primary" disabled={end.isPending}>
              {words.save}
            </button>
            <button type="button" className="plain-button" onClick={() => setOpen(false)}>
              {common.cancel}
            </button>
          </div>
        </form>
      ) : (
        <button type="button" className="button button-secondary" onClick={() => setOpen(true)}>
          {words.open}
        </button>
      )}
    </Section>
  );
}
