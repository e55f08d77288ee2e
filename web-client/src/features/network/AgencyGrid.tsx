import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../../shared/api/client';
import { useAnnounce } from '../../shared/parts/announce';
import { Mark } from '../../shared/parts/marks';
import { Section } from '../../shared/parts/Section';
import { ErrorState } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { agencyContradictionsQuery, agencyGridQuery, answerAsAgency, useNetworkChange } from './api';
import { GridTable, LetterMark } from './GridTable';
import { useTelling } from './telling';
import { ViewForm, type Beginning } from './ViewForm';
import { useNetworkWords } from './words';
import './Network.css';

/** How an agency sees it, beside what it may read of how others do. */
export function AgencyGrid({ planId }: { planId: string }) {
  const words = useNetworkWords();
  const common = useCommonWords();
  const announce = useAnnounce();
  const telling = useTelling();
  const grid = useQuery(agencyGridQuery(planId));
  const apart = useQuery(agencyContradictionsQuery(planId));
  const [writing, setWriting] = useState<Beginning | null>(null);
  const save = useNetworkChange(
    planId,
    (body: Schemas['NetworkViewInput']) => answerAsAgency(planId, body),
    () => {
      announce(words.agency.saved);
      setWriting(null);
    },
  );
  if (grid.error) return <ErrorState error={grid.error} onRetry={() => void grid.refetch()} />;
  if (!grid.data) return null;
  const found = (apart.data ?? []).map((one, index) => ({
    one,
    letter: String.fromCharCode('A'.charCodeAt(0) + index),
  }));
  const letters = new Map<string, string[]>();
  for (const { one, letter } of found)
    for (const id of one.sides.flatMap((side) => side.viewIds)) letters.set(id, [...(letters.get(id) ?? []), letter]);
  return (
    <Section
      title={words.agency.title}
      lead={words.agency.lead}
      aside={
        writing === null && (
          <button type="button" className="plain-button" onClick={() => setWriting({})}>
            {words.agency.write}
          </button>
        )
      }
    >
      {grid.data.asks.map((ask) => (
        <p key={ask.id} className="notice">
          <Mark tone="accent">{words.agency.asked(ask.memberName, common.topics[ask.topic].toLowerCase())}</Mark>{' '}
          <button
            type="button"
            className="plain-button"
            onClick={() => setWriting({ aboutMemberId: ask.memberId, topic: ask.topic })}
          >
            {words.agency.write}
          </button>
        </p>
      ))}
      {writing && (
        <ViewForm
          key={`${writing.aboutMemberId}-${writing.topic}`}
          participants={grid.data.participants}
          chooseWho={false}
          beginning={writing}
          saving={save}
          onSave={(view) => save.mutate(view)}
          onClose={() => setWriting(null)}
        />
      )}
      {grid.data.views.length > 0 && (
        <GridTable grid={grid.data} views={grid.data.views} letters={letters} asks={false} />
      )}
      {found.length > 0 && (
        <>
          <h3>{words.agency.apart}</h3>
          <ul role="list">
            {found.map(({ one, letter }) => (
              <li key={one.id} id={`modsaetning-${letter}`}>
                <LetterMark letter={letter} /> {telling(one).title}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
