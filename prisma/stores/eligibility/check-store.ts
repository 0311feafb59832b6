import type { PlainDate } from '../../../domain/dates';
import {
  checkEligibility,
  type EligibilityResult,
  type RuleRegister,
} from '../../../domain/eligibility/check-eligibility';
import { factsOfLine } from '../../../domain/eligibility/facts-of-line';
import type { EligibilityRequest, SpecialCase } from '../../../domain/eligibility/finding';
import type { RuleSet } from '../../../domain/eligibility/rule-set';
import { editionOn, programmeOf, standardsOf } from '../../../domain/eligibility/rule-set-of-intake';
import { STUDY_FORMS } from '../../../domain/eligibility/person-facts';
import type { Prisma, Reader, Transaction } from '../../client';
import { newId } from '../../ids';
import { toDbDate } from '../../plain-dates';
import { readIntakeStandards, readLineFacts, type IntakeStandards, type LineFacts } from './line-facts-store';
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
  const intake = await readIntakeStandards(reader, committeeId, intakeId);
  if (!intake) return null;
  const { chosen, family, name, itemTitle, studyForm, classFrom, classTo } = intake;
  const standards = asked ?? standardsOf({ chosen, family, words: `${itemTitle} ${name}` });
  if (standards === null) return null;
  const register = await readRuleRegister(reader, committeeId);
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
  lineIds: readonly string[] | 'all',
): Promise<CheckedLine[]> {
  const { intake, ruleSet, register, request } = standards;
  const lines = await readLineFacts(reader, committeeId, intake.intakeId, lineIds);
  return lines.map((line) => ({
    line,
    result: checkEligibility(factsOfLine(line, intake.studyForm), ruleSet, request, register),
  }));
}

/** Keeps results as they are now, with the facts looked at. A special case recorded before goes on, whatever a new check finds. */
export async function keepChecks(
  tx: Transaction,
  committeeId: string,
  checked: readonly CheckedLine[],
  by: { accountId: string | null; at: Date },
): Promise<void> {
  if (checked.length === 0) return;
  const special = await readSpecialCases(
    tx,
    checked.map(({ line }) => line.lineId),
  );
  await tx.eligibilityCheck.createMany({
    data: checked.map(({ line, result }) => ({
      ...rowOf(result, special.get(line.lineId) ?? null),
      id: newId(),
      committeeId,
      lineId: line.lineId,
      checkedBy: by.accountId,
      checkedAt: by.at,
    })),
  });
}

/** Checks lines and keeps the results, where standards apply; answers how many were checked. */
export async function checkAndKeep(
  tx: Transaction,
  committeeId: string,
  intakeId: string,
  lineIds: readonly string[],
  by: { accountId: string | null; at: Date; on: PlainDate },
): Promise<number> {
  if (lineIds.length === 0) return 0;
  const standards = await standardsOn(tx, committeeId, intakeId, by.on);
  if (!standards) return 0;
  const checked = await checkLines(tx, committeeId, standards, lineIds);
  await keepChecks(tx, committeeId, checked, by);
  return checked.length;
}

async function readSpecialCases(tx: Transaction, lineIds: readonly string[]): Promise<Map<string, SpecialCase>> {
  const rows = await tx.$queryRaw<{ lineId: string; specialCase: SpecialCase }[]>`
    SELECT DISTINCT ON (line_id) line_id AS "lineId", special_case AS "specialCase" FROM eligibility_check
    WHERE line_id = ANY(${[...lineIds]}::uuid[]) AND special_case IS NOT NULL ORDER BY line_id, checked_at DESC, id DESC`;
  return new Map(rows.map(({ lineId, specialCase }) => [lineId, specialCase]));
}

function rowOf(result: EligibilityResult, specialCase: SpecialCase | null) {
  const { outcome, findings, snapshot, ruleSet, on } = result;
  const json = (value: unknown) => value as Prisma.InputJsonValue;
  return {
    ruleSet: ruleSet.code,
    result: specialCase && outcome !== 'met' ? 'met-by-special-case' : outcome,
    findings: json(findings),
    snapshot: json({ ruleSet, facts: snapshot }),
    asOf: toDbDate(on),
    ...(specialCase ? { specialCase: json(specialCase) } : {}),
  };
}
