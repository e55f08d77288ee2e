import type { FieldError, FieldValues, Path, UseFormSetError } from 'react-hook-form';
import { ApiProblem } from './client';

/** The service's errors by JSON pointer, for fields that keep no form of their own. */
export const faultsOf =
  (error: unknown) =>
  (pointer: string): FieldError | undefined => {
    const fault = error instanceof ApiProblem && error.problem?.errors?.find((one) => one.pointer === pointer);
    return fault ? { type: 'server', message: fault.detail } : undefined;
  };

/**
 * Puts the service's field errors on the fields of a form, by JSON pointer.
 * Answers whether every one of them found its field; the rest must be said above the form.
 */
export function placeFieldErrors<T extends FieldValues>(
  error: unknown,
  setError: UseFormSetError<T>,
  fields: readonly Path<T>[],
): boolean {
  if (!(error instanceof ApiProblem) || !error.problem?.errors?.length) {
    return false;
  }
  let allPlaced = true;
  for (const { pointer, detail } of error.problem.errors) {
    const name = pointer.replace(/^\//, '').replaceAll('/', '.');
    const field = fields.find((candidate) => name === candidate || name.startsWith(`${candidate}.`));
    if (field) {
      setError(field, { type: 'server', message: detail });
    } else {
      allPlaced = false;
    }
  }
  return allPlaced;
}
