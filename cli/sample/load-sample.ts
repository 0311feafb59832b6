import { readFile } from 'node:fs/promises';
import { reconcileEngine } from '../../activities/reconcile/reconcile-engine';
import { activatePlan } from '../../api/plan/activate-plan';
import { editItem } from '../../api/plan/edit-item';
import { importPlan } from '../../api/plan/import-plan';
import { hashSecret } from '../../api/identity/secrets';
import { readPlanDocument } from '../../documents/plan/read-plan-document';
import { OFFICIAL_DAYS_2023_2027 } from '../../domain/calendar/official-days';
import { workingCalendar } from '../../domain/calendar/working-calendar';
import { addDays, instantAt, yearOf } from '../../domain/dates';
import type { Database } from '../../prisma/client';
import { inTransaction, runDeed } from '../../prisma/stores/deed';
import { createCommittee } from '../../prisma/stores/organisation/committee-store';
import {
  markSampleComplete,
  readPlannedItems,
  silencePastMails,
  type PlannedItemRow,
} from '../../prisma/seed/sample/sample-queries';
import { writeRegister, type Register } from '../../prisma/seed/sample/sample-register';
import { SAMPLE_PERSONAL_CODE } from '../../prisma/seed/sample/sample-seats';
import type { Clock } from '../../runtime/clock';
import type { AppContext } from '../../runtime/context';
import { projectPath } from '../../runtime/project-root';
import { createDirectEngine, type DirectEngine } from './direct-engine';
import { redateDraft } from './redate-draft';
import { createSampleOffice } from './sample-office';
import { dayFrom, playScenes } from './scene';
import { SCENES } from './scenes/all-scenes';

export interface LoadedSample {
  committeeId: string;
  people: number;
  intakes: number;
  /** Workflows started; null when no engine was asked. */
  started: number | null;
}

type SampleContext = Pick<AppContext, 'database' | 'logger' | 'linkSecret' | 'temporal'> & {
  clock: Clock;
  taskQueue: string;
};

const COMMITTEE = {
  name: 'Thị ủy mẫu'.normalize('NFC'),
  shortName: 'Thị ủy'.normalize('NFC'),
  symbol: 'TU',
  preset: 'town-2023',
};

/** How long ago the sample's plan was taken up, in working days. */
const BEGAN = -112;

/**
 * The real plan with invented units and people, as it stands in the middle of its year: written by the deeds of the product at invented
 * moments, with their audit. Then, unless told otherwise, every open record gets its workflow from the record.
 */
export async function loadSample(context: SampleContext, withEngine = true): Promise<LoadedSample> {
  const { database, clock } = context;
  const today = clock.today();
  const calendar = workingCalendar(OFFICIAL_DAYS_2023_2027);
  const beganAt = instantAt(dayFrom(today, BEGAN, calendar), '08:00');
  const committeeId = await inTransaction(database, (tx) =>
    createCommittee(tx, { ...COMMITTEE, sample: true, createdAt: beganAt }),
  );
  const engine = createDirectEngine(context, committeeId, beganAt);
  const personalCodeHash = await hashSecret(SAMPLE_PERSONAL_CODE);
  const register = await engine.deed('load-sample', null, (deed) =>
    writeRegister(deed, {
      sample: true,
      validFrom: addDays(today, -3 * 365),
      personalCodeHash,
      times: 1,
    }),
  );
  const items = await takeUpPlan(context, engine, register);
  const office = createSampleOffice(engine, database, register, items, today, calendar);
  await playScenes(
    engine,
    SCENES.map((scene) => scene(office)),
    today,
    calendar,
  );
  await engine.passTo(clock.now());
  await finish(context, engine, dayFrom(today, -1, calendar));
  const report = withEngine
    ? await reconcileEngine({ database, client: context.temporal(), taskQueue: context.taskQueue })
    : null;
  return { committeeId, people: register.people.length, intakes: SCENES.length, started: report && report.started };
}

/** The document is read, checked, imported and activated as an office does it. */
async function takeUpPlan(
  { database, clock }: SampleContext,
  engine: DirectEngine,
  register: Register,
): Promise<Record<string, PlannedItemRow>> {
  const today = clock.today();
  const fileName = 'plan-2023.md';
  const bytes = await readFile(projectPath('prisma', 'seed', fileName));
  const draft = redateDraft(await readPlanDocument({ bytes, fileName }), today);
  const head = register.accounts['lanh-dao-to-chuc@example.test']!;
  const { planId } = await importPlan(database, engine.request('import-plan', null, head), {
    draft,
    year: yearOf(today),
    sample: true,
  });
  const items = await readPlannedItems(database, planId);
  await entrust(database, engine, items, register, head);
  const { itemIds } = await activatePlan(database, engine.request('activate-plan', planId, head), planId);
  for (const itemId of itemIds) await engine.tell('plan-item', itemId);
  return readPlannedItems(database, planId);
}

/** What the plan leaves open, a person decides: who runs 1.1 here, who reviews and decides 2.5. */
async function entrust(
  database: Database,
  engine: DirectEngine,
  items: Readonly<Record<string, PlannedItemRow>>,
  { unitIds }: Register,
  by: string,
): Promise<void> {
  const edits = {
    '1.1': { deliveringUnitId: unitIds['trung-tam'] },
    '2.2': { deliveringUnitId: unitIds['trung-tam'] },
    '2.5': { reviewUnitId: unitIds['tuyen-giao'] },
  };
  for (const [code, edit] of Object.entries(edits)) {
    const { id, revision } = items[code]!;
    await editItem(database, engine.request('edit-item', id, by), id, { ...edit, revision });
  }
}

async function finish(
  { database, clock }: SampleContext,
  engine: DirectEngine,
  keepMailsOf: ReturnType<typeof dayFrom>,
) {
  const request = engine.request('load-sample', null, null);
  await runDeed(database, { ...request, at: clock.now() }, async (deed) => {
    const silenced = await silencePastMails(deed.tx, deed.committeeId, instantAt(keepMailsOf, '00:00'));
    await markSampleComplete(deed.tx, deed.committeeId, clock.now());
    deed.audit({ noun: 'organisation', action: 'sample-loaded', subjectId: deed.committeeId, data: { silenced } });
  });
}
