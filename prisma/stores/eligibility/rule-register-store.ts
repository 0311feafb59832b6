import type { RuleRegister } from '../../../domain/eligibility/check-eligibility';
import type { LegalBasis } from '../../../domain/eligibility/legal-basis';
import type { RuleSet } from '../../../domain/eligibility/rule-set';
import { SHIPPED_RULES } from '../../../domain/eligibility/shipped-rule-sets';
import type { Prisma, Reader, Transaction } from '../../client';
import { newId } from '../../ids';
import { fromOptionalDbDate, toOptionalDbDate } from '../../plain-dates';

/** Rule sets and texts of a committee: its own, and of what is shipped, those whose code it has not stored itself. */
export async function readRuleRegister(reader: Reader, committeeId: string): Promise<RuleRegister> {
  const [own, legalBases] = await Promise.all([
    reader.$queryRaw<{ definition: RuleSet }[]>`
      SELECT DISTINCT ON (code) definition FROM rule_set_version WHERE committee_id = ${committeeId}::uuid ORDER BY code, version DESC`,
    readLegalBases(reader, committeeId),
  ]);
  const ruleSets = overlay(
    SHIPPED_RULES.ruleSets,
    own.map(({ definition }) => definition),
  );
  return { ruleSets, legalBases };
}

export async function readLegalBases(reader: Reader, committeeId: string): Promise<LegalBasis[]> {
  const rows = await reader.$queryRaw<StoredBasis[]>`
    SELECT code, organ, number, title, successors, verified, note, issued_on AS "issuedOn", valid_from AS "validFrom", valid_to AS "validTo"
    FROM legal_basis WHERE committee_id = ${committeeId}::uuid ORDER BY code`;
  const own = rows.map(readBasis);
  return overlay(SHIPPED_RULES.legalBases, own);
}

/** The revision of a stored text; 0: the shipped one stands, or there is none. */
export async function readBasisRevision(reader: Reader, committeeId: string, code: string): Promise<number> {
  const row = await reader.legalBasis.findUnique({ where: { committeeId_code: { committeeId, code } } });
  return row?.revision ?? 0;
}

/** Revisions of the stored texts by code; one that is missing is as shipped. */
export async function readBasisRevisions(reader: Reader, committeeId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await reader.legalBasis.findMany({ where: { committeeId }, select: { code: true, revision: true } });
  return new Map(rows.map(({ code, revision }) => [code, revision]));
}

/** Writes a text as it was read at `revision` (0: not stored yet); false when somebody was faster. */
export async function saveLegalBasis(
  tx: Transaction,
  committeeId: string,
  basis: LegalBasis,
  revision: number,
): Promise<boolean> {
  const { code, ...data } = basisRow(basis);
  if (revision === 0) {
    const row = { ...data, code, id: newId(), committeeId };
    const { count } = await tx.legalBasis.createMany({ data: [row], skipDuplicates: true });
    return count === 1;
  }
  const { count } = await tx.legalBasis.updateMany({
    where: { committeeId, code, revision },
    data: { ...data, revision: { increment: 1 } },
  });
  return count === 1;
}

/** The shipped texts as rows of a new committee. */
export async function seedLegalBases(reader: Reader, committeeId: string): Promise<void> {
  const rows = SHIPPED_RULES.legalBases.map((basis) => ({ ...basisRow(basis), id: newId(), committeeId }));
  await reader.legalBasis.createMany({ data: rows, skipDuplicates: true });
}

/** Stores sets as newer versions of their codes, and texts in place of those of their codes. */
export async function storeRules(
  tx: Transaction,
  committeeId: string,
  rules: RuleRegister,
  saved: { by: string; at: Date },
): Promise<void> {
  for (const ruleSet of rules.ruleSets) {
    const { _max } = await tx.ruleSetVersion.aggregate({
      where: { committeeId, code: ruleSet.code },
      _max: { version: true },
    });
    const definition = ruleSet as unknown as Prisma.InputJsonValue;
    const version = (_max.version ?? 0) + 1;
    await tx.ruleSetVersion.create({
      data: { committeeId, code: ruleSet.code, version, definition, savedBy: saved.by, savedAt: saved.at },
    });
  }
  for (const basis of rules.legalBases)
    await saveLegalBasis(tx, committeeId, basis, await readBasisRevision(tx, committeeId, basis.code));
}

/** Who stored which version of a set, the newest first. */
export async function listRuleSetVersions(reader: Reader, committeeId: string, code: string) {
  return reader.$queryRaw<{ version: number; savedAt: Date; savedBy: string; savedByName: string | null }[]>`
    SELECT v.version, v.saved_at AS "savedAt", v.saved_by AS "savedBy", a.display_name AS "savedByName"
    FROM rule_set_version v LEFT JOIN account a ON a.id = v.saved_by
    WHERE v.committee_id = ${committeeId}::uuid AND v.code = ${code} ORDER BY v.version DESC LIMIT 100`;
}

function overlay<Item extends { readonly code: string }>(shipped: readonly Item[], own: readonly Item[]): Item[] {
  const codes = new Set(own.map(({ code }) => code));
  return [...shipped.filter(({ code }) => !codes.has(code)), ...own];
}

function basisRow({ issuedOn, validFrom, validTo, successors, ...basis }: LegalBasis) {
  const dates = {
    issuedOn: toOptionalDbDate(issuedOn),
    validFrom: toOptionalDbDate(validFrom),
    validTo: toOptionalDbDate(validTo),
  };
  return { ...basis, ...dates, successors: [...successors] };
}

type StoredBasis = Pick<
  Prisma.LegalBasisGetPayload<object>,
  'code' | 'organ' | 'number' | 'title' | 'successors' | 'verified' | 'note' | 'issuedOn' | 'validFrom' | 'validTo'
>;

function readBasis({ issuedOn, validFrom, validTo, ...basis }: StoredBasis): LegalBasis {
  return {
    ...basis,
    issuedOn: fromOptionalDbDate(issuedOn),
    validFrom: fromOptionalDbDate(validFrom),
    validTo: fromOptionalDbDate(validTo),
  };
}
