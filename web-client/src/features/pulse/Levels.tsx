import { Icon } from '../../shared/parts/Icon';
import type { Question, Version } from './api';
import { usePulseWords } from './words';
import './pulse.css';

/** Five answers to choose from; a child has a face beside each word. */
export function Levels({
  version,
  chosen,
  onChoose,
}: {
  version: Version;
  chosen: number | null;
  onChoose: (level: number) => void;
}) {
  const words = usePulseWords();
  return (
    <div className="pulse-levels">
      {words.levels.map((level, value) => (
        <button
          key={level}
          type="button"
          className={chosen === value ? 'pulse-level pulse-chosen' : 'pulse-level'}
          aria-pressed={chosen === value}
          onClick={() => onChoose(value)}
        >
          {version === 'CHILDREN' && <Face level={value} />}
          <span>
            {chosen === value && <Icon name="check" />} {level}
          </span>
        </button>
      ))}
    </div>
  );
}

/** From a mouth that hangs to one that laughs. */
function Face({ level }: { level: number }) {
  const bend = (level - 2) * 6;
  return (
    <svg className="pulse-face" width="48" height="48" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <circle cx="24" cy="24" r="21" />
      <circle className="pulse-eye" cx="17" cy="19" r="2.5" />
      <circle className="pulse-eye" cx="31" cy="19" r="2.5" />
      <path d={`M14 ${32 - bend / 3} Q24 ${32 + bend} 34 ${32 - bend / 3}`} />
    </svg>
  );
}

const drawings: Record<Question, string> = {
  SEEN_AND_HEARD: 'M6 20c8-12 28-12 36 0-8 12-28 12-36 0Zm18-6a6 6 0 1 1 0 12 6 6 0 0 1 0-12Z',
  RED_THREAD: 'M4 30c8-18 14 10 20-4s10-16 20-4M8 38h8m8 0h8',
  ONE_WHO_ACTS: 'M24 6a7 7 0 1 1 0 14 7 7 0 0 1 0-14ZM10 42c0-12 6-18 14-18s14 6 14 18Z',
  SUCCESS_AND_STRENGTHS: 'm24 5 5.500 12 13 1.500-9.500 9 2.500 13L24 34l-11.500 6.500 2.500-13-9.500-9 13-1.500Z',
  OTHER_WAYS: 'M24 44V28L10 14m14 14 14-14M10 22v-8h8m20 8v-8h-8',
};

/** What a question is about, for who does not read yet; the words stand beside it. */
export function Drawing({ question }: { question: Question }) {
  return (
    <svg className="pulse-drawing" width="72" height="72" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <path d={drawings[question]} />
    </svg>
  );
}
