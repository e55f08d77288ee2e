import { useState, type FormEvent } from 'react';
import { useAnnounce } from '../../shared/parts/announce';
import { RadioField } from '../../shared/parts/fields';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { answer, asked, levels, useRound, type Asked, type FocusPoint, type Rating } from './api';
import { useLeadershipWords } from './words';

type Given = Partial<Record<FocusPoint, Partial<Record<Asked, number>>>>;

/** Every point, and of each how much it matters and how much is done. */
export function SurveyForm({ own, onClose }: { own: Rating[] | undefined; onClose: (() => void) | undefined }) {
  const words = useLeadershipWords();
  const common = useCommonWords();
  const announce = useAnnounce();
  const points = Object.keys(words.points) as FocusPoint[];
  const [given, setGiven] = useState<Given>(() =>
    Object.fromEntries((own ?? []).map(({ point, importance, practice }) => [point, { importance, practice }])),
  );
  const [told, setTold] = useState(false);
  const save = useRound(answer, () => {
    announce(words.saved);
    onClose?.();
  });
  const ratings = points.flatMap((point): Rating[] => {
    const { importance, practice } = given[point] ?? {};
    return importance && practice ? [{ point, importance, practice }] : [];
  });
  const missing = points.reduce((n, point) => n + asked.filter((what) => !given[point]?.[what]).length, 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTold(missing > 0);
    if (missing === 0) save.mutate(ratings);
  };
  return (
    <form noValidate onSubmit={submit} className="leadership-form">
      <p className="meta">{words.secret}</p>
      {points.map((point) => (
        <fieldset key={point} className="leadership-point">
          <legend>{words.points[point]}</legend>
          <div className="leadership-asked">
            {asked.map((what) => (
              <RadioField
                key={what}
                inRow
                label={words.asked[what]}
                hint={words.ends[what]}
                choices={levels.map((level) => ({ value: String(level), label: level }))}
                value={String(given[point]?.[what] ?? '')}
                onChoose={(level) =>
                  setGiven((before) => ({ ...before, [point]: { ...before[point], [what]: Number(level) } }))
                }
              />
            ))}
          </div>
        </fieldset>
      ))}
      {told && missing > 0 && (
        <p className="form-error-message" role="alert">
          {words.missing(missing)}
        </p>
      )}
      <ProblemMessage error={save.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={save.isPending}>
          {words.save}
        </button>
        {onClose && (
          <button type="button" className="plain-button" onClick={onClose}>
            {common.cancel}
          </button>
        )}
      </div>
    </form>
  );
}
