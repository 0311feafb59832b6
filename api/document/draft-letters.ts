import type { PaperBatchBody } from '../../contracts/document/paper-batch';
import { draftPaperBody } from '../../contracts/document/paper-drafting';
import { guestWords } from '../../documents/papers/gather/letter-words';
import type { LetterTo } from '../../domain/document/paper-sources';
import { DomainError } from '../../domain/errors';
import { runDeed, type Deed, type DeedRequest } from '../../prisma/stores/deed';
import { listLetters, readLearnersToCall } from '../../prisma/stores/document/letter-store';
import { listMeetings } from '../../prisma/stores/meeting-store';
import { draftOne } from './draft-paper';
import type { PaperPlace } from './paper-place';

export interface DraftedLetters {
  documentIds: string[];
  existing: number;
  intakeIds: string[];
}

/**
 * Giấy triệu tập, giấy mời, one to each: all are drafted or none. Whoever has one already gets no second, so it can be done again after people
 * were added. Throws DomainError `paper-source-missing` where there is nobody, `not-found`, and what drafting throws.
 */
export async function draftLetters(
  place: PaperPlace,
  request: DeedRequest,
  batch: PaperBatchBody,
): Promise<DraftedLetters> {
  return runDeed(place.database, request, async (deed) => {
    const to = await readRecipients(deed, batch);
    if (to.length === 0) throw new DomainError('paper-source-missing', { what: 'people' });
    const known = await listLetters(deed.tx, deed.committeeId, batch);
    const missing = to.filter(({ id }) => !known.some(({ letterTo }) => letterTo.id === id));
    const documentIds: string[] = [];
    const intakeIds = new Set<string>();
    for (const each of missing) {
      const drafted = await draftOne(place, deed, bodyOf(batch, each), each);
      documentIds.push(drafted.documentId);
      for (const intakeId of drafted.intakeIds) intakeIds.add(intakeId);
    }
    return { documentIds, existing: to.length - missing.length, intakeIds: [...intakeIds] };
  });
}

async function readRecipients(deed: Deed, { classId, meetingId, per }: PaperBatchBody): Promise<LetterTo[]> {
  if (meetingId) return readGuests(deed, meetingId);
  const learners = await readLearnersToCall(deed.tx, deed.committeeId, classId ?? '');
  if (per === 'person')
    return learners.map(({ lineId, fullName }) => ({ kind: 'learner', id: lineId, name: fullName }));
  const units = new Map(learners.map(({ unitId, unitName }) => [unitId, unitName]));
  return [...units].map(([id, name]) => ({ kind: 'unit', id, name }));
}

async function readGuests({ tx, committeeId }: Deed, id: string): Promise<LetterTo[]> {
  const [meeting] = await listMeetings(tx, committeeId, { id, limit: 1, after: null });
  if (!meeting) throw new DomainError('not-found', { noun: 'meeting' });
  return meeting.invitees.map(({ personId, unitId, name, position }) => ({
    kind: 'guest',
    id: personId ?? unitId ?? '',
    name: personId ? guestWords(name, position) : name,
  }));
}

/** A letter to a unit goes to that unit alone. */
function bodyOf({ per: _per, ...batch }: PaperBatchBody, to: LetterTo) {
  return draftPaperBody.parse({
    ...batch,
    ...(to.kind === 'learner' ? { lineId: to.id } : {}),
    ...(to.kind === 'unit' ? { recipients: [{ unitId: to.id, name: to.name }] } : {}),
  });
}
