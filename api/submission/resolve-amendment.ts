import type { AmendmentBody } from '../../contracts/submission/submissions';
import { DomainError } from '../../domain/errors';
import type { AmendedLine, AmendmentData } from '../../domain/submission/round-commands';
import type { Reader } from '../../prisma/client';
import { readStandingLines } from '../../prisma/stores/amendment-store';
import type { SubmissionLineRow } from '../../prisma/stores/submission-store';
import { resolveLines } from './resolve-lines';

/**
 * An amendment with every line as it will be shown: what is not named stays as it was. Throws DomainError `opinion-line-unknown`, and what
 * {@link resolveLines} throws.
 */
export async function resolveAmendment(
  reader: Reader,
  committeeId: string,
  submissionId: string,
  body: AmendmentBody,
): Promise<AmendmentData> {
  const standing = new Map((await readStandingLines(reader, submissionId)).map((line) => [line.id, line]));
  const people = body.changed.flatMap(({ nomineeLineId }) =>
    nomineeLineId ? [{ kind: 'person' as const, nomineeLineId, bodyId: undefined }] : [],
  );
  const asked = [...body.added, ...people];
  const resolved =
    asked.length > 0
      ? (await resolveLines(reader, committeeId, { lines: asked, allShortlistedOf: [] }, submissionId)).lines
      : [];
  const added = resolved.slice(0, body.added.length).map(amendedLine);
  const replacing = new Map(resolved.slice(body.added.length).map((line) => [line.nomineeLineId, amendedLine(line)]));
  const changed = body.changed.map(({ lineId, subject, details, nomineeLineId }) => {
    const before = standing.get(lineId);
    if (!before) throw new DomainError('opinion-line-unknown', { lineId });
    const { id: _id, ordinal: _ordinal, outcome: _outcome, roundId: _roundId, ...kept } = before;
    const line = nomineeLineId ? replacing.get(nomineeLineId)! : kept;
    return { lineId, line: { ...line, subject: subject ?? line.subject, details: details ?? line.details } };
  });
  const { revision, reason, removedLineIds, dueOn, title, summary } = body;
  const words = { title: title ?? null, summary: summary ?? null };
  return { revision, reason, changed, added, removedLineIds, ...words, dueOn: dueOn ?? null };
}

function amendedLine({ id: _id, ordinal: _ordinal, details, ...line }: SubmissionLineRow): AmendedLine {
  return { ...line, details: details as AmendedLine['details'] };
}
