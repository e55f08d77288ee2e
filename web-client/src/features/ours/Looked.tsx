import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { ErrorState, LoadingState } from '../../shared/parts/states';
import { lookedQuery } from './api';
import { Part } from './Part';
import { useOurWords } from './words';

const FIRST = 4;

/** Who has looked, and why: the unit, never the employee. */
export function Looked({ planId }: { planId: string }) {
  const words = useOurWords();
  const formats = useFormats();
  const now = useNow();
  const [all, setAll] = useState(false);
  const log = useQuery(lookedQuery(planId));
  const rows = log.data?.items ?? [];
  return (
    <Part id="hvem-har-kigget" title={words.looked.title} lead={words.looked.lead}>
      {log.isPending && <LoadingState />}
      {log.error && <ErrorState error={log.error} onRetry={() => void log.refetch()} />}
      {log.data && rows.length === 0 && <p>{words.looked.none}</p>}
      <ul role="list" className="ours-rows ours-dated">
        {(all ? rows : rows.slice(0, FIRST)).map((row, place) => (
          <li key={`${row.at}-${place}`}>
            <span className="ours-meta">{formats.capital(formats.when(row.at, now))}</span>{' '}
            <span>
              <strong>{row.unit}</strong>: {row.what}. {row.purpose}.
            </span>
          </li>
        ))}
      </ul>
      {rows.length > FIRST && !all && (
        <button type="button" className="plain-button" onClick={() => setAll(true)}>
          {words.looked.all(rows.length)}
        </button>
      )}
    </Part>
  );
}
