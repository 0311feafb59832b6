import type { PlainDate } from '../../domain/dates';
import { Prisma, type Reader, type Transaction } from '../client';
import { newId } from '../ids';
import { fromDbDate, toDbDate } from '../plain-dates';

export interface NewOffer {
  readonly committeeId: string;
  readonly intakeId: string;
  readonly lineId: string;
  readonly freedById: string | null;
  readonly inOrder: boolean;
  readonly reason: string | null;
  readonly deadlineOn: PlainDate;
  readonly offeredBy: string;
  readonly offeredAt: Date;
}

export async function addOffer(tx: Transaction, offer: NewOffer): Promise<string> {
  const id = newId();
  await tx.placeOffer.create({ data: { ...offer, id, state: 'offered', deadlineOn: toDbDate(offer.deadlineOn) } });
  return id;
}

export interface OfferEnd {
  readonly state: 'confirmed' | 'declined' | 'withdrawn';
  readonly by: string;
  readonly at: Date;
  readonly reason?: string | null;
  readonly source?: string | null;
  readonly sourceReference?: string | null;
}

/** Ends the open offers to these lines; nobody reminds of them any more. */
export async function settleOffers(tx: Transaction, lineIds: readonly string[], end: OfferEnd): Promise<void> {
  tx.$send(Prisma.sql`
    UPDATE reminder SET state = 'stopped', settled_at = ${end.at}
    WHERE state = 'pending' AND offer_id IN (SELECT id FROM place_offer WHERE line_id = ANY(${[...lineIds]}::uuid[]) AND state = 'offered')`);
  await tx.placeOffer.updateMany({
    where: { lineId: { in: [...lineIds] }, state: 'offered' },
    data: {
      state: end.state,
      settledBy: end.by,
      settledAt: end.at,
      answerReason: end.reason ?? null,
      source: end.source ?? null,
      sourceReference: end.sourceReference ?? null,
    },
  });
}

/** A line of the intake that freed its place, if its place went to nobody yet; null otherwise. */
export async function findFreedPlace(
  reader: Reader,
  intakeId: string,
  lineId: string,
): Promise<{ lineId: string; unitId: string } | null> {
  const [place] = (await listFreedPlaces(reader, intakeId)).filter((each) => each.lineId === lineId);
  return place ?? null;
}

/**
 * Places that were freed and neither given to a replacement nor offered and confirmed; the oldest first. A person put back into reserve frees a
 * place too, but by the reviewer's own verdict: nobody waits for it.
 */
export async function listFreedPlaces(
  reader: Reader,
  intakeId: string,
): Promise<{ lineId: string; unitId: string; unitName: string; fullName: string; state: string; freedAt: Date }[]> {
  return reader.$queryRaw`
    SELECT l.id AS "lineId", l.unit_id AS "unitId", u.name AS "unitName", l.full_name AS "fullName", l.state, l.freed_at AS "freedAt"
    FROM nominee_line l JOIN unit u ON u.id = l.unit_id
    WHERE l.intake_id = ${intakeId}::uuid AND l.freed_at IS NOT NULL
      AND l.state IN ('declined','withdrawn','rejected','not-admitted','no-show','deferred','left')
      AND NOT EXISTS (SELECT 1 FROM place_offer o WHERE o.freed_by_id = l.id AND o.state IN ('offered','confirmed'))
    ORDER BY l.freed_at, l.id`;
}

/** The one order of the intake's reserve, with whoever is being asked among them. */
export async function listReserveQueue(reader: Reader, committeeId: string, intakeId: string) {
  return reader.$queryRaw<
    {
      id: string;
      fullName: string;
      unitId: string;
      unitName: string;
      state: string;
      rank: number | null;
      listOrder: number;
      position: string | null;
    }[]
  >`
    SELECT l.id, l.full_name AS "fullName", l.unit_id AS "unitId", u.name AS "unitName", l.state, l.rank, l.list_order AS "listOrder", l.position
    FROM nominee_line l JOIN unit u ON u.id = l.unit_id
    WHERE l.intake_id = ${intakeId}::uuid AND l.committee_id = ${committeeId}::uuid AND l.state IN ('reserve','offered')
    ORDER BY l.rank NULLS LAST, l.list_order, l.id`;
}

/** Every offer of the intake, the newest first. */
export async function listOffers(reader: Reader, committeeId: string, intakeId: string) {
  const rows = await reader.placeOffer.findMany({
    where: { committeeId, intakeId },
    orderBy: [{ offeredAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map((row) => ({ ...row, deadlineOn: fromDbDate(row.deadlineOn) }));
}

/** Offers that wait for an answer, with the unit that is to give it. */
export async function listOpenOffers(
  reader: Reader,
  intakeId: string,
): Promise<{ id: string; unitId: string; deadlineOn: PlainDate }[]> {
  const rows = await reader.$queryRaw<{ id: string; unitId: string; deadlineOn: Date }[]>`
    SELECT o.id, l.unit_id AS "unitId", o.deadline_on AS "deadlineOn" FROM place_offer o JOIN nominee_line l ON l.id = o.line_id
    WHERE o.intake_id = ${intakeId}::uuid AND o.state = 'offered' ORDER BY o.id`;
  return rows.map(({ deadlineOn, ...row }) => ({ ...row, deadlineOn: fromDbDate(deadlineOn) }));
}
