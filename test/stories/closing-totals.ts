import { verifyAuditChains } from '../../prisma/stores/audit/audit-store';
import type { StoryOffice } from './story-office';
import type { StoryWorld } from './story-world';

/** One comparison of the closing: what should be equal, and whether it is. */
export interface Total {
  readonly what: string;
  readonly expected: number;
  readonly found: number;
}

/**
 * Acts answered = command rows = acts with audit, chains whole; every mail that was sent was caught exactly once; people, places, numbers
 * and papers agree with one another.
 */
export async function closingTotals(office: StoryOffice): Promise<Total[]> {
  const { world, mailOpinions } = office;
  const { database } = world;
  const commands = await database.command.findMany({ select: { key: true, accountId: true } });
  const keys = new Set(commands.map(({ key }) => key));
  const answered = world.answered.length + mailOpinions;
  const audit = await verifyAuditChains(database);
  const [facts] = await database.$queryRaw<Facts[]>`
    SELECT
      (SELECT count(*) FROM audit_event)::int AS events,
      (SELECT coalesce(sum(seq), 0) FROM audit_head)::int AS "chainLength",
      (SELECT count(*) FROM notification WHERE sent_at IS NOT NULL)::int AS sent,
      (SELECT count(*) FROM notification WHERE state IN ('failed', 'undeliverable', 'bounced'))::int AS undelivered,
      (SELECT count(*) FROM notification WHERE state = 'queued' AND next_attempt_at <= ${world.now()})::int AS waiting,
      (SELECT count(*) FROM nominee_line WHERE state IN ('completed', 'failed', 'no-show', 'deferred', 'left'))::int AS ended,
      (SELECT count(*) FROM class_result)::int AS results,
      (SELECT count(*) FROM nominee_line WHERE state = 'completed')::int AS completed,
      (SELECT count(*) FROM certificate)::int AS certificates,
      (SELECT coalesce(sum(used), 0) FROM quota)::int AS used,
      (SELECT count(*) FROM nominee_line l WHERE holds_place AND EXISTS (SELECT 1 FROM quota q WHERE q.intake_id = l.intake_id))::int AS places,
      (SELECT count(*) FROM issued_document WHERE state = 'issued')::int AS issued,
      (SELECT coalesce(sum(last_number), 0) FROM number_register WHERE organ_key <> 'certificates')::int AS numbers,
      (SELECT count(*) FROM plan_item i JOIN plan p ON p.id = i.plan_id WHERE p.state <> 'draft')::int AS items,
      (SELECT count(*) FROM plan_item WHERE status = 'closed' AND outcome IS NOT NULL)::int AS "itemsClosed",
      (SELECT count(*) FROM intake WHERE status <> 'closed')::int AS "intakesOpen",
      (SELECT count(*) FROM opinion WHERE superseded_at IS NULL AND paper_owed AND paper_received_at IS NULL)::int AS "papersOwed",
      (SELECT count(*) FROM report WHERE intake_id IS NOT NULL AND state = 'received')::int AS reports,
      (SELECT count(*) FROM intake WHERE outcome = 'done')::int AS "intakesDone"`;
  const caught = world.catcher.store.list({ limit: EVERY_MAIL }).map(({ messageId }) => messageId ?? '');
  const sentIds = await database.notification.findMany({
    where: { sentAt: { not: null } },
    select: { messageId: true },
  });
  const silent = await commandsWithoutAudit(world);
  const found = facts!;
  return [
    total('việc được trả lời = dòng lệnh', answered, commands.length),
    total(
      'việc qua API tìm thấy theo khóa',
      world.answered.length,
      world.answered.filter(({ key }) => keys.has(key)).length,
    ),
    total(
      `dòng lệnh có nhật ký${silent.length > 0 ? ` (thiếu: ${silent.join(', ')})` : ''}`,
      commands.length,
      commands.length - silent.length,
    ),
    total('nhật ký: chuỗi nguyên vẹn', found.events, audit.fault === null ? audit.events : -1),
    total('nhật ký: độ dài các chuỗi', found.events, found.chainLength),
    total('thư đã gửi = thư nhận được', found.sent, caught.length),
    total('mỗi Message-ID một lần', caught.length, new Set(caught).size),
    total('thư đã gửi có trong hộp', found.sent, sentIds.filter(({ messageId }) => caught.includes(messageId)).length),
    total('thư hỏng', 0, found.undelivered),
    total('thư đến hạn còn chờ', 0, found.waiting),
    total('học viên học xong = kết quả', found.ended, found.results),
    total('hoàn thành = văn bằng, chứng nhận', found.completed, found.certificates),
    total('chỉ tiêu đã dùng = chỗ đang giữ', found.used, found.places),
    total('văn bản ban hành = số đã cấp', found.issued, found.numbers),
    total('mục có kết quả', found.items, found.itemsClosed),
    total('đợt còn mở', 0, found.intakesOpen),
    total('phiếu ý kiến còn nợ', 0, found.papersOwed),
    total('đợt hoàn thành có báo cáo', found.intakesDone, found.reports),
  ];
}

const EVERY_MAIL = 1_000_000;

interface Facts {
  events: number;
  chainLength: number;
  sent: number;
  undelivered: number;
  waiting: number;
  ended: number;
  results: number;
  completed: number;
  certificates: number;
  used: number;
  places: number;
  issued: number;
  numbers: number;
  items: number;
  itemsClosed: number;
  intakesOpen: number;
  papersOwed: number;
  reports: number;
  intakesDone: number;
}

/** Names of commands that left no event of their actor at their moment. */
async function commandsWithoutAudit({ database }: StoryWorld): Promise<string[]> {
  const rows = await database.$queryRaw<{ name: string }[]>`
    SELECT c.name FROM command c WHERE NOT EXISTS (
      SELECT 1 FROM audit_event e WHERE e.committee_id = c.committee_id AND e.actor_account_id = c.account_id
        AND e.occurred_at = c.occurred_at)
    ORDER BY c.name`;
  return rows.map(({ name }) => name);
}

export function doesNotAgree({ expected, found }: Total): boolean {
  return expected !== found;
}

export function describeTotal(each: Total): string {
  const mark = doesNotAgree(each) ? 'KHÔNG KHỚP' : 'khớp';
  return `  ${each.what}: ${each.expected} / ${each.found} (${mark})`;
}

export function total(what: string, expected: number, found: number): Total {
  return { what, expected, found };
}
