import './GoalLadder.css';

interface Place {
  level: number;
  label: string;
}

/** The five levels of a goal as named boxes, lowest first: where it stood, dashed, and where it stands, filled and named. */
export function GoalLadder({
  label,
  levels,
  then,
  now,
}: {
  label: string;
  /** The names of the five levels, lowest first. */
  levels: string[];
  then: Place | null;
  now: Place | null;
}) {
  return (
    <ol role="list" className="ladder" aria-label={label}>
      {levels.map((name, step) => {
        const level = step - 2;
        const isNow = now?.level === level;
        const isThen = then?.level === level;
        return (
          <li
            key={name}
            className={`ladder-step ${isNow ? 'ladder-now' : isThen ? 'ladder-then' : ''}`}
            aria-current={isNow ? 'step' : undefined}
          >
            <span className="ladder-box" aria-hidden="true" />
            <span className="ladder-name">{name}</span>
            <span className="ladder-when">
              {[isThen ? then.label : null, isNow ? now.label : null].filter(Boolean).join(' · ')}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
