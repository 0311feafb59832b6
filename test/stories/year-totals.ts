import { total, type Total } from './closing-totals';
import type { StoryOffice } from './story-office';

/** What each unusual event of the year left in the record, exactly once. */
export async function yearTotals({ world, members }: StoryOffice): Promise<Total[]> {
  const [facts] = await world.database.$queryRaw<YearFacts[]>`
    SELECT
      (SELECT count(*) FROM plan_amendment WHERE number IS NOT NULL AND paper_received_at IS NOT NULL)::int AS "plansAmended",
      (SELECT count(*) FROM plan_amendment WHERE paper_owed AND paper_received_at IS NULL)::int AS "amendmentsOwed",
      (SELECT count(*) FROM plan_item WHERE origin = 'off-plan' AND origin_basis IS NOT NULL AND outcome = 'done')::int AS "offPlanDone",
      (SELECT count(*) FROM plan WHERE state = 'draft')::int AS "nextPlans",
      (SELECT count(*) FROM audit_event e JOIN delegation d ON e.canonical LIKE '%' || d.id || '%'
        WHERE e.noun = 'submission' AND e.action = 'signed' AND e.actor_account_id = d.to_account_id)::int AS "signedFor",
      (SELECT count(*) FROM opinion WHERE objected_at IS NOT NULL AND superseded_at IS NOT NULL)::int AS "objectedUncounted",
      (SELECT count(*) FROM opinion WHERE objected_at IS NOT NULL AND superseded_at IS NULL)::int AS "objectedCounted",
      (SELECT count(*) FROM submission s JOIN submission_amendment a ON a.submission_id = s.id AND a.version = s.version
        AND a.content_after = s.content_hash AND a.content_before <> a.content_after)::int AS "submissionsAmended",
      (SELECT count(*) FROM opinion_link WHERE revoked_reason = 'amended')::int AS "linksDead",
      (SELECT count(*) FROM mail_event WHERE verdict = 'hard' AND source = 'mailbox')::int AS returned,
      (SELECT count(*) FROM notification WHERE state = 'resent')::int AS resent,
      (SELECT count(*) FROM call_task WHERE reason = 'mail-bounced' AND state = 'closed' AND jsonb_array_length(calls) > 0)::int AS "calledAboutMail",
      (SELECT count(*) FROM call_task t JOIN opinion_round r ON r.id = t.round_id WHERE t.state = 'open' AND r.state <> 'open')::int AS "callsLeft"`;
  const found = facts!;
  return [
    total('kế hoạch điều chỉnh, có văn bản', 1, found.plansAmended),
    total('văn bản điều chỉnh còn nợ', 0, found.amendmentsOwed),
    total('mục ngoài kế hoạch hoàn thành', 1, found.offPlanDone),
    total('dự thảo kế hoạch năm sau', 1, found.nextPlans),
    total('tờ trình ký thay theo ủy quyền', 1, found.signedFor),
    total('ghi nhận thay bị báo sai, không tính', 1, found.objectedUncounted),
    total('ghi nhận thay bị báo sai mà còn tính', 0, found.objectedCounted),
    total('tờ trình sửa khi đang xin ý kiến', 1, found.submissionsAmended),
    total('đường dẫn hết hiệu lực vì sửa', members('standing-board').length, found.linksDead),
    total('thư xin ý kiến bị trả lại', 1, found.returned),
    total('thư bị trả lại, đã gửi lại', 1, found.resent),
    total('đã gọi điện vì thư bị trả lại', 1, found.calledAboutMail),
    total('cuộc gọi còn lại sau khi kết thúc lấy ý kiến', 0, found.callsLeft),
  ];
}

interface YearFacts {
  plansAmended: number;
  amendmentsOwed: number;
  offPlanDone: number;
  nextPlans: number;
  signedFor: number;
  objectedUncounted: number;
  objectedCounted: number;
  submissionsAmended: number;
  linksDead: number;
  returned: number;
  resent: number;
  calledAboutMail: number;
  callsLeft: number;
}
