import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../../shared/format/formats';
import { useNow } from '../../../shared/format/useNow';
import { useAnnounce } from '../../../shared/parts/announce';
import { Section } from '../../../shared/parts/Section';
import { ErrorState, LoadingState, ProblemMessage } from '../../../shared/parts/states';
import type { Plan } from '../api';
import { useFamilyWords } from '../words';
import { changesQuery, useLooked } from './api';
import { useContentWords } from './words';
import './Changes.css';

/** What has changed since the reader last said "I have seen it": newest first, in whole sentences, with names. */
export function ChangesSinceLastLook({ plan }: { plan: Plan }) {
  const words = useContentWords().changes;
  const family = useFamilyWords().history;
  const formats = useFormats();
  const now = useNow();
  const announce = useAnnounce();
  const [all, setAll] = useState(false);
  const changes = useQuery(changesQuery(plan.id, all ? 0 : undefined));
  const looked = useLooked(plan.id, () => announce(words.seenDone));
  return (
    <Section
      title={words.title}
      aside={
        <button type="button" className="plain-button" aria-pressed={all} onClick={() => setAll(!all)}>
          {all ? words.onlyNew : words.all}
        </button>
      }
    >
      {changes.isPending && <LoadingState />}
      {changes.error && <ErrorState error={changes.error} onRetry={() => void changes.refetch()} />}
      {changes.data && changes.data.changes.length === 0 && <p className="section-lead">{words.none}</p>}
      {changes.data && changes.data.changes.length > 0 && (
        <>
          <ol role="list" className="changes" reversed>
            {[...changes.data.changes].reverse().map((change) => (
              <li key={change.number}>
                <strong>{family.change[change.change]}</strong>{' '}
                <span className="meta">{words.by(change.byName, formats.when(change.at, now))}</span>
                {change.lines.length > 0 && (
                  <ul>
                    {change.lines.map((line, index) => (
                      <li key={index}>{line.text}</li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ol>
          {!all && (
            <div className="actions">
              <button
                type="button"
                className="button button-secondary"
                disabled={looked.isPending}
                onClick={() => looked.mutate(changes.data.to)}
              >
                {words.seen}
              </button>
            </div>
          )}
          <ProblemMessage error={looked.error} />
        </>
      )}
      {changes.data && changes.data.looks.length > 0 && (
        <details>
          <summary>{words.looks}</summary>
          <ul>
            {changes.data.looks.map((look) => (
              <li key={look.name}>{words.looked(look.name, look.number, formats.when(look.at, now))}</li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
