import { dateOf } from '../../../domain/dates';
import { openActivityBench } from '../../support/activity-database';
import { buildDocument } from '../../support/factories/class';
import { buildCommittee, buildIntake, type BuiltIntake } from '../../support/factories/intake';
import { sendWhileBusy } from '../../support/send-while-busy';

const bench = openActivityBench();

const issue = (intake: BuiltIntake, documentId: string, revision = 1) =>
  bench.act(intake, 'issue-document', { documentId, revision, issuedOn: dateOf(intake.at) });

describe('a document is numbered when it is issued', () => {
  it('64 at once from eight intakes get 1 to 64, without gap or double', async () => {
    const committee = await buildCommittee(bench.db);
    const intakes: BuiltIntake[] = [];
    for (let n = 0; n < 8; n += 1) intakes.push(await buildIntake(bench.db, { committee, stage: 'class' }));
    const papers = await Promise.all(
      Array.from({ length: 64 }, async (_, n) => {
        const intake = intakes[n % 8]!;
        return { intake, documentId: await buildDocument(bench.db, intake) };
      }),
    );
    const outcomes = await Promise.all(
      papers.map(({ intake, documentId }) => sendWhileBusy(() => issue(intake, documentId))),
    );
    const numbers = outcomes.map(({ result }) => result.number as number).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 64 }, (_, n) => n + 1));
    const register = await bench.db.numberRegister.findFirstOrThrow({ where: { committeeId: committee.id } });
    expect(register.lastNumber).toBe(64);
  });

  it('a refused issue leaves no gap', async () => {
    const intake = await buildIntake(bench.db, { stage: 'issuance' });
    const [draft, first, second] = [
      await buildDocument(bench.db, intake, { state: 'drafted' }),
      await buildDocument(bench.db, intake),
      await buildDocument(bench.db, intake),
    ];
    expect((await issue(intake, first)).result.number).toBe(1);
    await expect(issue(intake, draft)).rejects.toMatchObject({ message: 'document-state' });
    expect((await issue(intake, second)).result).toMatchObject({ number: 2, symbol: '02-QĐ/TU' });
  });

  it('a Party register runs for the term, a State one for the year', async () => {
    const intake = await buildIntake(bench.db, { stage: 'class' });
    const party = await issue(intake, await buildDocument(bench.db, intake));
    const state = await issue(intake, await buildDocument(bench.db, intake, { system: 'state' }));
    expect(party.result.periodKey).toBe('2025-2030');
    expect(state.result).toMatchObject({ periodKey: '2026', symbol: '01/QĐ-UBND' });
  });

  it('a repeat of the same command finds the number it was given', async () => {
    const intake = await buildIntake(bench.db, { stage: 'class' });
    const documentId = await buildDocument(bench.db, intake);
    const data = { documentId, revision: 1, issuedOn: dateOf(intake.at) };
    const once = await bench.act(intake, 'issue-document', data, { key: 'the same key' });
    const again = await bench.act(intake, 'issue-document', data, { key: 'the same key' });
    expect(again.result).toEqual(once.result);
    expect(await bench.db.issuedDocument.count({ where: { committeeId: intake.committee.id, state: 'issued' } })).toBe(
      1,
    );
  });

  it('a paper of another intake, or issued before it was signed, is refused', async () => {
    const committee = await buildCommittee(bench.db);
    const intake = await buildIntake(bench.db, { committee, stage: 'class' });
    const other = await buildIntake(bench.db, { committee, stage: 'class' });
    const documentId = await buildDocument(bench.db, intake);
    await expect(issue(other, documentId)).rejects.toMatchObject({ message: 'document-not-of-intake' });
    const early = { documentId, revision: 1, issuedOn: '2026-01-05' };
    await expect(bench.act(intake, 'issue-document', early)).rejects.toMatchObject({ message: 'issue-date-invalid' });
  });

  it('ends the stage of issuance, and its issue stands in the audit', async () => {
    const intake = await buildIntake(bench.db, { stage: 'issuance' });
    const documentId = await buildDocument(bench.db, intake);
    expect((await issue(intake, documentId)).view.stage).toBe('class');
    const [event] = await bench.db.auditEvent.findMany({ where: { subjectId: documentId, noun: 'document' } });
    expect(event!.action).toBe('issued');
  });
});
