import { instantAt, plainDate } from '../../../domain/dates';
import type { NotificationDraft } from '../../../domain/notification/notification-draft';
import { newId } from '../../../prisma/ids';
import { buildCommittee, markWhole } from '../../support/factories/intake';
import { openMailBench } from '../../support/mail-bench';

const bench = openMailBench(instantAt(plainDate('2026-03-18'), '09:00'));

const returned = (recipientAccountId: string): NotificationDraft => ({
  kind: 'report-returned',
  recipientAccountId,
  params: { reportId: newId() },
  dedupeKey: newId(),
});
const toRole = (committeeReviewUnitId: string): NotificationDraft => ({
  kind: 'report-returned',
  recipientRole: 'reviewer',
  recipientUnitId: committeeReviewUnitId,
  params: { reportId: newId() },
  dedupeKey: newId(),
});

test('mails of a sample that is still being written stay where they are, those of an office leave', async () => {
  const { db, desk } = bench;
  const [office, sample] = [await buildCommittee(db), await buildCommittee(db, { sample: true, isWhole: false })];
  for (const each of [office, sample])
    await desk.notify(each.id, returned(each.accounts.reviewer), toRole(each.reviewUnitId));
  await desk.drain();
  const statesOf = async (committeeId: string) =>
    (await db.notification.findMany({ where: { committeeId } })).map(({ state }) => state);
  expect(new Set(await statesOf(office.id))).toEqual(new Set(['sent', 'expanded']));
  expect(await statesOf(sample.id)).toEqual(['queued', 'queued']);

  await markWhole(db, sample.id);
  await desk.drain();
  expect(new Set(await statesOf(sample.id))).toEqual(new Set(['sent', 'expanded']));
});
