import type { ReactNode } from 'react';

/** A part of the family's page. The menu leads to its heading. */
export function Part({ id, title, lead, children }: { id: string; title: string; lead?: string; children: ReactNode }) {
  return (
    <section className="ours-part" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {lead && <p className="ours-meta">{lead}</p>}
      {children}
    </section>
  );
}
