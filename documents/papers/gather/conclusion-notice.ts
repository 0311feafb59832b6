import type { PaperSources, PaperSubmissionLine } from '../../../domain/document/paper-sources';
import { shortDate, twoDigits } from '../produce/vietnamese-words';
import { issued } from './head-and-end';
import { lineContent } from './line-content';
import { about, need, studyName, submissionPaper } from './phrases';

/** Thông báo kết luận: what was agreed to, then the cases that were not. */
export function gatherConclusionNotice(sources: PaperSources): Record<string, unknown> {
  const submission = need(sources.submission, 'submission');
  const body = need(sources.body, 'body');
  const decided = submission.lines.filter(({ outcome }) => outcome !== null);
  need(decided[0], 'conclusion');
  const agreed = decided.filter(({ outcome }) => outcome === 'agreed');
  return {
    ...issued(sources, 'conclusion-notice'),
    abstract: `kết luận của ${body.name} ${about(submission.title)}`,
    body: body.name,
    occasion: occasionOf(sources),
    submissionPaper: submissionPaper(submission),
    conclusions: conclusionsOf(sources, agreed),
    exceptions: decided.filter(({ outcome }) => outcome !== 'agreed').map(lineContent),
    assignments: assignmentsOf(sources, agreed),
    issuer: sources.issuer,
  };
}

function occasionOf({ meeting, round }: PaperSources): string {
  if (meeting) return `Tại hội nghị ngày ${shortDate(meeting.heldOn)}`;
  if (!round) return 'Qua nghiên cứu hồ sơ';
  const until = round.closedOn ? ` đến ngày ${shortDate(round.closedOn)}` : '';
  return `Qua phiếu xin ý kiến từ ngày ${shortDate(round.openedOn)}${until}`;
}

function conclusionsOf(sources: PaperSources, agreed: readonly PaperSubmissionLine[]): string[] {
  const people = agreed.filter(({ kind }) => kind === 'person');
  const others = agreed.filter(({ kind }) => kind !== 'person');
  if (agreed.length === 0) return ['Chưa thống nhất các nội dung trình.'];
  return [
    ...(people.length > 0
      ? [`Thống nhất cử ${twoDigits(people.length)} đồng chí tham gia ${studyName(sources)} (có danh sách kèm theo).`]
      : []),
    ...others.map((line) => `Thống nhất ${lineContent(line)}.`),
  ];
}

function assignmentsOf({ intake }: PaperSources, agreed: readonly PaperSubmissionLine[]): string[] {
  if (!intake || agreed.length === 0) return [];
  const tasks = [
    intake.reviewOrgan && `${intake.reviewOrgan} tham mưu văn bản thực hiện kết luận này`,
    intake.school && `${intake.school} tổ chức thực hiện theo nhiệm vụ được giao`,
  ];
  return tasks.filter((task): task is string => Boolean(task));
}
