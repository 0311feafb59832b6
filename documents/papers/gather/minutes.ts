import type { PaperMeeting, PaperSources } from '../../../domain/document/paper-sources';
import { shortDate, twoDigits } from '../produce/vietnamese-words';
import { headOf } from './head-and-end';
import { lineContent } from './line-content';
import { BY_HAND, matterIn, need, sentence, submissionPaper } from './phrases';

type Seat = PaperMeeting['present'][number];

/** Biên bản hội nghị; what only those present know (hours, secretary) is left to be written by hand. */
export function gatherMinutes(sources: PaperSources): Record<string, unknown> {
  const meeting = need(sources.meeting, 'meeting');
  const submission = need(sources.submission, 'submission');
  const { place: _place, ...head } = headOf(sources);
  const lineOf = (lineId: string) => submission.lines.find(({ id }) => id === lineId);
  const decided = meeting.lines.flatMap((each) => {
    const line = lineOf(each.lineId);
    return line ? [{ ...each, content: lineContent(line) }] : [];
  });
  const agreed = decided.filter(({ outcome }) => outcome === 'agreed');
  const refused = decided.filter(({ outcome }) => outcome !== 'agreed');
  return {
    ...head,
    abstract: `hội nghị ${need(sources.body, 'body').name} ngày ${shortDate(meeting.heldOn)}`,
    startsAt: `${BY_HAND} ngày ${shortDate(meeting.heldOn)}`,
    venue: `trụ sở ${sources.committee.name}`,
    chair: meeting.chair ? seatOf(meeting.chair) : BY_HAND,
    chairName: meeting.chair?.fullName ?? BY_HAND,
    secretary: BY_HAND,
    secretaryName: BY_HAND,
    present: meeting.present.map(seatOf),
    absent: meeting.absent.map(seatOf),
    contents: [`Hội nghị xem xét ${submissionPaper(submission)}.`, ...(meeting.note ? [sentence(meeting.note)] : [])],
    votes: votesOf(decided),
    conclusions: [
      ...(agreed.length > 0
        ? [`Hội nghị thống nhất ${twoDigits(agreed.length)} nội dung về ${matterIn(submission.title)}.`]
        : []),
      ...(refused.length > 0
        ? [
            `Không thống nhất ${twoDigits(refused.length)} nội dung: ${refused.map(({ content }) => content).join('; ')}.`,
          ]
        : []),
      ...(decided.length === 0 ? ['Hội nghị ghi nhận các ý kiến phát biểu.'] : []),
    ],
    endsAt: BY_HAND,
  };
}

/** Minutes name each matter up to this many; beyond, they are counted by how many agreed. */
const NAMED_AT_MOST = 10;

function votesOf(decided: readonly { content: string; agreed: number; present: number }[]): string[] {
  const share = (agreed: number, present: number) =>
    `thống nhất ${twoDigits(agreed)}/${twoDigits(present)} đồng chí có mặt`;
  if (decided.length <= NAMED_AT_MOST)
    return decided.map(({ content, agreed, present }) => `${content}: ${share(agreed, present)}`);
  const counts = new Map<string, number>();
  for (const { agreed, present } of decided) {
    const words = share(agreed, present);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].map(([words, count]) => `${twoDigits(count)} nội dung (danh sách kèm theo): ${words}`);
}

function seatOf({ fullName, postTitle }: Seat): string {
  return `Đồng chí ${fullName}, ${postTitle}`;
}
