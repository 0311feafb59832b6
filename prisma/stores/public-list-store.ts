import { PUBLIC_STATES } from '../../domain/nomination/public-list';
import { Prisma, type Reader } from '../client';

export interface PublicLines {
  /** Of the class, or the intake. */
  readonly title: string;
  readonly lines: readonly { fullName: string; unitName: string; position: string | null }[];
}

/**
 * Those of an intake, or of one of its classes, who may stand on a posted list; by unit and order of the list. Null where the intake has no
 * such class.
 */
export async function readPublicLines(
  reader: Reader,
  committeeId: string,
  { intakeId, classId }: { intakeId: string; classId: string | null },
): Promise<PublicLines | null> {
  const [named] = await reader.$queryRaw<{ title: string }[]>(
    classId
      ? Prisma.sql`SELECT name AS title FROM training_class WHERE id = ${classId}::uuid AND intake_id = ${intakeId}::uuid
                   AND committee_id = ${committeeId}::uuid`
      : Prisma.sql`SELECT name AS title FROM intake WHERE id = ${intakeId}::uuid AND committee_id = ${committeeId}::uuid`,
  );
  if (!named) return null;
  const ofClass = classId ? Prisma.sql`AND l.training_class_id = ${classId}::uuid` : Prisma.empty;
  const lines = await reader.$queryRaw<PublicLines['lines'][number][]>`
    SELECT l.full_name AS "fullName", u.name AS "unitName", l.position
    FROM nominee_line l JOIN unit u ON u.id = l.unit_id
    WHERE l.committee_id = ${committeeId}::uuid AND l.intake_id = ${intakeId}::uuid AND l.state = ANY(${[...PUBLIC_STATES]}::text[]) ${ofClass}
    ORDER BY u.name COLLATE "vi-x-icu", l.list_order, l.sort_name COLLATE "vi-x-icu", l.id`;
  return { ...named, lines };
}
