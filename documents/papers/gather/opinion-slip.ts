import type { PaperSources } from '../../../domain/document/paper-sources';
import { headOf } from './head-and-end';
import { BY_HAND, about, need, submissionPaper } from './phrases';
import { lineContent } from './line-content';

/** Phiếu xin ý kiến of one member; without a member, to be filled in by hand. */
export function gatherOpinionSlip(sources: PaperSources): Record<string, unknown> {
  const submission = need(sources.submission, 'submission');
  const { round, committee } = sources;
  const member = round?.members.find(({ personId }) => personId === sources.personId);
  const asked = round ? submission.lines.filter(({ id }) => round.lineIds.includes(id)) : submission.lines;
  const { organSymbol: _symbol, ...head } = headOf(sources);
  return {
    ...head,
    date: round?.openedOn,
    abstract: about(submission.title),
    memberName: member?.fullName ?? BY_HAND,
    memberPost: member?.postTitle ?? BY_HAND,
    submissionPaper: submissionPaper(submission),
    lines: asked.map((line) => ({ content: lineContent(line) })),
    returnTo: committee.officeName ?? `Văn phòng ${committee.shortName}`,
    deadline: round?.dueOn ?? submission.dueOn,
    recordUrl: sources.recordUrl ?? undefined,
  };
}
