import { BASE_UNITS, CALLED_UNITS } from '../../../prisma/seed/sample/sample-units';
import { openIntake, type SampleOffice } from '../sample-office';
import { finishClass, reportFor } from '../sample-classes';
import { draftPaper, signPaper } from '../sample-papers';
import { signFor } from '../sample-submissions';
import { at, type Scene } from '../scene';
import {
  agreedOpening,
  CLASS_DAYS,
  draftOpening,
  drawnList,
  heldClass,
  lower,
  openLocal,
  type LocalClass,
} from './local-class';

/** 2.2, first class: held; its report waits to be received. */
export async function* reportSent(office: SampleOffice): Scene {
  const name = 'Lớp cập nhật kiến thức theo chuyên đề, lớp 1';
  const units = [...BASE_UNITS.slice(0, 6), 'van-phong', 'tuyen-giao', 'mat-tran'];
  const plan: LocalClass = { item: '2.2', name, units, opensOn: -28, body: 'standing-board', number: 38 };
  const id = yield* drawnList(office, plan, ['managed']);
  const held = yield* heldClass(office, id, name, -12, [-12, -11, -10]);
  yield at(-7);
  await finishClass(office, id, held);
  yield at(-3);
  await reportFor(office, id);
}

/** 2.2, second class: the head has signed, the office takes it in. */
export async function* toBeTakenIn(office: SampleOffice): Scene {
  const plan: LocalClass = {
    item: '2.2',
    name: 'Lớp cập nhật kiến thức theo chuyên đề, lớp 2',
    units: BASE_UNITS.slice(8),
    opensOn: -5,
    body: 'standing-board',
    number: 46,
  };
  yield at(-5, '08:00');
  const id = await openLocal(office, plan);
  yield at(-3);
  const submission = await draftOpening(office, id, plan);
  yield at(-2, '15:00');
  await signFor(office, id, submission);
}

/** 2.2, third class: agreed and signed; the clerk gives it a number. */
export async function* toBeNumbered(office: SampleOffice): Scene {
  const plan: LocalClass = {
    item: '2.2',
    name: 'Lớp cập nhật kiến thức theo chuyên đề, lớp 3',
    units: ['kiem-tra', 'dan-van', 'phu-nu', 'thanh-nien', 'nong-dan', 'cuu-chien-binh', 'lien-doan'],
    opensOn: -9,
    body: 'standing-board',
    number: 43,
  };
  const id = yield* agreedOpening(office, plan);
  yield at(-4);
  const paper = await draftPaper(office, id, {
    template: 'conclusion-notice',
    summary: `về việc mở ${lower(plan.name)}`,
  });
  yield at(-2, '10:00');
  await signPaper(office, id, paper);
}

/** 2.2, fourth class: a day in the future. */
export async function* scheduledAhead(office: SampleOffice): Scene {
  yield at(-20, '09:00');
  await openIntake(office, '2.2', {
    name: 'Lớp cập nhật kiến thức theo chuyên đề, lớp 4',
    units: CALLED_UNITS.slice(0, 10),
    plannedOpenOn: office.day(9),
    dueOn: office.day(9 + CLASS_DAYS),
  });
}

/** 2.3, first class: done. */
export async function* closedPartyClass(office: SampleOffice): Scene {
  const name = 'Lớp bồi dưỡng nghiệp vụ công tác đảng, lớp 1';
  const units = BASE_UNITS.slice(0, 4);
  const plan: LocalClass = { item: '2.3', name, units, opensOn: -52, dueOn: -29, body: 'standing-office', number: 34 };
  const id = yield* drawnList(office, plan, ['committee-member']);
  const held = yield* heldClass(office, id, name, -32, [-32, -31, -30]);
  yield at(-28);
  await finishClass(office, id, held, ['no-show']);
  yield at(-25);
  const report = await reportFor(office, id);
  yield at(-23);
  await office.engine.actOnIntake(id, 'receive-report', { reportId: report }, office.account('tong-hop'));
}

/** 2.3, second class: in its sessions. */
export async function* runningClass(office: SampleOffice): Scene {
  const name = 'Lớp bồi dưỡng nghiệp vụ công tác đảng, lớp 2';
  const units = BASE_UNITS.slice(6, 11);
  const plan: LocalClass = { item: '2.3', name, units, opensOn: -22, dueOn: 2, body: 'standing-office', number: 40 };
  const id = yield* drawnList(office, plan, ['committee-member']);
  yield* heldClass(office, id, name, -2, [-2, -1, 1, 2]);
}

/** 2.3, third class: the hall is taken; all stands still. */
export async function* suspendedClass(office: SampleOffice): Scene {
  const plan: LocalClass = {
    item: '2.3',
    name: 'Lớp bồi dưỡng nghiệp vụ công tác đảng, lớp 3',
    units: BASE_UNITS.slice(11),
    opensOn: -12,
    dueOn: 18,
    body: 'standing-office',
    number: 0,
  };
  yield at(-12, '08:00');
  const id = await openLocal(office, plan);
  yield at(-9, '10:00');
  const reason = 'Hội trường sửa chữa; chờ Trung tâm Chính trị bố trí thời gian khác';
  await office.engine.actOnIntake(id, 'suspend', { reason }, office.account('lanh-dao-to-chuc'));
}
