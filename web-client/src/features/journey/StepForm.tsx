import { useState } from 'react';
import { newId } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { Icon } from '../../shared/parts/Icon';
import { SelectField, TextAreaField, TextField } from '../../shared/parts/fields';
import { ProblemMessage } from '../../shared/parts/states';
import { asInput, type Kind, type Step, type StepInput } from './api';
import { symbols } from './JourneyPicture';
import { BANDS } from './place';
import { useJourneyWords } from './words';

export interface Choice {
  id: string;
  name: string;
}

const LONGEST = 500;

/** The day, the month or the year that was written; nothing when there is no such day before tomorrow. */
export function dateFrom(
  year: string,
  month: string,
  day: string,
  today: string,
): Pick<StepInput, 'happenedOn' | 'precision'> | null {
  if (!/^\d{4}$/.test(year)) return null;
  const precision = month === '' ? 'YEAR' : day === '' ? 'MONTH' : 'DAY';
  const on = `${year}-${(month || '1').padStart(2, '0')}-${(precision === 'DAY' ? day : '1').padStart(2, '0')}`;
  const exists = new Date(`${on}T00:00:00Z`);
  if (Number.isNaN(exists.getTime()) || exists.toISOString().slice(0, 10) !== on || on > today) return null;
  return { happenedOn: on, precision };
}

/** One step, new or as it is told now. */
export function StepForm({
  step,
  members,
  agencies,
  today,
  isBusy,
  error,
  onSave,
  onRemove,
  onClose,
}: {
  step: Step | null;
  members: Choice[];
  agencies: Choice[];
  today: string;
  isBusy: boolean;
  error: unknown;
  onSave: (input: StepInput) => void;
  onRemove?: () => void;
  onClose: () => void;
}) {
  const all = useJourneyWords();
  const words = all.form;
  const formats = useFormats();
  const [id] = useState(() => step?.id ?? newId());
  const [kind, setKind] = useState<Kind>(step?.kind ?? 'HAPPENED');
  const [text, setText] = useState(step?.words ?? '');
  const [member, setMember] = useState(step?.memberId ?? '');
  const [agency, setAgency] = useState(step?.agencyId ?? '');
  const [year, setYear] = useState(step ? step.happenedOn.slice(0, 4) : '');
  const [month, setMonth] = useState(
    step && step.precision !== 'YEAR' ? String(Number(step.happenedOn.slice(5, 7))) : '',
  );
  const [day, setDay] = useState(step?.precision === 'DAY' ? String(Number(step.happenedOn.slice(8))) : '');
  const [tried, setTried] = useState(false);
  const date = dateFrom(year, month, day, today);
  const fault = (message: string) => ({ type: 'required', message });
  return (
    <form
      className="journey-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (date && text.trim() !== '') {
          const written = { kind, ...date, words: text.trim(), memberId: member || null, agencyId: agency || null };
          onSave(step ? asInput(step, written) : { id, ...written });
        }
      }}
    >
      <TextAreaField
        label={words.what}
        rows={2}
        maxLength={LONGEST}
        value={text}
        autoFocus
        lang="da"
        error={tried && text.trim() === '' ? fault(words.whatMissing) : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <fieldset>
        <legend className="form-label">{words.kind}</legend>
        <div className="journey-kinds">
          {BANDS.map((one) => (
            <label key={one} className={`journey-${one}`}>
              <input type="radio" name={`kind-${id}`} checked={kind === one} onChange={() => setKind(one)} />
              <Icon name={symbols[one]} size={16} /> {all.kinds[one]}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="form-label">
          {words.when} <span className="meta">{words.whenHint}</span>
        </legend>
        <div className="journey-date">
          <TextField
            label={words.year}
            inputMode="numeric"
            maxLength={4}
            value={year}
            error={tried && !dateFrom(year, '', '', today) ? fault(words.yearMissing) : undefined}
            onChange={(event) => setYear(event.target.value.trim())}
          />
          <SelectField label={words.month} value={month} onChange={(event) => setMonth(event.target.value)}>
            <option value="">{words.unknown}</option>
            {Array.from({ length: 12 }, (_, index) => (
              <option key={index} value={index + 1}>
                {formats.capital(formats.longMonth(`2026-${String(index + 1).padStart(2, '0')}-15`))}
              </option>
            ))}
          </SelectField>
          {month !== '' && (
            <TextField
              label={words.day}
              inputMode="numeric"
              maxLength={2}
              value={day}
              error={tried && dateFrom(year, '', '', today) && !date ? fault(words.dayMissing) : undefined}
              onChange={(event) => setDay(event.target.value.trim())}
            />
          )}
        </div>
      </fieldset>
      <SelectField label={words.about} value={member} onChange={(event) => setMember(event.target.value)}>
        <option value="">{all.family}</option>
        {members.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </SelectField>
      {agencies.length > 0 && (
        <SelectField label={words.agency} value={agency} onChange={(event) => setAgency(event.target.value)}>
          <option value="">{words.nobody}</option>
          {agencies.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </SelectField>
      )}
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={isBusy}>
          {words.save}
        </button>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {words.close}
        </button>
        {onRemove && (
          <button type="button" className="plain-button" disabled={isBusy} onClick={onRemove}>
            {words.remove}
          </button>
        )}
      </div>
      <ProblemMessage error={error} />
    </form>
  );
}
