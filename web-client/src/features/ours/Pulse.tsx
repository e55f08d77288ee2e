import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { useAnnounce } from '../../shared/parts/announce';
import { ProblemMessage } from '../../shared/parts/states';
import { QUESTIONS, type Version } from '../pulse/api';
import { Drawing, Levels } from '../pulse/Levels';
import { VersionChoice } from '../pulse/Questions';
import { Trend, TrendTable } from '../pulse/Trend';
import { usePulseWords } from '../pulse/words';
import { answerPulse, myPulseQuery, type PulseQuestion } from './api';
import { Part } from './Part';
import { useOurWords } from './words';

/** Five questions, one at a time; each answer is kept when it is given, and any can be skipped. */
export function Pulse({ coordinator }: { coordinator: string }) {
  const words = useOurWords();
  const shared = usePulseWords();
  const client = useQueryClient();
  const announce = useAnnounce();
  const formats = useFormats();
  const now = useNow();
  const before = useQuery(myPulseQuery);
  const [other, setOther] = useState<Version | null>(null);
  const version = other ?? (before.data && before.data.children.length > 0 ? 'CHILDREN' : 'ORDINARY');
  const [place, setPlace] = useState(0);
  const [chosen, setChosen] = useState<number | null>(null);
  const heading = useRef<HTMLLegendElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [place]);
  const go = (next: number) => {
    moved.current = true;
    setChosen(null);
    setPlace(next);
  };
  const save = useMutation({
    mutationFn: ({ question, level }: { question: PulseQuestion; level: number }) => answerPulse(question, level),
    onSuccess: (answers) => {
      client.setQueryData(keys.myPulse, answers);
      announce(words.pulse.saved);
      go(place + 1);
    },
  });
  const question = QUESTIONS[place];
  const last = before.data?.items.find((answer) => answer.question === question);
  return (
    <Part id="saadan-gaar-det" title={words.pulse.title} lead={words.pulse.lead}>
      <VersionChoice version={version} onVersion={setOther} />
      {question === undefined ? (
        <div className="ours-box">
          <p>
            <strong>{words.pulse.done}</strong>
          </p>
          <button type="button" className="button button-secondary" onClick={() => go(0)}>
            {words.pulse.again}
          </button>
        </div>
      ) : (
        <fieldset className="ours-box">
          <legend ref={heading} tabIndex={-1}>
            {version === 'CHILDREN' && <Drawing question={question} />}
            {words.pulse.of(place + 1)} {shared.questions[version][question]}
          </legend>
          {last && (
            <p className="ours-meta">
              {words.pulse.last(shared.levels[last.level] ?? '', formats.when(last.answeredAt, now))}
            </p>
          )}
          <Levels version={version} chosen={chosen} onChoose={setChosen} />
          <ProblemMessage error={save.error} />
          <div className="actions">
            <button
              type="button"
              className="button button-primary"
              disabled={chosen === null || save.isPending}
              onClick={() => chosen !== null && save.mutate({ question, level: chosen })}
            >
              {words.pulse.next}
            </button>
            <button type="button" className="plain-button" onClick={() => go(place + 1)}>
              {words.pulse.skip}
            </button>
          </div>
        </fieldset>
      )}
      {before.data && before.data.items.length > 0 && (
        <>
          <h3>{words.pulse.trend}</h3>
          <Trend answers={before.data.items} />
          <TrendTable answers={before.data.items} />
        </>
      )}
      <p className="ours-meta">{words.pulse.who(coordinator)}</p>
    </Part>
  );
}
