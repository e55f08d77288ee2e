import type { ReactNode } from 'react';
import { useQuarters } from './quarters';
import { useOverviewWords } from './words';

/** The quarter. */
export function QuarterChoice({
  quarters,
  chosen,
  onChoose,
}: {
  quarters: string[];
  chosen: string;
  onChoose: (quarter: string) => void;
}) {
  const words = useOverviewWords();
  const say = useQuarters();
  return (
    <Choice label={words.period} value={chosen} onChoose={onChoose}>
      {quarters.map((one) => (
        <option key={one} value={one}>
          {say.long(one)}
        </option>
      ))}
    </Choice>
  );
}

/** The whole municipality or one department: groups that are fixed, so that no two of them overlap. */
export function GroupChoice({
  agencies,
  chosen,
  onChoose,
}: {
  agencies: { id: string; name: string }[];
  chosen: string | null;
  onChoose: (agency: string | undefined) => void;
}) {
  const words = useOverviewWords();
  return (
    <Choice label={words.group} value={chosen ?? ''} onChoose={(id) => onChoose(id || undefined)}>
      <option value="">{words.whole}</option>
      {agencies.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </Choice>
  );
}

function Choice({
  label,
  value,
  onChoose,
  children,
}: {
  label: string;
  value: string;
  onChoose: (value: string) => void;
  children: ReactNode;
}) {
  return (
    <label className="form-label">
      {label}
      <select className="form-select" value={value} onChange={(event) => onChoose(event.target.value)}>
        {children}
      </select>
    </label>
  );
}
