import { pino } from 'pino';
import { printSlips, readForPaper } from '../../api/document/print-paper';
import type { PaperPlace } from '../../api/document/paper-place';
import { loadSample } from '../../cli/sample/load-sample';
import { checkPaper } from '../../documents/papers/check/check-paper';
import { gatherPaper, GATHERED_CODES } from '../../documents/papers/gather/gather-paper';
import { producePaper } from '../../documents/papers/produce/produce-paper';
import { TEMPLATE_CODES } from '../../documents/papers/templates/shipped-templates';
import { readZip } from '../../documents/papers/zip/read-zip';
import { OFFICIAL_DAYS_2023_2027 } from '../../domain/calendar/official-days';
import { workingCalendar } from '../../domain/calendar/working-calendar';
import { DOCUMENT_SYSTEMS, type DocumentSystem } from '../../domain/document/document-type';
import { openDatabase, type Database } from '../../prisma/client';
import { createClock } from '../../runtime/clock';
import { createTestDatabase, type TestDatabase } from '../support/embedded-servers';

const NOW = new Date('2026-09-15T03:00:00Z');

describe('every paper out of the record of the sample', () => {
  let file: TestDatabase | undefined;
  let db: Database;
  let place: PaperPlace;
  let committeeId: string;
  let about: Record<string, Record<string, string>>;

  beforeAll(async () => {
    file = await createTestDatabase();
    db = openDatabase({ url: file.url, poolSize: 4 });
    const context = {
      database: db,
      clock: createClock(() => NOW),
      logger: pino({ level: 'silent' }),
      linkSecret: Buffer.alloc(32, 7),
      taskQueue: 'none',
      temporal: () => {
        throw new Error('the record alone is looked at here');
      },
    };
    committeeId = (await loadSample(context, false)).committeeId;
    const calendar = workingCalendar(OFFICIAL_DAYS_2023_2027);
    place = { database: db, calendar, publicUrl: 'https://lo-trinh.example.test' };
    about = await whatPapersAreAbout();
  }, 240_000);
  afterAll(async () => {
    await db?.$disconnect();
    await file?.drop();
  });

  const EVERY = TEMPLATE_CODES.flatMap((code) => DOCUMENT_SYSTEMS.map((system) => [code, system] as const));

  it('has a gatherer for each template', () => {
    expect([...GATHERED_CODES].sort()).toEqual([...TEMPLATE_CODES].sort());
  });

  it.each(EVERY)('%s (%s) says what the record says and keeps every measure', async (code, system) => {
    const { bytes, values } = await made(code, system);
    const { measures } = await checkPaper(bytes, system);
    expect(measures.filter(({ ok }) => !ok)).toEqual([]);
    expect(JSON.stringify(values)).not.toMatch(/undefined|null|\[object/);
    const xml = Buffer.from((await readZip(bytes)).get('word/document.xml')!).toString('utf8');
    expect(xml).toContain('DỮ LIỆU MẪU');
  });

  it('the phiếu of a round are one for each member, each with the QR of the form', async () => {
    const { content } = await printSlips(place, committeeId, about['opinion-slip']!['roundId']!, NOW);
    const slips = await readZip(content);
    expect(slips.size).toBe(11);
    for (const slip of slips.values()) {
      const parts = await readZip(slip);
      expect([...parts.keys()].filter((name) => name.endsWith('.png'))).toHaveLength(1);
    }
  });

  it('an organ that stands in both systems writes in the one that is asked for', async () => {
    const unit = await db.unit.findFirstOrThrow({ where: { committeeId, code: 'to-chuc-noi-vu' } });
    const head = async (system: DocumentSystem) => {
      const query = { ...about['submission'], unitId: unit.id, system };
      return (await readForPaper(place, committeeId, 'submission', query, NOW)).reading.sources.letterhead;
    };
    expect(await head('party')).toMatchObject({ organ: 'Ban Tổ chức', symbol: 'BTC' });
    expect(await head('state')).toMatchObject({ organ: 'Phòng Nội vụ', symbol: 'NV' });
  });

  /** The State's papers are issued by the people's committee; the Party's by whoever usually does. */
  async function made(code: string, system: DocumentSystem) {
    const state = await db.body.findFirstOrThrow({ where: { committeeId, kind: 'peoples-committee' } });
    const query = { ...about[code], ...(system === 'state' ? { bodyId: state.id } : {}) };
    const { reading, template } = await readForPaper(place, committeeId, code, query, NOW);
    const values = gatherPaper(code, reading.sources);
    const bytes = await producePaper({ template, format: system, data: values, stamp: 'DỮ LIỆU MẪU' });
    return { bytes, values };
  }

  async function whatPapersAreAbout() {
    const intake = (name: string) => db.intake.findFirstOrThrow({ where: { committeeId, name: { contains: name } } });
    const [called, theory, asked] = [
      await intake('Đợt 3: cao cấp'),
      await intake('Lớp sơ cấp'),
      await intake('hệ không tập trung'),
    ];
    const round = await db.opinionRound.findFirstOrThrow({
      where: { committeeId, state: 'open', incumbents: 11 },
      orderBy: { id: 'desc' },
    });
    const trainingClass = await db.trainingClass.findFirstOrThrow({ where: { intakeId: theory.id } });
    const postponed = await db.trainingClass.findFirstOrThrow({
      where: { committeeId, state: 'open', outside: false },
    });
    await db.trainingClass.update({
      where: { id: postponed.id },
      data: {
        postponedFrom: new Date('2026-09-07T00:00:00Z'),
        changeReason: 'Trùng thời gian tổ chức kỳ họp Hội đồng nhân dân thị xã.',
      },
    });
    const learner = await db.nomineeLine.findFirstOrThrow({ where: { trainingClassId: trainingClass.id } });
    const ofClass = { classId: trainingClass.id };
    return {
      'nomination-call': { intakeId: called.id },
      'nominee-list': { intakeId: theory.id },
      'reminder-letter': { intakeId: called.id },
      submission: { intakeId: asked.id },
      'opinion-slip': { roundId: round.id },
      'opinion-summary': { roundId: round.id },
      minutes: { intakeId: theory.id },
      'conclusion-notice': { intakeId: theory.id },
      'send-decision': { intakeId: theory.id },
      'class-opening-decision': ofClass,
      'postponement-notice': { classId: postponed.id },
      'call-up': { ...ofClass, lineId: learner.id },
      invitation: ofClass,
      'receipt-list': ofClass,
      'attendance-sheet': { classId: postponed.id },
    };
  }
});
