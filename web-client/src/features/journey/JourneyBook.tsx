import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useFormats } from '../../shared/format/formats';
import { useAnnounce } from '../../shared/parts/announce';
import { SelectField } from '../../shared/parts/fields';
import { Icon } from '../../shared/parts/Icon';
import { ProblemMessage } from '../../shared/parts/states';
import { asInput, type Journey, type Pen, type Step, type StepInput } from './api';
import { JourneyPicture, symbols } from './JourneyPicture';
import { StepForm, type Choice } from './StepForm';
import { useWhen } from './when';
import { useJourneyWords } from './words';

/** The journey to read and to write in: the picture, the list that says the same, and the form for one step. */
export function JourneyBook({
  journey,
  pen,
  members,
  about,
  agencies,
  tools,
  beside,
  listHeading: ListHeading = 'h3',
  onChanged,
}: {
  journey: Journey;
  pen: Pen | null;
  /** Whom the steps can be about. */
  members: Choice[];
  /** Whom a new one can be about. */
  about: Choice[];
  agencies: Choice[];
  tools?: ReactNode;
  beside?: (step: Step) => ReactNode;
  /** One below the heading that the book stands under. */
  listHeading?: 'h2' | 'h3';
  onChanged: (journey: Journey) => void;
}) {
  const words = useJourneyWords();
  const announce = useAnnounce();
  const formats = useFormats();
  const when = useWhen();
  const today = formats.isoDay(Date.now());
  const [who, setWho] = useState('');
  const [agency, setAgency] = useState('');
  const [since, setSince] = useState('');
  const [written, setWritten] = useState<Step | 'new' | null>(null);
  const write = useMutation({
    mutationFn: ({ deed }: { deed: () => Promise<Journey>; said: string }) => deed(),
    onSuccess: (next, { said }) => {
      setWritten(null);
      announce(said);
      onChanged(next);
    },
  });
  const shown = journey.steps.filter(
    (step) =>
      (who === '' || (who === 'all' ? !step.memberId : step.memberId === who)) &&
      (agency === '' || (agency === 'none' ? !step.agencyId : step.agencyId === agency)) &&
      (since === '' || step.happenedOn >= since),
  );
  const yearsTold = [...new Set(journey.steps.map((step) => step.happenedOn.slice(0, 4)))];
  const nameOf = (id: string | undefined) => members.find((one) => one.id === id)?.name;
  const save = (input: StepInput) =>
    pen &&
    write.mutate({
      deed: () => (written === 'new' || !written ? pen.add(input) : pen.change(input, written.version)),
      said: words.form.saved,
    });
  const open = (step: Step | 'new' | null) => {
    write.reset();
    setWritten(step);
  };
  const form = written && pen && (
    <StepForm
      key={written === 'new' ? 'new' : written.id}
      step={written === 'new' ? null : written}
      members={about}
      agencies={agencies}
      today={today}
      isBusy={write.isPending}
      error={write.error}
      onSave={save}
      onRemove={
        written === 'new'
          ? undefined
          : () => write.mutate({ deed: () => pen.remove(written.id, written.version), said: words.form.removed })
      }
      onClose={() => open(null)}
    />
  );
  return (
    <>
      {journey.steps.length > 0 && (
        <div className="journey-tools">
          <SelectField label={words.who} value={who} onChange={(event) => setWho(event.target.value)}>
            <option value="">{words.everybody}</option>
            <option value="all">{words.family}</option>
            {members.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </SelectField>
          {agencies.length > 0 && (
            <SelectField label={words.agency} value={agency} onChange={(event) => setAgency(event.target.value)}>
              <option value="">{words.anyAgency}</option>
              <option value="none">{words.noAgency}</option>
              {agencies.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </SelectField>
          )}
          <SelectField label={words.since} value={since} onChange={(event) => setSince(event.target.value)}>
            <option value="">{words.fromStart}</option>
            {yearsTold.map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </SelectField>
          {tools}
        </div>
      )}
      {journey.steps.length === 0 && (
        <p>
          <strong>{words.none}</strong> {words.noneHint}
        </p>
      )}
      {journey.steps.length > 0 && shown.length === 0 && <p>{words.noneShown}</p>}
      {written === 'new' && form}
      {pen && written !== 'new' && (
        <div className="actions">
          <button type="button" className="button button-primary" onClick={() => open('new')}>
            <Icon name="plus" /> {words.add}
          </button>
        </div>
      )}
      {shown.length > 0 && (
        <>
          <JourneyPicture
            steps={pen ? shown : shown.map((step) => ({ ...step, mayChange: false }))}
            today={today}
            onOpen={open}
            onMove={(step, moved) =>
              pen && write.mutate({ deed: () => pen.change(asInput(step, moved), step.version), said: words.moved })
            }
          />
          {written === null && <ProblemMessage error={write.error} />}
          <div className="journey-list-part">
            <ListHeading>{words.list}</ListHeading>
            <ol role="list" className="journey-list">
              {shown.map((step) => (
                <li key={step.id} className={`journey-list-item journey-${step.kind}`}>
                  <div className="journey-list-head">
                    <strong>{formats.capital(when(step))}</strong>
                    <span className="journey-kind">
                      <Icon name={symbols[step.kind]} size={16} /> {words.kinds[step.kind]}
                    </span>
                    <span className="meta">
                      {[
                        step.memberId ? nameOf(step.memberId) : words.family,
                        agencies.find((one) => one.id === step.agencyId)?.name,
                        step.saidBy && words.told(nameOf(step.saidBy) ?? ''),
                        step.origin && words.fromPlan,
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </div>
                  <p className="journey-words" lang="da">
                    {step.words}
                  </p>
                  {pen && step.mayChange && written !== step && (
                    <button
                      type="button"
                      className="plain-button"
                      aria-label={words.changeOf(step.words)}
                      onClick={() => open(step)}
                    >
                      {words.change}
                    </button>
                  )}
                  {beside?.(step)}
                  {written === step && form}
                </li>
              ))}
            </ol>
          </div>
        </>
      )}
    </>
  );
}
