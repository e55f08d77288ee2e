import type { ReactNode } from 'react';
import { Icon } from '../parts/Icon';
import type { Schemas } from '../api/client';
import './ConsentPreview.css';

interface ConsentPreviewProps {
  agencies: Schemas['Agency'][];
  agencyId: string;
  onAgency: (agencyId: string) => void;
  words: { pick: string; title: string; sees: string; seesNot: string; loading: string };
  /** Null while it is not known yet: nothing is said of what an agency sees before the service has said it. */
  sees: ReactNode[] | null;
  seesNot: ReactNode[];
  ifYes?: ReactNode;
  footer?: ReactNode;
  /** Where the page has no heading between its own and this one. */
  headingLevel?: 2 | 3;
}

/** What one agency gets to see, and what it does not, when the answers stand as they do. */
export function ConsentPreview({
  agencies,
  agencyId,
  onAgency,
  words,
  sees,
  seesNot,
  ifYes,
  footer,
  headingLevel = 3,
}: ConsentPreviewProps) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  const Part = headingLevel === 2 ? 'h3' : 'h4';
  return (
    <section className="consent-preview" aria-label={words.title}>
      <p className="consent-preview-pick">
        {words.pick}{' '}
        {agencies.map((agency, index) => (
          <span key={agency.id}>
            {index > 0 && ' · '}
            {agency.id === agencyId ? (
              <strong>{agency.name}</strong>
            ) : (
              <button type="button" className="plain-button" onClick={() => onAgency(agency.id)}>
                {agency.name}
              </button>
            )}
          </span>
        ))}
      </p>
      <Heading className="consent-preview-title">{words.title}</Heading>
      <Part className="consent-preview-part">
        <Icon name="eye" /> {words.sees}
      </Part>
      {sees === null ? (
        <p className="meta">{words.loading}</p>
      ) : (
        <ul role="list">
          {sees.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      )}
      {sees !== null && (
        <>
          <Part className="consent-preview-part">
            <Icon name="eyeOff" /> {words.seesNot}
          </Part>
          <ul role="list" className="consent-preview-not">
            {seesNot.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {ifYes && <div className="consent-preview-if">{ifYes}</div>}
      {footer && <div className="consent-preview-footer">{footer}</div>}
    </section>
  );
}
