import { useId, type ReactNode } from 'react';
import './Section.css';

/** A part of a page under a ruled heading, with what one can do about it at the right. */
export function Section({
  title,
  aside,
  lead,
  count,
  children,
  id,
  level = 2,
}: {
  title: ReactNode;
  aside?: ReactNode;
  lead?: ReactNode;
  count?: ReactNode;
  children: ReactNode;
  id?: string;
  level?: 2 | 3;
}) {
  const own = useId();
  const headingId = id ?? own;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className="section" aria-labelledby={headingId}>
      <div className="section-head">
        <Heading id={headingId} tabIndex={-1}>
          {title} {count}
        </Heading>
        {aside && <div className="section-aside">{aside}</div>}
      </div>
      {lead && <p className="section-lead">{lead}</p>}
      {children}
    </section>
  );
}
