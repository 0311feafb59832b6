import type { PaperSources, PaperSubmissionLine } from '../../../domain/document/paper-sources';
import { twoDigits } from '../produce/vietnamese-words';
import { issued } from './head-and-end';
import { about, bornIn, matterIn, need, papersCarriedOut, paragraphsOf, postAndUnit, sentence } from './phrases';

/** Tờ trình: what the deciding body is asked to agree to, line by line. */
export function gatherSubmission(sources: PaperSources): Record<string, unknown> {
  const submission = need(sources.submission, 'submission');
  const body = need(sources.body, 'body');
  const people = submission.lines.filter(({ kind }) => kind === 'person');
  const others = submission.lines.filter(({ kind }) => kind !== 'person');
  return {
    ...issued(sources, 'submission'),
    abstract: about(submission.title),
    addressees: [body.name],
    bases: papersCarriedOut(sources).map((paper) => `Thực hiện ${paper}`),
    issuer: submission.submittingOrgan ?? sources.issuer,
    body: body.name,
    matter: matterIn(submission.title),
    process: processOf(sources),
    contents: [...paragraphsOf(submission.summary), ...others.map(({ subject }) => `- ${sentence(subject)}`)],
    people: people.map(personOf),
    proposals: [
      ...(people.length > 0
        ? [`Thống nhất cử ${twoDigits(people.length)} đồng chí có tên trong danh sách nêu trên.`]
        : []),
      ...(others.length > 0 ? [`Thống nhất ${twoDigits(others.length)} nội dung nêu tại mục 2.`] : []),
    ],
    recordUrl: sources.recordUrl ?? undefined,
  };
}

function personOf({ subject, birth, position, unit }: PaperSubmissionLine) {
  return { fullName: subject, born: bornIn(birth), post: postAndUnit({ position, unitName: unit ?? '' }) };
}

/** How the lists came in and what the review found, in figures. */
function processOf({ intake }: PaperSources): string[] {
  if (!intake) return ['Hồ sơ đã được rà soát, thẩm định theo quy định.'];
  const answered = intake.units.filter(({ state }) => state !== 'unanswered').length;
  const isFound = (...states: string[]) => intake.people.filter(({ state }) => states.includes(state)).length;
  const rejected = isFound('rejected', 'returned', 'withdrawn');
  const reserve = isFound('reserve');
  const total = intake.people.filter(({ state }) => state !== 'replaced').length;
  const units = `Đã đề nghị ${twoDigits(intake.units.length)} cơ quan, đơn vị; ${twoDigits(answered)} cơ quan, đơn vị đã trả lời.`;
  if (total === 0) return intake.units.length > 0 ? [units] : ['Nội dung đã được rà soát theo quy định.'];
  const found = [
    `${twoDigits(total - rejected - reserve)} đồng chí bảo đảm đối tượng, tiêu chuẩn, điều kiện`,
    ...(reserve > 0 ? [`${twoDigits(reserve)} đồng chí dự bị`] : []),
    ...(rejected > 0 ? [`${twoDigits(rejected)} trường hợp chưa bảo đảm`] : []),
  ];
  return [units, `Qua thẩm định ${twoDigits(total)} trường hợp được đề nghị: ${found.join('; ')}.`];
}
