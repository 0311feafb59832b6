import type { FieldError, FieldErrors } from 'react-hook-form';

/** The faults of a form, one for each field, under its dotted name, in the order of the fields. */
export function faultsOf(errors: FieldErrors, path = ''): { name: string; fault: FieldError }[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    if (!error || typeof error !== 'object') return [];
    const name = path ? `${path}.${key}` : key;
    return typeof error.type === 'string'
      ? [{ name, fault: error as FieldError }]
      : faultsOf(error as FieldErrors, name);
  });
}
