import type { PaperRound, PaperSources, PaperSubmissionLine } from '../../../domain/document/paper-sources';
import type { OpinionChoice } from '../../../domain/submission/round-commands';
import { tallyLine, type ChoiceCounts } from '../../../domain/submission/tally';
import { twoDigits } from '../produce/vietnamese-words';
import { issued } from './head-and-end';
import { lineContent } from './line-content';
import { about, need, submissionPaper } from './phrases';

/** Tổng hợp ý kiến: counted by every incumbent; who is silent stands apart. */
export function gatherOpinionSummary(sources: PaperSources): Record<string, unknown> {
  const submission = need(sources.submission, 'submission');
  const round = need(sources.round, 'round');
  const lines = submission.lines.filter(({ id }) => round.lineIds.includes(id));
  const answered = round.members.filter(({ choices }) => choices.length > 0).length;
  return {
    ...issued(sources, 'opinion-summary'),
    abstract: `tổng hợp ý kiến ${about(submission.title)}`,
    issuer: sources.issuer,
    body: need(sources.body, 'body').name,
    submissionPaper: submissionPaper(submission),
    sentOn: round.openedOn,
    closedOn: round.closedOn ?? sources.today,
    incumbents: round.incumbents,
    answered,
    unanswered: round.incumbents - answered,
    lines: lines.map((line) => countsOf(line, round)),
    reservedOpinions: reservedOf(lines, round),
    proposals: [proposalOf(lines, round)],
  };
}

function countsOf(line: PaperSubmissionLine, round: PaperRound) {
  const counts: Partial<Record<OpinionChoice, number>> = {};
  for (const { choices } of round.members) {
    const choice = choices.find(({ lineId }) => lineId === line.id)?.choice;
    if (choice) counts[choice] = (counts[choice] ?? 0) + 1;
  }
  const tally = tallyLine(line.id, counts satisfies ChoiceCounts, round.incumbents);
  return {
    content: lineContent(line),
    agreed: tally.agree,
    disagreed: tally.disagree,
    other: tally.other + tally.askForMeeting,
    silent: tally.unanswered + tally.awaitingPaper,
    result: RESULTS[line.outcome ?? tally.certainty] ?? (round.state === 'open' ? 'Chưa đủ ý kiến' : 'Đưa ra hội nghị'),
  };
}

const RESULTS: Readonly<Record<string, string>> = {
  agreed: 'Thống nhất',
  'not-agreed': 'Không thống nhất',
};

const WORDS: Partial<Record<OpinionChoice, string>> = {
  disagree: 'không thống nhất',
  other: 'ý kiến khác',
  'ask-for-meeting': 'đề nghị đưa ra hội nghị',
};

/** Each opinion that is no agreement, by the number of its line, as it was given. */
function reservedOf(lines: readonly PaperSubmissionLine[], { members }: PaperRound): string[] {
  return members.flatMap(({ fullName, choices }) =>
    lines.flatMap(({ id }, at) => {
      const given = choices.find(({ lineId }) => lineId === id);
      const words = given && WORDS[given.choice];
      if (!words) return [];
      const text = given.text ? `: ${given.text}` : '';
      return [`Đồng chí ${fullName}: ${words} về nội dung số ${at + 1}${text}`];
    }),
  );
}

function proposalOf(lines: readonly PaperSubmissionLine[], { state }: PaperRound): string {
  const open = lines.filter(({ outcome }) => outcome === null).length;
  if (open === 0) return 'Ban hành thông báo kết luận theo kết quả nêu trên.';
  if (state === 'open') return 'Tiếp tục xin ý kiến các đồng chí chưa trả lời.';
  return `Kết luận các nội dung đã rõ; đưa ${twoDigits(open)} nội dung còn lại ra hội nghị.`;
}
