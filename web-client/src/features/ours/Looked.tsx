import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { ErrorState, LoadingState } from '../../shared/parts/states';
import { lookedQuery } from './api';
import { Part } from './Part';
import { useOurWords } from './words';

const FIRST = 4;

/** Who has looked, and why: the unit, never the employee. What the family did itself does not stand in the way. */
export function Looked({ planId, onAsk }: { planId: string; onAsk: (question: string) => void }) {
  const words = useOurWords();
  const formats = useFormats();
  const now = useNow();
  const [all, setAll] = useState(false);
  const log = useQuery(lookedQuery(planId));
  const rows = log.data?.items ?? [];
  const others = rows.filter((row) => !row.byFamily);
  const shown = all ? rows : others.slice(0, FIRST);
  return (
    <Part id="hvem-har-kigget" title={words.looked.title} lead={words.looked.lead}>
      {log.isPending && <LoadingState />}
      {log.error && <ErrorState error={log.error} onRetry={() => void log.refetch()} />}
      {log.data && others.length === 0 && <p>{words.looked.none}</p>}
      <ul role="list" className="ours-rows ours-dated">
        {shown.map((row, place) => (
          <li key={`${row.at}-${place}`}>
            <span className="ours-meta">{formats.capital(formats.when(row.at, now))}</span>{' '}
            <span>
              <strong>{row.unit}</strong>: {row.what}. {row.purpose}.{' '}
              {!row.byFamily && (
                <button
                  type="button"
                  className="plain-button"
                  aria-label={`${words.looked.ask}: ${row.unit}, ${formats.when(row.at, now)}`}
                  onClick={() => onAsk(words.looked.askText(row.unit, formats.when(row.at, now)))}
                >
                  {words.looked.ask}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > shown.length && (
        <button type="button" className="plain-button" onClick={() => setAll(true)}>
          {words.looked.all(rows.length)}
        </button>
      )}
    </Part>
  );
}
