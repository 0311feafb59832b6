import type { OpinionAnswer, OpinionChoice } from '../../domain/submission/round-commands';

/** What stands on the form. `except`: agreed but for the lines that are ticked. */
export const FORM_CHOICES = ['agree', 'except', 'disagree', 'other', 'ask-for-meeting', 'answered-on-paper'] as const;
export type FormChoice = (typeof FORM_CHOICES)[number];

const EXCEPTION_CHOICES = ['disagree', 'other', 'ask-for-meeting'] as const satisfies readonly OpinionChoice[];
export type ExceptionChoice = (typeof EXCEPTION_CHOICES)[number];

/** The fields of the page as they were sent; lines are named by their ordinal, which is short. */
export interface OpinionFields {
  choice: FormChoice | null;
  /** By ordinal. */
  exceptions: { ordinal: number; choice: ExceptionChoice; text: string }[];
  note: string;
}

export const NO_FIELDS: OpinionFields = { choice: null, exceptions: [], note: '' };

/** Reads a form that anybody may have sent: what is not understood is left out, never guessed. */
export function readFields(body: unknown): OpinionFields {
  const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const ticked = [fields.x]
    .flat()
    .filter((value): value is string => typeof value === 'string' && /^\d{1,5}$/.test(value));
  return {
    choice: FORM_CHOICES.find((each) => each === fields.choice) ?? null,
    exceptions: [...new Set(ticked)].map((text) => ({
      ordinal: Number(text),
      choice: EXCEPTION_CHOICES.find((each) => each === fields[`c${text}`]) ?? 'disagree',
      text: textOf(fields[`t${text}`], 2000),
    })),
    note: textOf(fields.note, 4000),
  };
}

export const FIELD_FAULTS = ['choose', 'exceptions-none', 'exceptions-stray', 'text', 'line-text'] as const;
export type FieldFault = (typeof FIELD_FAULTS)[number];

/** What is missing or contradicts itself; null when it can be checked and sent. */
export function faultOf(fields: OpinionFields): FieldFault | null {
  if (!fields.choice) return 'choose';
  if (fields.choice === 'except' && fields.exceptions.length === 0) return 'exceptions-none';
  // Both "all" and ticks: never guess which was meant.
  if (fields.choice !== 'except' && fields.exceptions.length > 0) return 'exceptions-stray';
  return fields.choice === 'other' && fields.note === '' ? 'text' : null;
}

/** An other opinion on a line needs its words; asked at the check step, where they are typed. */
export function lineFaultOf(fields: OpinionFields): FieldFault | null {
  return fields.exceptions.some(({ choice, text }) => choice === 'other' && text === '') ? 'line-text' : null;
}

/** The answer these fields give. Lines that do not exist are refused by the deed. */
export function answerOf(fields: OpinionFields, lineIds: ReadonlyMap<number, string>): OpinionAnswer {
  const whole = fields.choice === 'except' ? 'agree' : fields.choice!;
  return {
    whole,
    exceptions: fields.exceptions.map(({ ordinal, choice, text }) => ({
      lineId: lineIds.get(ordinal) ?? '',
      choice,
      text: text || null,
    })),
    note: fields.note || null,
  };
}

function textOf(value: unknown, max: number): string {
  return typeof value === 'string' ? value.normalize('NFC').trim().slice(0, max) : '';
}
