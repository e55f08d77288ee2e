import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { useAnnounce } from '../../shared/parts/announce';
import { TextAreaField } from '../../shared/parts/fields';
import { AgencyMark, Mark } from '../../shared/parts/marks';
import { Section } from '../../shared/parts/Section';
import { EmptyState, ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { deadLettersQuery, decide, type DeadLetter } from './api';
import { useOperationsWords } from './words';

/** What did not arrive, both ways: why, who can mend it, and what is decided. */
export function DeadLettersTab() {
  const words = useOperationsWords().dead;
  const read = useQuery(deadLettersQuery);
  if (read.isPending) return <LoadingState />;
  if (read.error && !read.data) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  return (
    <Section title={words.title} lead={words.lead}>
      {read.data!.items.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneHint}</p>
        </EmptyState>
      ) : (
        <Letters letters={read.data!.items} />
      )}
    </Section>
  );
}

function Letters({ letters }: { letters: DeadLetter[] }) {
  const words = useOperationsWords().dead;
  const actions = useOperationsWords().actions;
  const client = useQueryClient();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [givingUp, setGivingUp] = useState(false);
  const [reason, setReason] = useState('');
  const [unsaid, setUnsaid] = useState(false);
  const open = letters.filter((letter) => letter.state === 'OPEN');
  const ids = open.map((letter) => letter.id).filter((id) => chosen.has(id));
  const decision = useMutation({
    mutationFn: (what: 'RESEND' | 'DISCARD') => decide(ids, what, what === 'DISCARD' ? reason.trim() : null),
    onSuccess: async (_, what) => {
      announce(what === 'RESEND' ? words.resent : words.discarded);
      setChosen(new Set());
      setGivingUp(false);
      setReason('');
      await client.invalidateQueries({ queryKey: keys.deadLetters });
      await client.invalidateQueries({ queryKey: keys.operations });
    },
  });
  const choose = (id: string, yes: boolean) =>
    setChosen((before) => new Set(yes ? [...before, id] : [...before].filter((one) => one !== id)));
  const all = open.length > 0 && ids.length === open.length;
  return (
    <>
      <ProblemMessage error={decision.error} />
      <table className="table table-blocks operations-letters">
        <caption className="sr-only">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">
              <label className="radio">
                <input
                  type="checkbox"
                  checked={all}
                  onChange={(event) => setChosen(new Set(event.target.checked ? open.map((letter) => letter.id) : []))}
                />
                <span className="sr-only">{words.chooseAll}</span>
              </label>
            </th>
            <th scope="col">{words.message}</th>
            <th scope="col">{words.why}</th>
            <th scope="col">{words.todo}</th>
            <th scope="col">{words.when}</th>
          </tr>
        </thead>
        <tbody>
          {letters.map((letter) => (
            <Row
              key={letter.id}
              letter={letter}
              chosen={chosen.has(letter.id)}
              onChoose={(yes) => choose(letter.id, yes)}
            />
          ))}
        </tbody>
      </table>
      <div className="operations-decide">
        <p role="status">{ids.length === 0 ? words.nothingChosen : words.chosen(ids.length)}</p>
        {ids.length > 0 && (
          <div className="actions">
            <button
              type="button"
              className="button button-primary"
              disabled={decision.isPending}
              onClick={() => decision.mutate('RESEND')}
            >
              {words.resend(ids.length)}
            </button>
            {!givingUp && (
              <button type="button" className="button button-secondary" onClick={() => setGivingUp(true)}>
                {words.discard(ids.length)}
              </button>
            )}
          </div>
        )}
        {givingUp && ids.length > 0 && (
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              setUnsaid(reason.trim() === '');
              if (reason.trim() !== '') decision.mutate('DISCARD');
            }}
          >
            <TextAreaField
              label={words.discardReason}
              hint={words.discardHint}
              rows={2}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              error={unsaid ? { type: 'required', message: actions.writeWhy } : undefined}
            />
            <button type="submit" className="button button-secondary" disabled={decision.isPending}>
              {words.discard(ids.length)}
            </button>
          </form>
        )}
      </div>
    </>
  );
}

function Row({ letter, chosen, onChoose }: { letter: DeadLetter; chosen: boolean; onChoose: (yes: boolean) => void }) {
  const words = useOperationsWords().dead;
  const common = useCommonWords();
  const formats = useFormats();
  const now = useNow();
  const what = letter.kind ? common.notificationKinds[letter.kind] : words.theirs;
  const agency = letter.agency?.name ?? words.someone;
  const whose = letter.direction === 'TO_AGENCY' ? words.to(agency) : words.from(agency);
  return (
    <tr>
      <td>
        {letter.state === 'OPEN' ? (
          <label className="radio">
            <input type="checkbox" checked={chosen} onChange={(event) => onChoose(event.target.checked)} />
            <span className="sr-only">{words.chooseOne(`${what} ${whose}`)}</span>
          </label>
        ) : null}
      </td>
      <td>
        <strong>{what}</strong>
        <br />
        {letter.agency && <AgencyMark agency={letter.agency} />} {whose}
      </td>
      <td>
        {formats.capital(words.reasons[letter.reason] ?? common.reasons[letter.reason] ?? common.reason(letter.reason))}
      </td>
      <td>{letter.state === 'OPEN' ? words.remedies[letter.remedy] : <Mark icon="retry">{words.beingDone}</Mark>}</td>
      <td className="meta">{formats.capital(formats.when(letter.at, now))}</td>
    </tr>
  );
}
