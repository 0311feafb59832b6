import { randomUUID } from 'node:crypto';
import { agreement, askOpinions, type AskedRound } from '../support/ask-opinions';
import { seedDay, seedIntake, seedReviewedIntake } from '../support/seed-record';
import type { Answer, SignedInClient } from '../support/signed-in-client';
import type { ChaosPlace } from './chaos-place';

/** A deed about to be done once, whatever happens on the way. */
export interface BindingDeed {
  kind: 'opinion' | 'issue';
  key: string;
  accountId: string;
  /** The audit chain it ends with. */
  noun: string;
  send(): Promise<Answer>;
  /** How often it stands in the record: rows, audit events, notifications. Each must be one. */
  count(): Promise<Record<string, number>>;
}

/** Makes deeds ready, one after the other: everything before them is done in peace. */
export interface DeedMaker {
  opinion(): Promise<BindingDeed>;
  issue(): Promise<BindingDeed>;
}

export function createDeedMaker(place: ChaosPlace): DeedMaker {
  const waiting: { round: AskedRound; member: SignedInClient; personId: string }[] = [];
  return {
    async opinion() {
      if (waiting.length === 0) {
        const { committee, members } = place.office;
        const intake = await seedReviewedIntake(place.database, committee, 3);
        const round = await askOpinions(place.office, intake.id);
        waiting.push(
          ...members.map((member, seat) => ({ round, member, personId: committee.members[seat]!.personId })),
        );
      }
      return opinionDeed(place, waiting.shift()!);
    },
    issue: () => issueDeed(place),
  };
}

function opinionDeed(
  { database }: ChaosPlace,
  { round, member, personId }: { round: AskedRound; member: SignedInClient; personId: string },
): BindingDeed {
  const key = randomUUID();
  return {
    kind: 'opinion',
    key,
    accountId: member.accountId,
    noun: 'submission',
    send: () => member.send('POST', `/api/opinion-rounds/${round.roundId}/opinions`, agreement(round), key),
    async count() {
      const opinions = await database.opinion.findMany({ where: { roundId: round.roundId, personId } });
      const id = opinions[0]?.id ?? '';
      return {
        opinions: opinions.length,
        counted: await database.roundMember.count({
          where: { roundId: round.roundId, personId, currentOpinionId: id || undefined },
        }),
        events: await database.auditEvent.count({ where: { action: 'opinion-given', canonical: { contains: id } } }),
        receipts: await database.notification.count({ where: { dedupeKey: `opinion-receipt:${id}` } }),
      };
    },
  };
}

async function issueDeed({ database, office }: ChaosPlace): Promise<BindingDeed> {
  const intake = await seedIntake(
    database,
    office.committee,
    { stage: 'issuance' },
    { state: 'submitted', lineState: 'approved', lines: 2 },
  );
  const { documentId } = await office.reviewer.post<{ documentId: string }>('/api/documents', {
    bodyId: office.committee.bodyId,
    documentType: 'decision',
    summary: 'Cử cán bộ đi học',
    signatoryName: 'Trần Văn A',
    signatoryPost: 'Phó Bí thư',
    capacity: 'T/M',
    intakeIds: [intake.id],
  });
  await office.clerk.post(`/api/documents/${documentId}/signatures`, { revision: 1, signedOn: seedDay() });
  const { body } = await office.clerk.get(`/api/documents/${documentId}`);
  const { revision } = body as { revision: number };
  const key = randomUUID();
  return {
    kind: 'issue',
    key,
    accountId: office.clerk.accountId,
    noun: 'document',
    send: () =>
      office.clerk.send('POST', `/api/documents/${documentId}/issues`, { revision, issuedOn: seedDay() }, key),
    count: async () => ({
      issued: await database.issuedDocument.count({ where: { id: documentId, state: 'issued' } }),
      events: await database.auditEvent.count({ where: { action: 'issued', subjectId: documentId } }),
      notices: await database.notification.count({
        where: { dedupeKey: `document-issued:${documentId}:${intake.id}:reviewer` },
      }),
    }),
  };
}
