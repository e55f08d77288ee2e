import type { ReactNode } from 'react';
import type { Schemas } from '../api/client';
import { useCommonWords } from '../words';
import { Icon, type IconName } from './Icon';
import './marks.css';

/** A short word beside a title. `signal` is kept for late, clash and acute. */
export function Mark({
  tone = 'outline',
  icon,
  children,
}: {
  tone?: 'signal' | 'outline' | 'accent';
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className={`mark mark-${tone}`}>
      {icon && <Icon name={icon} size={15} />}
      {children}
    </span>
  );
}

/** Says that the law has set the deadline, so that the answer can never be no. */
export function StatutoryMark({ short = false }: { short?: boolean }) {
  const words = useCommonWords();
  return <span className="mark mark-statutory">{short ? words.statutoryShort : words.statutoryMark}</span>;
}

/** Letters for who it comes from; the name stands beside it, or is read aloud in its place. */
export function AgencyMark({
  agency,
  nameBeside = false,
}: {
  agency: Pick<Schemas['Agency'], 'letters' | 'name'>;
  nameBeside?: boolean;
}) {
  return (
    <span className="agency">
      <span className="agency-letters" aria-hidden="true">
        {agency.letters}
      </span>{' '}
      {nameBeside ? agency.name : <span className="sr-only">{agency.name}</span>}
    </span>
  );
}

/** A number of things that wait. */
export function Counter({ count, filled = true, label }: { count: number; filled?: boolean; label?: string }) {
  return (
    <span className={filled ? 'counter counter-filled' : 'counter'}>
      {count}
      {label && <span className="sr-only"> {label}</span>}
    </span>
  );
}

/** What somebody said, in the language they said it in. */
export function Quote({ children }: { children: string }) {
  const words = useCommonWords();
  return <span lang="da">{words.quote(children)}</span>;
}
