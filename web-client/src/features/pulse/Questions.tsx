import { useEffect, useRef, useState } from 'react';
import '../../shared/parts/FigureTableSwitch.css';
import { QUESTIONS, type Said, type Version } from './api';
import { Drawing, Levels } from './Levels';
import { usePulseWords } from './words';

/** All five, one at a time, to be kept together at the end. Any can be skipped. */
export function Questions({
  version,
  isBusy,
  onDone,
}: {
  version: Version;
  isBusy: boolean;
  onDone: (answers: Said[]) => void;
}) {
  const words = usePulseWords();
  const [said, setSaid] = useState<(number | null)[]>(QUESTIONS.map(() => null));
  const [place, setPlace] = useState(0);
  const [tried, setTried] = useState(false);
  const heading = useRef<HTMLLegendElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [place]);
  const question = QUESTIONS[place]!;
  const isLast = place === QUESTIONS.length - 1;
  const go = (next: number, answers: (number | null)[]) => {
    setSaid(answers);
    if (next < QUESTIONS.length) {
      moved.current = true;
      setPlace(next);
      return;
    }
    const given = QUESTIONS.flatMap((one, index) => {
      const level = answers[index];
      return level === null || level === undefined ? [] : [{ question: one, level }];
    });
    setTried(given.length === 0);
    if (given.length > 0) onDone(given);
  };
  return (
    <fieldset className={`pulse-box pulse-${version}`}>
      <legend ref={heading} tabIndex={-1}>
        {version === 'CHILDREN' && <Drawing question={question} />}
        <span>
          {words.of(place + 1)} {words.questions[version][question]}
        </span>
      </legend>
      <Levels
        version={version}
        chosen={said[place] ?? null}
        onChoose={(level) => setSaid(said.map((one, index) => (index === place ? level : one)))}
      />
      {tried && <p role="alert">{words.nothing}</p>}
      <div className="actions">
        <button
          type="button"
          className="button button-primary"
          disabled={isBusy || (!isLast && said[place] === null)}
          onClick={() => go(place + 1, said)}
        >
          {isLast ? words.finish : words.next}
        </button>
        {!isLast && (
          <button
            type="button"
            className="plain-button"
            onClick={() =>
              go(
                place + 1,
                said.map((one, index) => (index === place ? null : one)),
              )
            }
          >
            {words.skip}
          </button>
        )}
        {place > 0 && (
          <button type="button" className="plain-button" onClick={() => go(0, said)}>
            {words.again}
          </button>
        )}
      </div>
    </fieldset>
  );
}

/** Which way the questions read. */
export function VersionChoice({ version, onVersion }: { version: Version; onVersion: (version: Version) => void }) {
  const words = usePulseWords();
  return (
    <div className="view-switch" role="group" aria-label={words.version}>
      {(['ORDINARY', 'EASY', 'CHILDREN'] as const).map((one) => (
        <button key={one} type="button" aria-pressed={version === one} onClick={() => onVersion(one)}>
          {words.versions[one]}
        </button>
      ))}
    </div>
  );
}
