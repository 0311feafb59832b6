import type { PlainDate } from '../../../domain/dates';
import type { ErasureFacts } from '../../../domain/privacy/erasure';
import { nomineeName } from '../../../domain/nomination/nominee-name';
import { Prisma, type Reader, type Transaction } from '../../client';

const ENDED = ['rejected', 'not-admitted', 'declined', 'withdrawn', 'replaced', 'no-show', 'deferred', 'left'];
const OVER = [...ENDED, 'completed', 'failed'];

/** `keptSince`: what was submitted, approved or finished from this day on is still to be kept. */
export async function readErasureFacts(
  reader: Reader,
  committeeId: string,
  personId: string,
  { today, keptSince }: { today: PlainDate; keptSince: PlainDate },
): Promise<ErasureFacts> {
  const [facts] = await reader.$queryRaw<ErasureFacts[]>`
    SELECT p.legal_hold IS NOT NULL AS "isHeld",
      EXISTS (SELECT 1 FROM account a WHERE a.person_id = p.id AND a.disabled_at IS NULL) AS "hasActiveAccount",
      EXISTS (SELECT 1 FROM body_member m WHERE m.person_id = p.id AND (m.valid_to IS NULL OR m.valid_to > ${today}::date)) AS "holdsSeat",
      EXISTS (SELECT 1 FROM nominee_line l WHERE l.person_id = p.id AND l.state <> ALL(${OVER}::text[])) AS "hasOpenLine",
      EXISTS (SELECT 1 FROM nominee_line l WHERE l.person_id = p.id AND l.created_at >= ${keptSince}::date
              AND (l.state IN ('completed', 'failed') OR EXISTS (SELECT 1 FROM submission_line s WHERE s.nominee_line_id = l.id)))
        OR EXISTS (SELECT 1 FROM opinion o WHERE o.person_id = p.id AND o.given_at >= ${keptSince}::date) AS "isArchived"
    FROM person p WHERE p.id = ${personId}::uuid AND p.committee_id = ${committeeId}::uuid`;
  return facts ?? { isHeld: false, hasActiveAccount: false, holdsSeat: false, hasOpenLine: false, isArchived: false };
}

/** Null lifts the hold. */
export async function setLegalHold(
  tx: Transaction,
  committeeId: string,
  personId: string,
  reason: string | null,
): Promise<void> {
  await tx.person.updateMany({ where: { id: personId, committeeId }, data: { legalHold: reason } });
}

/**
 * Takes a person's data out of every table that holds any. Ids, states and figures stay, so counts, quotas and the chains of the audit
 * trail hold; `name` is what stands in place of the name.
 */
export async function erasePerson(
  tx: Transaction,
  { committeeId, personId, name, at }: { committeeId: string; personId: string; name: string; at: Date },
): Promise<{ lines: number; files: number }> {
  const nameless = nomineeName(name);
  const of = { committeeId, personId };
  const lines = await tx.nomineeLine.findMany({ where: of, select: { id: true } });
  const lineIds = lines.map(({ id }) => id);
  await tx.person.update({
    where: { id: personId },
    data: { ...nameless, ...NO_COLUMNS, details: {}, legalHold: null, erasedAt: at, revision: { increment: 1 } },
  });
  await tx.personVersion.deleteMany({ where: of });
  await tx.personPost.deleteMany({ where: of });
  await tx.personMerge.updateMany({ where: { committeeId, keptId: personId }, data: { snapshot: {} } });
  await tx.peopleImportRow.deleteMany({ where: of });
  await tx.subjectRequest.updateMany({ where: { ...of, state: { not: 'open' } }, data: { requester: name, text: '' } });
  await tx.account.updateMany({ where: of, data: { displayName: name, phone: null } });
  await tx.$executeRaw`UPDATE account SET email = id::text || '@erased.invalid' WHERE person_id = ${personId}::uuid`;
  await tx.nomineeLine.updateMany({
    where: of,
    data: { ...nameless, birth: null, gender: null, position: null, details: {}, reasonText: null, originReason: null },
  });
  await tx.eligibilityCheck.updateMany({
    where: { lineId: { in: lineIds } },
    data: { findings: [], snapshot: {}, specialCase: Prisma.DbNull },
  });
  await tx.submissionLine.updateMany({
    where: { nomineeLineId: { in: lineIds } },
    data: { subject: name, details: {} },
  });
  await eraseListVersions(tx, lineIds, name);
  return { lines: lineIds.length, files: await erasePapers(tx, lineIds) };
}

const NO_COLUMNS = {
  birth: null,
  gender: null,
  ethnicity: null,
  position: null,
  partyProbationaryOn: null,
  partyOfficialOn: null,
  education: null,
  politicalTheoryLevel: null,
  email: null,
  phone: null,
};

/** The lists as they were sent keep their lines, without what they said of the person. */
async function eraseListVersions(tx: Transaction, lineIds: readonly string[], name: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE nomination_list_version v SET snapshot = (
      SELECT coalesce(jsonb_agg(CASE WHEN line ->> 'lineId' = ANY(${[...lineIds]}::text[])
        THEN line || jsonb_build_object('fullName', ${name}::text, 'birth', NULL, 'gender', NULL, 'position', NULL) ELSE line END), '[]'::jsonb)
      FROM jsonb_array_elements(v.snapshot) line)
    WHERE v.list_id IN (SELECT list_id FROM nominee_line WHERE id = ANY(${[...lineIds]}::uuid[]) AND list_id IS NOT NULL)
      AND jsonb_typeof(v.snapshot) = 'array'`;
}

async function erasePapers(tx: Transaction, lineIds: readonly string[]): Promise<number> {
  const papers = await tx.dossierPaper.findMany({
    where: { lineId: { in: [...lineIds] }, fileId: { not: null } },
    select: { fileId: true },
  });
  const files = papers.flatMap(({ fileId }) => fileId ?? []);
  await tx.dossierPaper.updateMany({ where: { lineId: { in: [...lineIds] } }, data: { fileId: null, note: null } });
  const { count } = await tx.storedFile.deleteMany({ where: { id: { in: files } } });
  return count;
}

/** Rows of lists read before this moment; the imports themselves stay, as figures. */
export async function deleteOldImportRows(tx: Transaction, committeeId: string, before: Date): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM people_import_row r USING people_import i
    WHERE i.id = r.import_id AND i.committee_id = ${committeeId}::uuid AND i.created_at < ${before}`;
}
