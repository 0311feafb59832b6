import type { Opinion, Round } from '../types';

/** What stands on the form, in the words of the page in the mail. `except`: agreed but for the lines that are ticked. */
export const FORM_CHOICES = ['agree', 'except', 'disagree', 'other', 'ask-for-meeting', 'answered-on-paper'] as const;
export type FormChoice = (typeof FORM_CHOICES)[number];
export const EXCEPTION_CHOICES = ['disagree', 'other', 'ask-for-meeting'] as const;
export type ExceptionChoice = (typeof EXCEPTION_CHOICES)[number];

export interface OpinionEntry {
  choice: FormChoice | null;
  exceptions: Record<string, { choice: ExceptionChoice; text: string }>;
  note: string;
}

export const NO_ENTRY: OpinionEntry = { choice: null, exceptions: {}, note: '' };

export type EntryFault = 'choose' | 'exceptions-none' | 'text' | 'line-text';

/** What is missing; null when it can be checked and sent. */
export function faultOf({ choice, exceptions, note }: OpinionEntry): EntryFault | null {
  if (!choice) return 'choose';
  if (choice === 'except' && Object.keys(exceptions).length === 0) return 'exceptions-none';
  if (choice === 'other' && !note.trim()) return 'text';
  const isWordless = Object.values(exceptions).some((each) => each.choice === 'other' && !each.text.trim());
  return choice === 'except' && isWordless ? 'line-text' : null;
}

/** As the API takes it. */
export function answerOf({ choice, exceptions, note }: OpinionEntry) {
  return {
    whole: choice === 'except' ? ('agree' as const) : choice!,
    exceptions:
      choice === 'except'
        ? Object.entries(exceptions).map(([lineId, each]) => ({
            lineId,
            choice: each.choice,
            text: each.text.trim() || null,
          }))
        : [],
    note: note.trim() || null,
  };
}

/** An opinion given before, for changing it. */
export function entryOf(opinion: Opinion | null): OpinionEntry {
  if (!opinion) return NO_ENTRY;
  return {
    choice: opinion.whole === 'agree' && opinion.exceptions.length > 0 ? 'except' : opinion.whole,
    exceptions: Object.fromEntries(
      opinion.exceptions.map(({ lineId, choice, text }) => [
        lineId,
        { choice: EXCEPTION_CHOICES.find((each) => each === choice) ?? 'disagree', text: text ?? '' },
      ]),
    ),
    note: opinion.note ?? '',
  };
}

/** A submission of one line has no list to agree to. */
export function choicesFor(round: Round, forMember: boolean): FormChoice[] {
  return FORM_CHOICES.filter(
    (each) => (each !== 'except' || round.lines.length > 1) && (each !== 'answered-on-paper' || forMember),
  );
}
