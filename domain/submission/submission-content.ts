import { createHash } from 'node:crypto';
import { canonicalJson } from '../audit/canonical-json';

/** What a leader is shown and agrees to. The deadline is no part of it: an extension asks nobody again. */
export interface SubmissionContent {
  readonly number: string | null;
  readonly title: string;
  readonly summary: string;
  readonly lines: readonly {
    readonly id: string;
    readonly ordinal: number;
    readonly kind: string;
    readonly nomineeLineId: string | null;
    readonly bodyId: string;
    readonly subject: string;
    readonly details: unknown;
  }[];
}

/** Mã đối chiếu nội dung: SHA-256, in hex, over the canonical JSON; equal for equal content, whatever the order of its fields. */
export function hashContent(content: SubmissionContent): string {
  const lines = [...content.lines]
    .sort((a, b) => a.ordinal - b.ordinal)
    .map(({ id, ordinal, kind, nomineeLineId, bodyId, subject, details }) => ({
      id,
      ordinal,
      kind,
      nomineeLineId,
      bodyId,
      subject,
      details: details ?? {},
    }));
  const { number, title, summary } = content;
  return createHash('sha256').update(canonicalJson({ number, title, summary, lines }), 'utf8').digest('hex');
}
