import { useState } from 'react';
import { newId } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { SelectField, TextAreaField, TextField } from '../../shared/parts/fields';
import { ProblemMessage } from '../../shared/parts/states';
import type { Plan } from '../family/api';
import { PARTS, type Assessment, type AssessmentInput } from './api';
import { useUnderstandingWords } from './words';

const LONGEST = 1000;
const MIDDLE = 5;
const NUMBERS = Array.from({ length: 10 }, (_, index) => index + 1);

/** The five parts, one after the other, beginning where the last assessment ended. */
export function AssessmentForm({
  plan,
  last,
  isBusy,
  error,
  onSave,
  onClose,
}: {
  plan: Plan;
  last: Assessment | undefined;
  isBusy: boolean;
  error: unknown;
  onSave: (input: AssessmentInput) => void;
  onClose: () => void;
}) {
  const all = useUnderstandingWords();
  const words = all.form;
  const formats = useFormats();
  const today = formats.isoDay(Date.now());
  const [id] = useState(newId);
  const [about, setAbout] = useState(last?.memberId ?? '');
  const [madeOn, setMadeOn] = useState(today);
  const [members, setMembers] = useState<string[]>([]);
  const [agencies, setAgencies] = useState<string[]>([]);
  const [tried, setTried] = useState(false);
  const [parts, setParts] = useState(() =>
    PARTS.map((part) => {
      const before = last?.parts.find((one) => one.part === part);
      return {
        part,
        score: before?.score ?? MIDDLE,
        words: before?.words ?? '',
        goalWords: before?.goalWords ?? '',
        goalScore: before?.goalScore ?? null,
      };
    }),
  );
  const change = (place: number, to: Partial<(typeof parts)[number]>) =>
    setParts(parts.map((one, index) => (index === place ? { ...one, ...to } : one)));
  const toggle = (list: string[], one: string, isIn: boolean) =>
    isIn ? [...list, one] : list.filter((other) => other !== one);
  const fault = (message: string) => ({ type: 'required', message });
  const isWhole = members.length > 0 && madeOn !== '' && parts.every((part) => part.words.trim() !== '');
  return (
    <form
      className="storm-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isWhole) {
          onSave({
            id,
            memberId: about || null,
            madeOn,
            withMembers: members,
            withAgencies: agencies,
            parts: parts.map((part) => ({
              ...part,
              words: part.words.trim(),
              goalWords: part.goalWords.trim() || null,
            })),
          });
        }
      }}
    >
      <SelectField label={words.about} value={about} onChange={(event) => setAbout(event.target.value)}>
        <option value="">{all.everybody}</option>
        {plan.members.map((member) => (
          <option key={member.id} value={member.id}>
            {member.name}
          </option>
        ))}
      </SelectField>
      <TextField
        label={words.on}
        type="date"
        max={today}
        value={madeOn}
        onChange={(event) => setMadeOn(event.target.value)}
      />
      <fieldset aria-describedby={tried && members.length === 0 ? `${id}-who` : undefined}>
        <legend className="form-label">{words.who}</legend>
        {plan.members.map((member) => (
          <label key={member.id} className="checkbox">
            <input
              type="checkbox"
              checked={members.includes(member.id)}
              onChange={(event) => setMembers(toggle(members, member.id, event.target.checked))}
            />
            <span>{member.name}</span>
          </label>
        ))}
        {tried && members.length === 0 && (
          <span className="form-error-message" id={`${id}-who`}>
            {words.whoMissing}
          </span>
        )}
      </fieldset>
      {plan.participations.length > 0 && (
        <fieldset>
          <legend className="form-label">{words.agencies}</legend>
          {plan.participations.map(({ agency }) => (
            <label key={agency.id} className="checkbox">
              <input
                type="checkbox"
                checked={agencies.includes(agency.id)}
                onChange={(event) => setAgencies(toggle(agencies, agency.id, event.target.checked))}
              />
              <span>{agency.name}</span>
            </label>
          ))}
        </fieldset>
      )}
      <p className="meta">{words.score}</p>
      {parts.map((part, place) => {
        const name = all.parts[part.part];
        return (
          <fieldset key={part.part} className="storm-part">
            <legend>
              <strong>{name}</strong> <span className="meta">{all.hints[part.part]}</span>
            </legend>
            <SelectField
              label={words.scoreOf(name)}
              value={part.score}
              onChange={(event) => change(place, { score: Number(event.target.value) })}
            >
              {NUMBERS.map((number) => (
                <option key={number}>{number}</option>
              ))}
            </SelectField>
            <TextAreaField
              label={words.wordsOf(name)}
              rows={2}
              maxLength={LONGEST}
              lang="da"
              value={part.words}
              error={tried && part.words.trim() === '' ? fault(words.missing) : undefined}
              onChange={(event) => change(place, { words: event.target.value })}
            />
            <TextAreaField
              label={words.goalOf(name)}
              rows={2}
              maxLength={LONGEST}
              lang="da"
              value={part.goalWords}
              onChange={(event) =>
                change(place, {
                  goalWords: event.target.value,
                  goalScore: event.target.value.trim() === '' ? null : (part.goalScore ?? Math.min(part.score + 1, 10)),
                })
              }
            />
            {part.goalWords.trim() !== '' && (
              <SelectField
                label={words.goalScoreOf(name)}
                value={part.goalScore ?? ''}
                onChange={(event) => change(place, { goalScore: Number(event.target.value) })}
              >
                {NUMBERS.map((number) => (
                  <option key={number}>{number}</option>
                ))}
              </SelectField>
            )}
          </fieldset>
        );
      })}
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={isBusy}>
          {words.save}
        </button>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {words.close}
        </button>
      </div>
      <ProblemMessage error={error} />
    </form>
  );
}
