import type { BasisCitation, CitingKind } from '../../../domain/eligibility/basis-citation';
import { Prisma, type Reader, type Transaction } from '../../client';

/** What the office stored for one subject. */
export interface StoredCitations {
  readonly kind: CitingKind;
  readonly subject: string;
  readonly citations: readonly BasisCitation[];
  readonly revision: number;
}

export async function listStoredCitations(
  reader: Reader,
  committeeId: string,
  { kind, subject }: { kind?: CitingKind | undefined; subject?: string | undefined },
): Promise<StoredCitations[]> {
  const rows = await reader.basisCitation.findMany({
    where: { committeeId, ...(kind ? { kind } : {}), ...(subject ? { subject } : {}) },
    select: { kind: true, subject: true, citations: true, revision: true },
  });
  return rows.map((row) => ({
    ...row,
    kind: row.kind as CitingKind,
    citations: row.citations as unknown as BasisCitation[],
  }));
}

/** Stores what a subject rests on as it was read at `revision` (0: as shipped); false when somebody was faster. */
export async function saveCitations(
  tx: Transaction,
  committeeId: string,
  { kind, subject, citations, revision }: StoredCitations,
  saved: { by: string; at: Date },
): Promise<boolean> {
  const data = { citations: citations as unknown as Prisma.InputJsonArray, savedBy: saved.by, savedAt: saved.at };
  if (revision === 0) {
    const row = { ...data, committeeId, kind, subject };
    const { count } = await tx.basisCitation.createMany({ data: [row], skipDuplicates: true });
    return count === 1;
  }
  const { count } = await tx.basisCitation.updateMany({
    where: { committeeId, kind, subject, revision },
    data: { ...data, revision: { increment: 1 } },
  });
  return count === 1;
}

/** Units by these ids, or of these kinds and standing. */
export async function listUnitsByKind(
  reader: Reader,
  committeeId: string,
  { kinds, ids }: { kinds: readonly string[]; ids: readonly string[] },
): Promise<{ id: string; name: string; kind: string }[]> {
  return reader.$queryRaw<{ id: string; name: string; kind: string }[]>`
    SELECT id, name, kind FROM unit WHERE committee_id = ${committeeId}::uuid
      AND (id = ANY(${[...ids]}::uuid[]) OR (valid_to IS NULL AND kind = ANY(${[...kinds]}::text[])))
    ORDER BY name COLLATE "vi-x-icu", id LIMIT 500`;
}
