import { useQuery } from '@tanstack/react-query';
import type { FieldError, UseFormRegisterReturn } from 'react-hook-form';
import { SelectField } from '../../shared/parts/fields';
import { colleaguesQuery } from './api';
import { useCoordinationWords } from './words';

/** Choose one of the coordinators of the municipality, but not those left out. */
export function ColleagueField({
  label,
  error,
  registration,
  without,
  nobody,
}: {
  label: string;
  error?: FieldError | undefined;
  registration: UseFormRegisterReturn;
  without: string[];
  /** What it means to choose nobody, where one can. */
  nobody?: string;
}) {
  const words = useCoordinationWords();
  const colleagues = useQuery(colleaguesQuery);
  return (
    <SelectField label={label} error={error} registration={registration}>
      <option value="">{nobody ?? words.choose}</option>
      {colleagues.data
        ?.filter((one) => !without.includes(one.subject))
        .map((one) => (
          <option key={one.subject} value={one.subject}>
            {one.name}
          </option>
        ))}
    </SelectField>
  );
}

/** The name of a chosen coordinator. */
export function useColleagueName(subject: string): string | undefined {
  return useQuery(colleaguesQuery).data?.find((one) => one.subject === subject)?.name;
}
