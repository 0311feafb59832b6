import type { z } from 'zod';
import { DomainError } from '../../domain/errors';
import { translator, type Language } from '../../i18n/translate';

/** One field that was not accepted, in the reader's words. */
export interface FieldFault {
  /** Dotted path: `body.lines.2.birth`. */
  field: string;
  message: string;
}

/** `invalid-input` that knows its fields. */
export class InvalidInput extends DomainError {
  constructor(private readonly issues: readonly (z.core.$ZodIssue & { where: string })[]) {
    super('invalid-input', { fields: issues.map(fieldOf) });
  }

  faults(language: Language): FieldFault[] {
    return this.issues.map((issue) => ({ field: fieldOf(issue), message: messageOf(issue, language) }));
  }
}

/** Parses one part of a request. Throws {@link InvalidInput} with every fault at once. */
export function parsePart<Schema extends z.ZodType>(schema: Schema, value: unknown, where: string): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new InvalidInput(result.error.issues.map((issue) => ({ ...issue, where })));
}

function fieldOf(issue: z.core.$ZodIssue & { where: string }): string {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [issue.where, ...issue.path, ...keys].join('.');
}

function messageOf(issue: z.core.$ZodIssue, language: Language): string {
  const t = translator(language);
  switch (issue.code) {
    case 'unrecognized_keys':
      return t('common.faults.unknown');
    case 'too_big':
      return t(
        issue.origin === 'string' || issue.origin === 'array' ? 'common.faults.tooLong' : 'common.faults.tooBig',
        {
          limit: Number(issue.maximum),
        },
      );
    case 'too_small':
      return t(
        issue.origin === 'string' || issue.origin === 'array' ? 'common.faults.tooShort' : 'common.faults.tooSmall',
        { limit: Number(issue.minimum) },
      );
    case 'invalid_value':
      return t('common.faults.oneOf', { values: issue.values.map(String).join(', ') });
    case 'invalid_format':
      return t('common.faults.format');
    case 'custom':
      return issue.message === 'date' ? t('common.faults.date') : t('common.faults.empty');
    default:
      return t(issue.input === undefined ? 'common.faults.missing' : 'common.faults.kind');
  }
}
