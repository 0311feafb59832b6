import type { PaperSources, PaperSubmission } from '../../../domain/document/paper-sources';
import { shortDate } from '../produce/vietnamese-words';
import { need, papersCarriedOut } from './phrases';

/** Căn cứ of a decision: the plan, the call from above, what was proposed. */
export function decisionGrounds(sources: PaperSources): string[] {
  const papers = papersCarriedOut(sources);
  need(papers[0], 'plan');
  const { submission, intake } = sources;
  const proposer = submission?.submittingOrgan ?? intake?.reviewOrgan;
  return [
    ...[...papers].reverse().map((paper) => `Căn cứ ${paper}`),
    ...(proposer ? [`Xét đề nghị của ${proposer}${atPaper(submission)}`] : []),
  ];
}

/** " tại Tờ trình số 45-TTr/TCNV ngày 15/5/2023". */
function atPaper(submission: PaperSubmission | null): string {
  if (!submission?.number) return '';
  const day = submission.signedOn ? ` ngày ${shortDate(submission.signedOn)}` : '';
  return ` tại Tờ trình số ${submission.number}${day}`;
}

/** Who carries a decision out: the office, the reviewing organ, the school or centre. */
export function implementersOf({ committee, intake }: PaperSources): string {
  const names = [committee.officeName, intake?.reviewOrgan, intake?.school, 'các cơ quan, đơn vị liên quan'];
  return [...new Set(names.filter((name): name is string => Boolean(name)))].join(', ');
}
