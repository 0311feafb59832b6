import type { PaperRecipient, PaperSources } from '../../../domain/document/paper-sources';

/** Kinds that go to the whole office as the plan itself did. */
const AS_THE_PLAN = ['conclusion-notice', 'class-opening-decision', 'postponement-notice', 'send-decision'];

/** Nơi nhận until the office edits them: those of the plan, or whom a paper of this kind is for. */
export function usualRecipients(sources: PaperSources, templateCode: string): PaperRecipient[] {
  const { plan, intake, submission, body, committee } = sources;
  const fromPlan = (plan?.recipients ?? []).map(recipientOf).filter(({ name }) => !/^Lưu\b/u.test(name));
  if (AS_THE_PLAN.includes(templateCode) && fromPlan.length > 0) return fromPlan;
  const review = intake?.reviewOrgan ?? submission?.submittingOrgan ?? null;
  const names = [
    ...(['nomination-call', 'reminder-letter', 'submission'].includes(templateCode) ? ['Như kính gửi'] : []),
    ...(templateCode === 'opinion-summary' && body ? [body.name] : []),
    ...(templateCode === 'call-up' ? ['Như trên', 'Cơ quan, đơn vị có học viên'] : []),
    ...(templateCode === 'invitation' ? ['Như trên'] : []),
    ...(templateCode !== 'submission' && review ? [review] : []),
  ];
  const unique = [...new Set(names)];
  return (unique.length > 0 ? unique : [`Thường trực ${committee.shortName}`]).map((name) => ({ name, note: null }));
}

/** "Ban Tổ chức Tỉnh ủy (báo cáo)". */
function recipientOf(text: string): PaperRecipient {
  const [, name = text, note = null] = /^(.*?)\s*\(([^()]+)\)$/u.exec(text) ?? [];
  return { name, note };
}
