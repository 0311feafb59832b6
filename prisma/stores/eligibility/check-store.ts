import type { PlainDate } from '../../../domain/dates';
import {
  checkEligibility,
  type EligibilityResult,
  type RuleRegister,
} from '../../../domain/eligibility/check-eligibility';
import { factsOfLine } from '../../../domain/eligibility/facts-of-line';
import type { EligibilityRequest } from '../../../domain/eligibility/finding';
import type { RuleSet } from '../../../domain/eligibility/rule-set';
import { editionOn, programmeOf, standardsOf as standardsNamed } from '../../../domain/eligibility/rule-set-of-intake';
import { STUDY_FORMS } from '../../../domain/eligibility/person-facts';
import { Prisma, type Reader, type Transaction } from '../../client';
import { newId } from '../../ids';
import {
  readIntakeStandards,
  readLineFacts,
  type IntakeStandards,
  type LineFacts,
  type LinesToCheck,
} from './line-facts-store';
import { readRuleRegister } from './rule-register-store';

/** What lines of an intake are checked with, on a day. */
export interface Standards {
  readonly intake: IntakeStandards;
  readonly ruleSet: RuleSet;
  readonly register: RuleRegister;
  readonly request: EligibilityRequest;
}

/**
 * The standards of an intake on a day; null where none apply by themselves and none were asked for. Throws `rule-set-unknown` for a set
 * asked for by an unknown code.
 */
export async function standardsOn(
  reader: Reader,
  committeeId: string,
  intakeId: string,
  on: PlainDate,
  asked: string | null = null,
): Promise<Standards | null> {
  const [intake, register] = await Promise.all([
    readIntakeStandards(reader, committeeId, intakeId),
    readRuleRegister(reader, committeeId),
  ]);
  return intake && standardsOf(intake, register, on, asked);
}

function standardsOf(
  intake: IntakeStandards,
  register: RuleRegister,
  on: PlainDate,
  asked: string | null = null,
): Standards | null {
  const { chosen, family, name, itemTitle, studyForm, classFrom, classTo } = intake;
  const standards = asked ?? standardsNamed({ chosen, family, words: `${itemTitle} ${name}` });
  if (standards === null) return null;
  const ruleSet = editionOn(register.ruleSets, standards, on);
  const request: EligibilityRequest = {
    on,
    studyForm: STUDY_FORMS.find((form) => form === studyForm),
    programme: programmeOf(ruleSet),
    classFrom: classFrom ?? undefined,
    classTo: classTo ?? undefined,
    requiredPapers: intake.dossier ?? [],
  };
  return { intake, ruleSet, register, request };
}

export interface CheckedLine {
  readonly line: LineFacts;
  readonly result: EligibilityResult;
}

/** Checks lines against the standards; reads in one statement, writes nothing. */
export async function checkLines(
  reader: Reader,
  committeeId: string,
  standards: Standards,
  which: LinesToCheck,
): Promise<CheckedLine[]> {
  return check(standards, await readLineFacts(reader, committeeId, standards.intake.intakeId, which));
}

function check({ intake, ruleSet, register, request }: Standards, lines: readonly LineFacts[]): CheckedLine[] {
  return lines.map((line) => ({
    line,
    result: checkEligibility(factsOfLine(line, intake.studyForm), ruleSet, request, register),
  }));
}

/** What a check needs. */
export interface CheckSources {
  readonly intake: IntakeStandards | null;
  readonly register: RuleRegister;
  readonly lines: readonly LineFacts[];
}

/** Asked for at once: on the way to PostgreSQL one statement waits for no other. */
export async function readCheckSources(
  reader: Reader,
  committeeId: string,
  intakeId: string,
  which: LinesToCheck,
): Promise<CheckSources> {
  const [intake, register, lines] = await Promise.all([
    readIntakeStandards(reader, committeeId, intakeId),
    readRuleRegister(reader, committeeId),
    readLineFacts(reader, committeeId, intakeId, which),
  ]);
  return { intake, register, lines };
}

/**
 * Keeps results as they are now, with the facts looked at. A special case recorded before goes on, whatever a new check finds. One
 * statement that nobody waits for: a unit's officer does while a list is sent.
 */
export function keepChecks(
  tx: Transaction,
  committeeId: string,
  checked: readonly CheckedLine[],
  by: { accountId: string | null; at: Date },
): void {
  if (checked.length === 0) return;
  const rows = JSON.stringify(checked.map((each) => ({ id: newId(), ...rowOf(each) })));
  tx.$send(Prisma.sql`
    INSERT INTO eligibility_check (id, committee_id, line_id, rule_set, result, findings, snapshot, as_of, special_case, checked_by, checked_at)
    SELECT id, ${committeeId}::uuid, line, rule_set, result, findings, snapshot, day, special, ${by.accountId}::uuid, ${by.at}
    FROM jsonb_to_recordset(${rows}::jsonb)
      AS r(id uuid, line uuid, rule_set text, result text, findings jsonb, snapshot jsonb, day date, special jsonb)`);
}

/** Checks lines and keeps the results, where standards apply; answers how many were checked. */
export async function checkAndKeep(
  tx: Transaction,
  committeeId: string,
  intakeId: string,
  lineIds: readonly string[],
  by: CheckedBy,
): Promise<number> {
  if (lineIds.length === 0) return 0;
  return keepResults(tx, committeeId, await readCheckSources(tx, committeeId, intakeId, lineIds), by);
}

/** Who checks, when, and as of which day. */
export interface CheckedBy {
  readonly accountId: string | null;
  readonly at: Date;
  readonly on: PlainDate;
}

/** As {@link checkAndKeep}, over what was read already. */
export function keepResults(
  tx: Transaction,
  committeeId: string,
  { intake, register, lines }: CheckSources,
  by: CheckedBy,
): number {
  const standards = intake && standardsOf(intake, register, by.on);
  if (!standards) return 0;
  const checked = check(standards, lines);
  keepChecks(tx, committeeId, checked, by);
  return checked.length;
}

function rowOf({ line: { lineId, specialCase }, result }: CheckedLine) {
  const { outcome, findings, snapshot, ruleSet, on } = result;
  return {
    line: lineId,
    rule_set: ruleSet.code,
    result: specialCase && outcome !== 'met' ? 'met-by-special-case' : outcome,
    findings,
    snapshot: { ruleSet, facts: snapshot },
    day: on,
    ...(specialCase ? { special: specialCase } : {}),
  };
}
