import { useState, type FormEvent } from 'react';
import { newId, type Schemas } from '../../shared/api/client';
import { useAnnounce } from '../../shared/parts/announce';
import { SelectField, TextAreaField, TextField } from '../../shared/parts/fields';
import { Section } from '../../shared/parts/Section';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { changeCircle, startCircle, useCircle, type Circle, type CircleInput } from './api';
import { useCircleWords } from './words';

type SeatInput = CircleInput['seats'][number];

const emptySeat = (): SeatInput => ({ id: newId(), kind: 'OTHER', reference: '', name: '', why: '', left: false });

/** What a circle is for and who is in it. Saves; sends nothing. */
export function CircleForm({
  plan,
  circle,
  onClose,
}: {
  plan: Schemas['Plan'];
  circle?: Circle;
  onClose: (id: string | null) => void;
}) {
  const words = useCircleWords().form;
  const common = useCommonWords();
  const announce = useAnnounce();
  const [input, setInput] = useState<CircleInput>(() =>
    circle
      ? {
          id: circle.id,
          task: circle.task,
          purpose: circle.purpose,
          mandate: circle.mandate,
          limits: circle.limits,
          seats: circle.seats.map(({ id, kind, reference, name, person, why, left }) => ({
            id,
            kind,
            reference,
            name: kind === 'AGENCY' ? person : kind === 'OTHER' ? name : '',
            why,
            left,
          })),
          keeperId: circle.keeperId,
          facilitatorId: circle.facilitatorId,
        }
      : {
          id: newId(),
          task: '',
          purpose: '',
          mandate: '',
          limits: '',
          seats: [{ ...emptySeat(), kind: 'COORDINATOR' }, emptySeat()],
          keeperId: '',
          facilitatorId: '',
        },
  );
  const [incomplete, setIncomplete] = useState(false);
  const set = (part: Partial<CircleInput>) => setInput({ ...input, ...part });
  const setSeat = (changed: SeatInput) =>
    set({ seats: input.seats.map((seat) => (seat.id === changed.id ? changed : seat)) });
  const nameOf = (seat: SeatInput): string => {
    switch (seat.kind) {
      case 'MEMBER':
        return plan.members.find((member) => member.id === seat.reference)?.name ?? '';
      case 'AGENCY':
        return seat.name || (plan.participations.find((one) => one.agency.id === seat.reference)?.agency.name ?? '');
      case 'COORDINATOR':
        return words.coordinator;
      case 'OTHER':
        return seat.name;
    }
  };
  const known = (seat: SeatInput) => circle?.seats.some((one) => one.id === seat.id) ?? false;
  const taken = input.seats.filter((seat) => !seat.left && nameOf(seat).trim() !== '');
  const save = useCircle(
    plan.id,
    () => (circle ? changeCircle(circle, input) : startCircle(plan.id, input)),
    () => {
      announce(words.saved);
      onClose(input.id);
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const whole =
      [
        input.task,
        input.purpose,
        input.mandate,
        input.limits,
        ...input.seats.flatMap((seat) => [nameOf(seat), seat.why]),
      ]
        .map((text) => text.trim())
        .every(Boolean) &&
      taken.length > 1 &&
      input.keeperId !== '' &&
      input.facilitatorId !== '' &&
      input.keeperId !== input.facilitatorId;
    setIncomplete(!whole);
    if (whole) save.mutate(undefined);
  };
  return (
    <Section title={circle ? words.change : words.title}>
      <form noValidate onSubmit={submit} className="circle-form">
        <TextField
          label={words.task}
          hint={words.taskHint}
          value={input.task}
          maxLength={200}
          onChange={(event) => set({ task: event.target.value })}
        />
        <TextAreaField
          label={words.purpose}
          hint={words.purposeHint}
          value={input.purpose}
          rows={2}
          maxLength={1000}
          onChange={(event) => set({ purpose: event.target.value })}
        />
        <TextAreaField
          label={words.mandate}
          value={input.mandate}
          rows={2}
          maxLength={1000}
          onChange={(event) => set({ mandate: event.target.value })}
        />
        <TextAreaField
          label={words.limits}
          value={input.limits}
          rows={2}
          maxLength={1000}
          onChange={(event) => set({ limits: event.target.value })}
        />
        <h3>{words.seats}</h3>
        <p className="meta">{words.seatsHint}</p>
        {input.seats.map((seat, index) => (
          <fieldset key={seat.id} className="circle-seat">
            <legend className="form-label">
              {words.seat(index + 1)}
              {nameOf(seat) && `: ${nameOf(seat)}`}
            </legend>
            {!known(seat) && <Who plan={plan} seat={seat} onChange={setSeat} />}
            <TextField
              label={words.why}
              value={seat.why}
              maxLength={500}
              onChange={(event) => setSeat({ ...seat, why: event.target.value })}
            />
            {known(seat) ? (
              <label className="circle-leaves">
                <input
                  type="checkbox"
                  checked={seat.left}
                  onChange={(event) => setSeat({ ...seat, left: event.target.checked })}
                />{' '}
                {words.leave(nameOf(seat))}
              </label>
            ) : (
              input.seats.length > 2 && (
                <button
                  type="button"
                  className="plain-button"
                  onClick={() => set({ seats: input.seats.filter((one) => one.id !== seat.id) })}
                >
                  {words.remove(index + 1)}
                </button>
              )
            )}
          </fieldset>
        ))}
        <button
          type="button"
          className="button button-secondary"
          onClick={() => set({ seats: [...input.seats, emptySeat()] })}
        >
          {words.add}
        </button>
        <div className="circle-roles">
          {(['keeperId', 'facilitatorId'] as const).map((role) => (
            <SelectField
              key={role}
              label={role === 'keeperId' ? words.keeper : words.facilitator}
              value={input[role]}
              onChange={(event) => set({ [role]: event.target.value })}
            >
              <option value="">{words.choose}</option>
              {taken.map((seat) => (
                <option key={seat.id} value={seat.id}>
                  {nameOf(seat)}
                </option>
              ))}
            </SelectField>
          ))}
        </div>
        {incomplete && (
          <p className="form-error-message" role="alert">
            {words.required}
          </p>
        )}
        <ProblemMessage error={save.error} />
        <div className="actions">
          <button type="submit" className="button button-primary" disabled={save.isPending}>
            {words.save}
          </button>
          <button type="button" className="plain-button" onClick={() => onClose(circle?.id ?? null)}>
            {common.cancel}
          </button>
        </div>
      </form>
    </Section>
  );
}

/** One of the family, one from an agency, the coordinator, or somebody else by name. */
function Who({
  plan,
  seat,
  onChange,
}: {
  plan: Schemas['Plan'];
  seat: SeatInput;
  onChange: (seat: SeatInput) => void;
}) {
  const words = useCircleWords().form;
  const choose = (value: string) => {
    const [kind, reference] = value.split(' ') as [SeatInput['kind'], string | undefined];
    onChange({ ...seat, kind, reference: reference ?? '', name: '' });
  };
  return (
    <>
      <SelectField
        label={words.who}
        value={seat.reference ? `${seat.kind} ${seat.reference}` : seat.kind}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="COORDINATOR">{words.coordinator}</option>
        {plan.members.map((member) => (
          <option key={member.id} value={`MEMBER ${member.id}`}>
            {member.name}
          </option>
        ))}
        {plan.participations.map(({ agency }) => (
          <option key={agency.id} value={`AGENCY ${agency.id}`}>
            {agency.name}
          </option>
        ))}
        <option value="OTHER">{words.other}</option>
      </SelectField>
      {(seat.kind === 'OTHER' || seat.kind === 'AGENCY') && (
        <TextField
          label={seat.kind === 'OTHER' ? words.name : words.person}
          value={seat.name}
          maxLength={200}
          onChange={(event) => onChange({ ...seat, name: event.target.value })}
        />
      )}
    </>
  );
}
