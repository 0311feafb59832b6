import { plainDateOf, yearOf, type PlainDate } from '../dates';
import type { DocumentSystem } from './document-type';

/** Nhiệm kỳ: the register of a Party organ runs for a term, from the day after the congress closed. */
export interface PartyTerm {
  /** "2020-2025". */
  readonly key: string;
  readonly startsOn: PlainDate;
}

/** A Party register counts per term, a State one per year (domain facts §5a, §5b). */
export function registerPeriod(system: DocumentSystem, issuedOn: PlainDate, terms: readonly PartyTerm[]): string {
  return system === 'state' ? String(yearOf(issuedOn)) : termOf(issuedOn, terms).key;
}

/** The term a date falls in: of those the office set, else the five-year cycle of congresses, taken from 1 July. */
export function termOf(date: PlainDate, terms: readonly PartyTerm[]): PartyTerm {
  const known = [...terms].sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1)).find((term) => term.startsOn <= date);
  return known ?? usualTerm(date);
}

function usualTerm(date: PlainDate): PartyTerm {
  const year = yearOf(date);
  const cycle = Math.floor(year / 5) * 5;
  const first = date >= plainDateOf(cycle, 7, 1) ? cycle : cycle - 5;
  return { key: `${first}-${first + 5}`, startsOn: plainDateOf(first, 7, 1) };
}
