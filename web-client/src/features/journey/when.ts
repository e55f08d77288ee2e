import { useFormats } from '../../shared/format/formats';
import type { Step } from './api';

/** When something happened, as exactly as it is remembered. */
export function useWhen(): (step: Pick<Step, 'happenedOn' | 'precision'>) => string {
  const formats = useFormats();
  return ({ happenedOn: on, precision }) => {
    const year = on.slice(0, 4);
    if (precision === 'YEAR') return year;
    return precision === 'MONTH' ? `${formats.longMonth(on)} ${year}` : formats.dayAndYear(on);
  };
}
