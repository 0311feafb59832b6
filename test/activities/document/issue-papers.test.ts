import { draftPaper } from '../../../api/document/draft-paper';
import { issueAlone } from '../../../api/document/issue-document';
import { draftPaperBody } from '../../../contracts/document/paper-drafting';
import { workingCalendar } from '../../../domain/calendar/working-calendar';
import { dateOf } from '../../../domain/dates';
import { DOCUMENT_SYSTEMS, type DocumentSystem } from '../../../domain/document/document-type';
import { newId } from '../../../prisma/ids';
import { toDbDate } from '../../../prisma/plain-dates';
import { readVersionFile } from '../../../prisma/stores/document/document-version-store';
import { checkPaper } from '../../../documents/papers/check/check-paper';
import { wordsOf } from '../../documents/papers/altered-paper';
import { openActivityBench } from '../../support/activity-database';
import { buildCommittee, buildIntake, type BuiltCommittee, type BuiltIntake } from '../../support/factories/intake';
import { buildList } from '../../support/factories/nomination';
import { buildBody } from '../../support/factories/submission';
import { sendWhileBusy } from '../../support/send-while-busy';

const bench = openActivityBench();

interface Drafted {
  intake: BuiltIntake;
  documentId: string;
  system: DocumentSystem;
  /** Of an intake, by its workflow's activity; else by the API alone. */
  byIntake: boolean;
}

test('64 papers at once, in both systems, by workflow and by API: no number is skipped or given twice, and each stands on its paper', async () => {
  const committee = await buildCommittee(bench.db);
  const bodies = await bodiesOf(committee);
  const intakes: BuiltIntake[] = [];
  for (let n = 0; n < 8; n += 1) {
    const intake = await buildIntake(bench.db, { committee, stage: 'class' });
    await buildList(bench.db, intake, { state: 'submitted', lineState: 'approved', lines: 2 });
    intakes.push(intake);
  }
  const papers: Drafted[] = [];
  for (let n = 0; n < 64; n += 1) {
    const system = DOCUMENT_SYSTEMS[n % 2]!;
    papers.push(await signedPaper(intakes[n % 8]!, system, bodies[system], n % 4 < 2));
  }

  const outcomes = await Promise.all(papers.map((paper) => sendWhileBusy(() => issue(paper))));

  for (const system of DOCUMENT_SYSTEMS) {
    const numbers = outcomes.flatMap(({ number }, at) => (papers[at]!.system === system ? [number] : []));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 32 }, (_, n) => n + 1));
  }
  const registers = await bench.db.numberRegister.findMany({
    where: { committeeId: committee.id },
    orderBy: { periodKey: 'asc' },
  });
  expect(registers.map(({ periodKey, lastNumber }) => [periodKey, lastNumber])).toEqual([
    ['2025-2030', 32],
    ['2026', 32],
  ]);
  for (const [at, { documentId, system }] of papers.entries()) {
    const file = await readVersionFile(bench.db, committee.id, documentId);
    const words = await wordsOf(file!.content);
    expect(words).toContain(`${system === 'party' ? 'Số' : 'Số:'} ${outcomes[at]!.symbol}`);
    expect(words.some((line) => line.includes('ngày 10 tháng 3 năm 2026'))).toBe(true);
    if (at < 2) expect((await checkPaper(file!.content, system)).ok).toBe(true);
  }
});

test('an issue that fails leaves neither a number nor a paper behind', async () => {
  const committee = await buildCommittee(bench.db);
  const bodies = await bodiesOf(committee);
  const intake = await buildIntake(bench.db, { committee, stage: 'class' });
  await buildList(bench.db, intake, { state: 'submitted', lineState: 'approved' });
  const paper = await signedPaper(intake, 'party', bodies.party, true);
  // The words kept with the paper are broken by hand: making it again must fail.
  await bench.db.documentVersion.updateMany({ where: { documentId: paper.documentId }, data: { values: {} } });
  await expect(issue(paper)).rejects.toMatchObject({ message: 'paper-field-missing' });
  expect(await bench.db.numberRegister.count({ where: { committeeId: committee.id } })).toBe(0);
  expect(await bench.db.documentVersion.count({ where: { documentId: paper.documentId } })).toBe(1);
  expect((await bench.db.issuedDocument.findUniqueOrThrow({ where: { id: paper.documentId } })).state).toBe('signed');
});

async function bodiesOf(committee: BuiltCommittee): Promise<Record<DocumentSystem, string>> {
  const party = await buildBody(bench.db, committee, { members: 3 });
  const state = newId();
  await bench.db.body.create({
    data: { id: state, committeeId: committee.id, kind: 'peoples-committee', name: 'UBND thị xã', system: 'state' },
  });
  return { party: party.id, state };
}

/** Drafted from the record, and signed on the day of the intake. */
async function signedPaper(
  intake: BuiltIntake,
  system: DocumentSystem,
  bodyId: string,
  byIntake: boolean,
): Promise<Drafted> {
  const place = { database: bench.db, calendar: workingCalendar([]), publicUrl: 'https://lo-trinh.example.test' };
  const body = draftPaperBody.parse({
    templateCode: 'send-decision',
    intakeId: intake.id,
    bodyId,
    signatoryName: 'Bùi Văn Lý',
    signatoryPost: 'Phó Bí thư',
    recipients: [{ name: 'Các chi, đảng bộ trực thuộc' }],
  });
  const { documentId } = await draftPaper(place, requestOf(intake, 'draft-paper', null), body);
  if (!byIntake) await bench.db.documentIntake.deleteMany({ where: { documentId } });
  const signedOn = toDbDate(dateOf(intake.at));
  await bench.db.issuedDocument.update({ where: { id: documentId }, data: { state: 'signed', signedOn } });
  return { intake, documentId, system, byIntake };
}

async function issue({ intake, documentId, byIntake }: Drafted): Promise<{ number: number; symbol: string }> {
  const issuedOn = dateOf(intake.at);
  if (!byIntake)
    return issueAlone(bench.db, requestOf(intake, 'issue-document', documentId), documentId, { revision: 1, issuedOn });
  const { result } = await bench.act(intake, 'issue-document', { documentId, revision: 1, issuedOn });
  return result as { number: number; symbol: string };
}

function requestOf(intake: BuiltIntake, name: string, subjectId: string | null) {
  const { id: committeeId, accounts } = intake.committee;
  const { at } = intake;
  return { committeeId, accountId: accounts.clerk, key: null, requestHash: '', name, subjectId, at, recordedAt: at };
}
