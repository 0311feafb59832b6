import type { DocumentState } from '../../../domain/document/document-states';
import type { LetterTo } from '../../../domain/document/paper-sources';
import { Prisma, type Reader } from '../../client';

/** Which letters: of one kind, for one class or one meeting. */
export interface LetterKind {
  templateCode: string;
  classId?: string | undefined;
  meetingId?: string | undefined;
}

export interface LetterRow {
  id: string;
  state: DocumentState;
  revision: number;
  number: number | null;
  fileId: string | null;
  letterTo: LetterTo;
}

/** Letters that were not discarded, in the order they were drafted. */
export async function listLetters(reader: Reader, committeeId: string, kind: LetterKind): Promise<LetterRow[]> {
  const { templateCode, classId = null, meetingId = null } = kind;
  const subject = classId
    ? Prisma.sql`d.sources->'subject'->>'classId' = ${classId}`
    : Prisma.sql`d.sources->'subject'->>'meetingId' = ${meetingId}`;
  return reader.$queryRaw<LetterRow[]>`
    SELECT d.id, d.state, d.revision, d.number, d.file_id AS "fileId", d.sources->'choices'->'letterTo' AS "letterTo"
    FROM issued_document d
    WHERE d.committee_id = ${committeeId}::uuid AND d.template_code = ${templateCode} AND d.state <> 'discarded'
      AND jsonb_typeof(d.sources->'choices'->'letterTo') = 'object' AND ${subject}
    ORDER BY d.id`;
}

/**
 * Learners of a class who have not left it; before anybody has a seat, whoever of its intake is agreed to and has none. With the units they come
 * from, in the order of the list.
 */
export async function readLearnersToCall(reader: Reader, committeeId: string, classId: string) {
  return reader.$queryRaw<{ lineId: string; fullName: string; unitId: string; unitName: string }[]>`
    SELECT l.id AS "lineId", l.full_name AS "fullName", u.id AS "unitId", u.name AS "unitName"
    FROM nominee_line l JOIN unit u ON u.id = l.unit_id
    JOIN training_class c ON c.id = ${classId}::uuid AND c.committee_id = l.committee_id
    WHERE l.committee_id = ${committeeId}::uuid
      AND (l.training_class_id = c.id OR (l.intake_id = c.intake_id AND l.training_class_id IS NULL AND NOT EXISTS (
        SELECT 1 FROM nominee_line s WHERE s.training_class_id = c.id)))
      AND l.state IN ('approved', 'awaiting-call-up', 'enrolled')
    ORDER BY u.name, l.list_order, l.id`;
}
