import { dateOf, type PlainDate } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import type { Database } from '../../prisma/client';
import { runDeed, type DeedRequest } from '../../prisma/stores/deed';
import { listLetters, type LetterKind } from '../../prisma/stores/document/letter-store';
import { signInDeed } from './draft-document';

/** The signatures on all letters of a kind that are drafts are recorded together. Throws DomainError `signed-date-invalid`, `document-state`. */
export async function signLetters(
  database: Database,
  request: DeedRequest,
  { signedOn, ...kind }: LetterKind & { signedOn: PlainDate },
): Promise<{ signed: number; intakeIds: string[] }> {
  if (signedOn > dateOf(request.at)) throw new DomainError('signed-date-invalid', { signedOn });
  return runDeed(database, request, async (deed) => {
    const letters = await listLetters(deed.tx, deed.committeeId, kind);
    const drafts = letters.filter(({ state }) => state === 'drafted');
    const intakeIds = new Set<string>();
    for (const { id, revision } of drafts)
      for (const intakeId of (await signInDeed(deed, id, { revision, signedOn })).intakeIds) intakeIds.add(intakeId);
    return { signed: drafts.length, intakeIds: [...intakeIds] };
  });
}
