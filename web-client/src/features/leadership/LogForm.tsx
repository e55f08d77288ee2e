import { useState, type FormEvent } from 'react';
import { newId } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { useAnnounce } from '../../shared/parts/announce';
import { RadioField, SelectField, TextAreaField, TextField } from '../../shared/parts/fields';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { phases, useLog, type Driver, type Log, type Phase } from './api';
import { useLeadershipWords } from './words';

/** One entry: what was done and learnt, and where one stands, as far as one looks at it today. */
export function LogForm({ drivers, onClose }: { drivers: Log['drivers']; onClose: () => void }) {
  const words = useLeadershipWords().log;
  const common = useCommonWords();
  const formats = useFormats();
  const announce = useAnnounce();
  const now = useNow();
  const [id] = useState(newId);
  const [day, setDay] = useState(() => formats.isoDay(now));
  const [chosen, setChosen] = useState<Phase[]>([]);
  const [done, setDone] = useState('');
  const [learnt, setLearnt] = useState('');
  const [step, setStep] = useState('');
  const [evidence, setEvidence] = useState('');
  const [levels, setLevels] = useState<Partial<Record<Driver, number>>>({});
  const [missing, setMissing] = useState(false);
  const save = useLog(() => {
    announce(words.saved);
    onClose();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const whole =
      day !== '' &&
      chosen.length > 0 &&
      [done, learnt, ...(step ? [evidence] : [])].every((text) => text.trim() !== '');
    setMissing(!whole);
    if (!whole) return;
    save.mutate({
      id,
      day,
      phases: chosen,
      done,
      learnt,
      standing: step ? { step: Number(step), evidence } : null,
      drivers: drivers.flatMap(({ driver }) => {
        const level = levels[driver];
        return level === undefined ? [] : [{ driver, level }];
      }),
    });
  };
  return (
    <form noValidate onSubmit={submit} className="leadership-form" aria-label={words.begin}>
      <p className="meta">{words.noFamily}</p>
      <TextField
        type="date"
        className="input-short"
        label={words.day}
        value={day}
        onChange={(event) => setDay(event.target.value)}
      />
      <fieldset className="form-group">
        <legend className="form-label">{words.whichPhases}</legend>
        <div className="radio-column">
          {phases.map((phase) => (
            <label key={phase} className="radio">
              <input
                type="checkbox"
                checked={chosen.includes(phase)}
                onChange={(event) =>
                  setChosen(event.target.checked ? [...chosen, phase] : chosen.filter((one) => one !== phase))
                }
              />
              <span>
                {words.phases[phase]}
                <span className="form-hint">{words.phaseHints[phase]}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <TextAreaField
        rows={3}
        maxLength={2000}
        label={words.done}
        value={done}
        onChange={(event) => setDone(event.target.value)}
      />
      <TextAreaField
        rows={3}
        maxLength={2000}
        label={words.learnt}
        value={learnt}
        onChange={(event) => setLearnt(event.target.value)}
      />
      <SelectField label={words.where} value={step} onChange={(event) => setStep(event.target.value)}>
        <option value="">{words.whereNot}</option>
        {words.steps.map((name, index) => (
          <option key={name} value={index + 1}>
            {words.step(index + 1, name)}
          </option>
        ))}
      </SelectField>
      {step && (
        <TextAreaField
          rows={2}
          maxLength={1000}
          label={words.evidence}
          value={evidence}
          onChange={(event) => setEvidence(event.target.value)}
        />
      )}
      <details>
        <summary>{words.lookAtDrivers}</summary>
        {drivers.map(({ driver }) => (
          <RadioField
            key={driver}
            inRow
            label={words.drivers[driver]}
            choices={[
              { value: '', label: words.notLooked },
              ...words.levels.map((label, level) => ({ value: String(level), label })),
            ]}
            value={levels[driver] === undefined ? '' : String(levels[driver])}
            onChoose={(value) =>
              setLevels((before) => ({ ...before, [driver]: value === '' ? undefined : Number(value) }))
            }
          />
        ))}
      </details>
      {missing && (
        <p className="form-error-message" role="alert">
          {words.missing}
        </p>
      )}
      <ProblemMessage error={save.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={save.isPending}>
          {words.save}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
