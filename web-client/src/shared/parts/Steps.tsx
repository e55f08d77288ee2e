import { Link } from 'react-router';
import { Icon } from './Icon';
import './Steps.css';

/** Where we are in a guided start; earlier and later steps can be gone to when there is somewhere to go. */
export function Steps({
  label,
  steps,
  current,
  words,
}: {
  label: string;
  steps: { key: string; name: string; to: string | null }[];
  current: number;
  words: { done: string; stepOf: (n: number) => string };
}) {
  return (
    <nav aria-label={label}>
      <ol role="list" className="steps">
        {steps.map((step, index) => {
          const state = index < current ? 'done' : index === current ? 'current' : 'ahead';
          return (
            <li key={step.key} className={`step step-${state}`} aria-current={state === 'current' ? 'step' : undefined}>
              <span className="step-number">
                {state === 'done' ? (
                  <>
                    <Icon name="check" size={16} /> {words.done}
                  </>
                ) : (
                  words.stepOf(index + 1)
                )}
              </span>
              {step.to && state !== 'current' ? (
                <Link to={step.to}>{step.name}</Link>
              ) : (
                <span className="step-name">{step.name}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
