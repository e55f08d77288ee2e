import type { ReactNode } from 'react';
import './WorkItem.css';

/** One thing that waits: clock, what happened, why, who gets what, one likely action and one or two quiet ones. */
export function WorkItem({
  clock,
  title,
  marks,
  meta,
  children,
  actions,
  headingId,
}: {
  clock: ReactNode;
  title: ReactNode;
  marks?: ReactNode;
  meta?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  headingId: string;
}) {
  return (
    <article className="work-item" aria-labelledby={headingId}>
      <div className="work-item-clock">{clock}</div>
      <div className="work-item-body">
        <div className="work-item-title">
          <h3 id={headingId} tabIndex={-1}>
            {title}
          </h3>
          {marks}
        </div>
        {meta && <p className="work-item-meta">{meta}</p>}
        {children}
        {actions && <div className="actions">{actions}</div>}
      </div>
    </article>
  );
}
