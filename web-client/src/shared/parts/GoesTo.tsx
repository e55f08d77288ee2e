import { Fragment, type ReactNode } from 'react';
import type { Schemas } from '../api/client';
import { useCommonWords } from '../words';
import { AgencyMark, Quote } from './marks';
import './GoesTo.css';

export interface Recipient {
  agencies: Pick<Schemas['Agency'], 'id' | 'letters' | 'name'>[];
  /** Word for word what they get, or a sentence of ours when `said` is not theirs to read. */
  text: string;
  verbatim?: boolean;
  note?: ReactNode;
}

/** Who gets what, word for word. Stands above every button that sends. */
export function GoesTo({ recipients, verb }: { recipients: Recipient[]; verb?: string }) {
  const words = useCommonWords();
  return (
    <dl className="goes-to">
      {recipients.map(({ agencies, text, verbatim = true, note }) => (
        <div key={`${agencies.map((agency) => agency.id).join('+')}:${text}`} className="goes-to-row">
          <dt>
            {agencies.map((agency, index) => (
              <Fragment key={agency.id}>
                {index > 0 && ' '}
                <AgencyMark agency={agency} nameBeside />
              </Fragment>
            ))}
          </dt>
          <dd>
            {verbatim ? (
              <>
                {verb ?? words.gets} <Quote>{text}</Quote>
              </>
            ) : (
              text
            )}
            {note && <div className="goes-to-note">{note}</div>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
