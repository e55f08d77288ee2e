import type { ReactNode } from 'react';
import './ChangeSentence.css';

/** What is different since last time, said in words before any figure. */
export function ChangeSentence({ since, children }: { since?: string; children: ReactNode }) {
  return (
    <p className="change-sentence">
      {since && <strong>{since} </strong>}
      {children}
    </p>
  );
}
