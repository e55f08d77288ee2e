import type { ReactNode } from 'react';
import { Icon } from '../parts/Icon';
import type { Schemas } from '../api/client';
import './ConsentPreview.css';

interface ConsentPreviewProps {
  agencies: Schemas['Agency'][];
  agencyId: string;
  onAgency: (agencyId: string) => void;
  words: { pick: string; title: string; sees: string; seesNot: string };
  sees: ReactNode[];
  seesNot: ReactNode[];
  ifYes?: ReactNode;
  footer?: ReactNode;
}

/** What one agency gets to see, and what it does not, when the answers stand as they do. */
export function ConsentPreview({ agencies, agencyId, onAgency, words, sees, seesNot, ifYes, footer }: ConsentPreviewProps) {
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
      <h3>{words.title}</h3>
      <h4>
        <Icon name="eye" /> {words.sees}
      </h4>
      <ul role="list">
        {sees.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
      <h4>
        <Icon name="eyeOff" /> {words.seesNot}
      </h4>
      <ul role="list" className="consent-preview-not">
        {seesNot.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
      {ifYes && <div className="consent-preview-if">{ifYes}</div>}
      {footer && <div className="consent-preview-footer">{footer}</div>}
    </section>
  );
}
