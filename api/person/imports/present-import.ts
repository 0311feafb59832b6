import type { z } from 'zod';
import type { importRow, importSummary } from '../../../contracts/person/imports';
import type { PersonDraft } from '../../../contracts/person/people-import';
import type { PeopleReading } from '../../../documents/person/people-reading';
import { presentNote } from '../../../documents/person/present-people';
import type { RowNote } from '../../../documents/person/row-notes';
import type { Finding, Outcome } from '../../../domain/eligibility/finding';
import { fill, wordsOf, type Language } from '../../../i18n/translate';
import type { ImportHead, ImportRow, StoredRow } from '../../../prisma/stores/person/import-store';
import { reasonsOf } from '../../eligibility/present-check';
import type { PersonRow } from '../../../prisma/stores/person/person-store';

/** What is kept of a reading beside its rows. */
export interface StoredSummary {
  readonly sheet: string;
  readonly heading: PeopleReading['heading'];
  readonly columns: PeopleReading['columns'];
  readonly notes: PeopleReading['notes'];
  readonly skipped: PeopleReading['skipped'];
  readonly counts: z.output<typeof importSummary>['counts'];
}

export function summaryOf(reading: PeopleReading, rows: readonly ImportRow[]): StoredSummary {
  const { sheet, heading, columns, notes, skipped } = reading;
  const count = (test: (row: ImportRow) => boolean): number => rows.filter(test).length;
  return {
    sheet,
    heading,
    columns,
    notes,
    skipped,
    counts: {
      read: rows.length,
      accepted: count(({ verdict }) => verdict === 'accepted'),
      doubtful: count(({ verdict }) => verdict === 'doubtful'),
      refused: count(({ verdict }) => verdict === 'refused'),
      skipped: skipped.length,
      new: count(({ match }) => match === 'new'),
      same: count(({ match }) => match === 'same'),
      changed: count(({ match }) => match === 'changed'),
      mayBeRegistered: count(({ match }) => match === 'doubtful'),
    },
  };
}

/** An import in words; `abilities`: what this account may do with it. */
export function presentImport(head: ImportHead, language: Language, abilities: string[]) {
  const words = wordsOf(language).peopleImport;
  const summary = head.summary as unknown as StoredSummary;
  return {
    ...head,
    ...summary,
    purpose: head.purpose as 'register',
    state: head.state as 'previewed',
    columns: [...summary.columns],
    notes: summary.notes.map(({ code, params }) => ({ code, reason: fill(words.notes[code], params) })),
    skipped: summary.skipped.map((row) => ({ ...row, reason: words.skipped[row.code] })),
    createdAt: head.createdAt.toISOString(),
    confirmedAt: head.confirmedAt?.toISOString() ?? null,
    result: head.result as Record<string, number> | null,
    abilities: head.state === 'previewed' ? abilities : [],
  };
}

/** A row in words, with the people of the register it is or may be. */
export function presentRow(
  stored: StoredRow,
  people: ReadonlyMap<string, PersonRow>,
  language: Language,
): z.input<typeof importRow> {
  const { row, verdict, match, personId, unitId, outcome } = stored;
  const ids = personId ? [personId, ...stored.candidateIds.filter((id) => id !== personId)] : stored.candidateIds;
  return {
    row,
    verdict,
    match,
    personId,
    unitId,
    outcome,
    person: stored.person as PersonDraft,
    unread: stored.unread,
    messages: messagesOf(stored, language),
    candidates: ids.flatMap((id) => people.get(id) ?? []),
    changes: stored.changes as z.input<typeof importRow>['changes'],
    eligibility: presentStandards(stored.eligibility as RowCheck | null, language),
  };
}

/** What the standards of the intake say of a row, before it has words. */
export interface RowCheck {
  readonly ruleSet: string;
  readonly result: Outcome;
  readonly findings: readonly Finding[];
}

function presentStandards(check: RowCheck | null, language: Language) {
  if (check === null) return null;
  const { ruleSet, result, findings } = check;
  const resultText = wordsOf(language).eligibility.results[result];
  return { ruleSet, result, resultText, reasons: reasonsOf(findings, language) };
}

function messagesOf(stored: StoredRow, language: Language) {
  return (stored.notes as RowNote[]).map((note) => {
    const { reasonEn, ...message } = presentNote(stored.row, note);
    return language === 'en' ? { ...message, reason: reasonEn } : message;
  });
}
