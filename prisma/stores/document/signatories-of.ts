import { Prisma } from '../../client';

/** Who is to sign the papers of an intake that are drafts, by name, as one text; NULL where none is. A scalar of a statement. */
export function signatoriesOf(intakeId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT string_agg(DISTINCT d.signatory_name, ', ')
    FROM document_intake di JOIN issued_document d ON d.id = di.document_id
    WHERE di.intake_id = ${intakeId} AND d.state = 'drafted' AND d.signatory_name <> '')`;
}
