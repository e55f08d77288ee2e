import { SelectField, TextAreaField, TextField } from '../../shared/parts/fields';
import { Icon } from '../../shared/parts/Icon';
import { TOPICS } from '../../shared/consent/answers';
import { useFormats } from '../../shared/format/formats';
import { useCommonWords } from '../../shared/words';
import { emptyGoal, LEVELS, missingLevels, type Draft, type DraftGoal } from './draft';
import type { StepProps } from './WhoStep';
import { useStartWords } from './words';

export function ImportantStep({ draft, change }: Omit<StepProps, 'faultAt'>) {
  const words = useStartWords().important;
  const put = (id: string, part: Partial<DraftGoal>) =>
    change({ goals: draft.goals.map((goal) => (goal.id === id ? { ...goal, ...part } : goal)) });
  return (
    <>
      {draft.goals.length === 0 && <p className="start-heading">{words.none}</p>}
      <div className="start-cards">
        {draft.goals.map((goal, index) => (
          <GoalCard
            key={goal.id}
            draft={draft}
            goal={goal}
            number={index + 1}
            onChange={(part) => put(goal.id, part)}
            onRemove={() => change({ goals: draft.goals.filter((one) => one.id !== goal.id) })}
          />
        ))}
      </div>
      <div className="actions">
        <button
          type="button"
          className="button button-secondary"
          onClick={() => change({ goals: [...draft.goals, emptyGoal()] })}
        >
          <Icon name="plus" /> {words.add}
        </button>
      </div>
    </>
  );
}

function GoalCard({
  draft,
  goal,
  number,
  onChange,
  onRemove,
}: {
  draft: Draft;
  goal: DraftGoal;
  number: number;
  onChange: (part: Partial<DraftGoal>) => void;
  onRemove: () => void;
}) {
  const words = useStartWords();
  const common = useCommonWords();
  const formats = useFormats();
  const important = words.important;
  const heading = important.goal(number);
  const missing = missingLevels(goal);
  return (
    <section className="start-card" aria-label={heading}>
      <div className="start-card-head">
        <h2>{heading}</h2>
        <button type="button" className="plain-button" onClick={onRemove} aria-label={words.removeLong(heading)}>
          {words.remove}
        </button>
      </div>
      <TextAreaField
        label={important.words}
        hint={important.wordsHint}
        rows={2}
        maxLength={500}
        lang="da"
        value={goal.words}
        onChange={(event) => onChange({ words: event.target.value })}
      />
      <div className="start-row">
        <MemberSelect
          label={important.whose}
          draft={draft}
          memberId={goal.memberId ?? null}
          onChange={(memberId) => onChange({ memberId })}
        />
        <TopicSelect label={important.topic} topic={goal.topic} onChange={(topic) => onChange({ topic })} />
      </div>
      <fieldset className="start-scale">
        <legend className="form-label">{important.scale}</legend>
        <p className="form-hint">{important.scaleHint}</p>
        {[...LEVELS].reverse().map((level) => {
          const index = LEVELS.indexOf(level);
          return (
            <div key={level} className={level === 0 ? 'start-level start-level-agreed' : 'start-level'}>
              <span className="start-level-number" aria-hidden="true">
                {formats.level(level)}
              </span>
              <TextField
                label={common.goal.levels[String(level)]}
                maxLength={200}
                lang="da"
                value={goal.scale[index] ?? ''}
                onChange={(event) =>
                  onChange({ scale: goal.scale.map((text, at) => (at === index ? event.target.value : text)) })
                }
              />
            </div>
          );
        })}
        <p className="meta">
          {missing > 0 && missing < LEVELS.length ? important.scaleMissing(missing) : important.scaleNow}
        </p>
      </fieldset>
    </section>
  );
}

export function MemberSelect({
  label,
  draft,
  memberId,
  onChange,
}: {
  label: string;
  draft: Draft;
  memberId: string | null;
  onChange: (memberId: string | null) => void;
}) {
  const common = useCommonWords();
  return (
    <SelectField label={label} value={memberId ?? ''} onChange={(event) => onChange(event.target.value || null)}>
      <option value="">{common.wholeFamily}</option>
      {draft.members
        .filter((member) => member.name.trim())
        .map((member) => (
          <option key={member.id} value={member.id}>
            {member.name}
          </option>
        ))}
    </SelectField>
  );
}

export function TopicSelect({
  label,
  topic,
  onChange,
}: {
  label: string;
  topic: DraftGoal['topic'];
  onChange: (topic: DraftGoal['topic']) => void;
}) {
  const common = useCommonWords();
  return (
    <SelectField
      label={label}
      value={topic ?? ''}
      onChange={(event) => onChange((event.target.value || undefined) as DraftGoal['topic'])}
    >
      <option value="">–</option>
      {TOPICS.map((one) => (
        <option key={one} value={one}>
          {common.topics[one]}
        </option>
      ))}
    </SelectField>
  );
}
