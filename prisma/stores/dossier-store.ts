import { createHash } from 'node:crypto';
import { LIVE_LINE_STATES } from '../../domain/nomination/line-states';
import { Prisma, type Reader, type Transaction } from '../client';
import { newId } from '../ids';

/** A paper of one line that was not removed; `file` null: seen on paper. */
export interface StandingPaper {
  readonly id: string;
  readonly lineId: string;
  readonly code: string;
  readonly note: string | null;
  readonly addedBy: string;
  readonly addedAt: Date;
  readonly file: { fileName: string; mediaType: string; size: number } | null;
}

export async function listPapers(
  reader: Reader,
  committeeId: string,
  lineIds: readonly string[],
): Promise<StandingPaper[]> {
  const rows = await reader.$queryRaw<(Omit<StandingPaper, 'file'> & FileColumns)[]>`
    SELECT d.id, d.line_id AS "lineId", d.code, d.note, d.added_by AS "addedBy", d.added_at AS "addedAt",
           f.file_name AS "fileName", f.media_type AS "mediaType", f.size
    FROM dossier_paper d LEFT JOIN stored_file f ON f.id = d.file_id
    WHERE d.committee_id = ${committeeId}::uuid AND d.line_id = ANY(${[...lineIds]}::uuid[]) AND d.removed_at IS NULL
    ORDER BY d.added_at, d.id`;
  return rows.map(({ fileName, mediaType, size, ...row }) => ({
    ...row,
    file: fileName === null ? null : { fileName, mediaType: mediaType!, size: size! },
  }));
}

interface FileColumns {
  fileName: string | null;
  mediaType: string | null;
  size: number | null;
}

/** A person whose dossier is kept, as far as papers go. */
export interface DossierLine {
  readonly id: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly unitName: string;
}

/** Lines of the intake that have not ended, by unit and order. */
export async function listDossierLines(
  reader: Reader,
  committeeId: string,
  intakeId: string,
  unitIds: 'all' | readonly string[],
): Promise<DossierLine[]> {
  const ofUnits = unitIds === 'all' ? Prisma.sql`true` : Prisma.sql`l.unit_id = ANY(${[...unitIds]}::uuid[])`;
  return reader.$queryRaw<DossierLine[]>`
    SELECT l.id, l.full_name AS "fullName", l.unit_id AS "unitId", u.name AS "unitName"
    FROM nominee_line l JOIN unit u ON u.id = l.unit_id
    WHERE l.committee_id = ${committeeId}::uuid AND l.intake_id = ${intakeId}::uuid AND l.state = ANY(${[...LIVE_LINE_STATES]}::text[])
      AND ${ofUnits}
    ORDER BY u.name COLLATE "vi-x-icu", l.unit_id, l.list_order, l.id`;
}

export interface LockedDossier {
  readonly fullName: string;
  readonly personId: string | null;
  readonly state: string;
  readonly files: number;
  readonly bytes: number;
}

/** Locks the line, so that two uploads at once count each other; null when it is not there. */
export async function lockDossier(tx: Transaction, committeeId: string, lineId: string): Promise<LockedDossier | null> {
  const [line] = await tx.$queryRaw<Pick<LockedDossier, 'fullName' | 'personId' | 'state'>[]>`
    SELECT full_name AS "fullName", person_id AS "personId", state FROM nominee_line
    WHERE id = ${lineId}::uuid AND committee_id = ${committeeId}::uuid FOR UPDATE`;
  if (!line) return null;
  const papers = (await listPapers(tx, committeeId, [lineId])).flatMap(({ file }) => file ?? []);
  return { ...line, files: papers.length, bytes: papers.reduce((sum, { size }) => sum + size, 0) };
}

export async function addPaperFile(
  tx: Transaction,
  paper: { committeeId: string; lineId: string; code: string; by: string; at: Date },
  file: { content: Uint8Array; fileName: string; mediaType: string },
): Promise<string> {
  const [id, fileId] = [newId(), newId()];
  const { committeeId, lineId, code, by, at } = paper;
  await tx.storedFile.create({
    data: {
      id: fileId,
      committeeId,
      sha256: new Uint8Array(createHash('sha256').update(file.content).digest()),
      mediaType: file.mediaType,
      fileName: file.fileName,
      size: file.content.length,
      content: new Uint8Array(file.content),
      uploadedBy: by,
      uploadedAt: at,
    },
  });
  await tx.dossierPaper.create({ data: { id, committeeId, lineId, code, fileId, addedBy: by, addedAt: at } });
  return id;
}

/** Đã xem bản giấy; null when it is said already. */
export async function markSeen(
  tx: Transaction,
  paper: { committeeId: string; lineId: string; code: string; note: string | null; by: string; at: Date },
): Promise<string | null> {
  const { by, at, ...row } = paper;
  const where = { lineId: paper.lineId, code: paper.code, fileId: null, removedAt: null };
  if ((await tx.dossierPaper.count({ where })) > 0) return null;
  const id = newId();
  await tx.dossierPaper.create({ data: { ...row, id, fileId: null, addedBy: by, addedAt: at } });
  return id;
}

/** Takes a paper out of the dossier; its row stays, its file goes: a copy of a paper is kept no longer than it serves. */
export async function removePaper(
  tx: Transaction,
  id: string,
  removal: { by: string; at: Date; reason: string },
): Promise<void> {
  const { fileId } = await tx.dossierPaper.findUniqueOrThrow({ where: { id }, select: { fileId: true } });
  await tx.dossierPaper.update({
    where: { id },
    data: { removedBy: removal.by, removedAt: removal.at, removedReason: removal.reason },
  });
  if (fileId) await tx.storedFile.update({ where: { id: fileId }, data: { content: new Uint8Array(), size: 0 } });
}

/** A standing paper and the line it belongs to. */
export async function findPaper(reader: Reader, committeeId: string, id: string) {
  return reader.dossierPaper.findFirst({
    where: { id, committeeId, removedAt: null },
    select: { id: true, lineId: true, code: true, fileId: true },
  });
}

export async function readPaperFile(reader: Reader, committeeId: string, fileId: string) {
  return reader.storedFile.findFirst({
    where: { id: fileId, committeeId },
    select: { fileName: true, mediaType: true, content: true },
  });
}

/** Required papers that the people of an intake (or one unit of it) still owe, by the checklist of its pinned procedure. */
export async function countMissingPapers(
  reader: Reader,
  committeeId: string,
  intakeId: string,
  unitId: string | null,
): Promise<number> {
  const [row] = await reader.$queryRaw<{ missing: number }[]>`
    SELECT count(*)::int AS missing
    FROM nominee_line l JOIN intake i ON i.id = l.intake_id
    JOIN procedure p ON p.committee_id = i.committee_id AND p.code = i.procedure_code AND p.version = i.procedure_version
    CROSS JOIN LATERAL jsonb_array_elements(coalesce(p.definition -> 'dossier', '[]'::jsonb)) AS d
    WHERE i.id = ${intakeId}::uuid AND i.committee_id = ${committeeId}::uuid AND l.state = ANY(${[...LIVE_LINE_STATES]}::text[])
      AND (${unitId}::uuid IS NULL OR l.unit_id = ${unitId}::uuid) AND coalesce((d ->> 'required')::boolean, true)
      AND NOT EXISTS (SELECT 1 FROM dossier_paper g WHERE g.line_id = l.id AND g.code = d ->> 'code' AND g.removed_at IS NULL)`;
  return row?.missing ?? 0;
}
