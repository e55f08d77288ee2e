import { useFormats } from '../../shared/format/formats';
import type { Referral } from './api';
import { useHomeWords } from './words';

/** What happened, oldest first, in words. */
export function Steps({ steps, now }: { steps: Referral['steps']; now: number }) {
  const words = useHomeWords();
  const formats = useFormats();
  return (
    <ol className="home-steps">
      {steps.map((step, index) => (
        <li key={index}>
          <span className="meta">{formats.when(step.at, now)}</span> {words.steps[step.kind](step.team?.name ?? '')}
        </li>
      ))}
    </ol>
  );
}
