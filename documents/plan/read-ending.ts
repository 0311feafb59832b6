import type { DraftParagraph, DraftPlan, Extracted } from '../../contracts/plan/draft-plan';
import { capitalShare, foldText, trimPunctuation } from './fold-text';
import { isBullet, parseMarker } from './parse-marker';
import type { Paragraph } from './source-line';
import { isCapacity } from './split-sections';

type Recipient = DraftPlan['recipients'][number];
type Piece = { text: string; lines: number[] };

const PURPOSE =
  /\s*\(\s*((?:để\s+)?(?:báo cáo|b\/c|thực hiện|t\/h|phối hợp|p\/h|biết|chỉ đạo|theo dõi|thay b\/c)[^)]*)\)\s*/iu;
const NAME = /^(?:(?:TS|ThS|PGS|GS|BS)\.?\s*)*\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*){1,5}$/u;

interface Ending {
  headings: Piece[];
  recipients: Recipient[];
  capacity: Piece[];
  post: Piece[];
  signed: Piece[];
  leftover: Piece[];
}

/** Recipients, and who signed in which capacity, from the block after the last section; `leftover` is what is neither. */
export function readEnding(
  body: readonly Paragraph[],
): Pick<DraftPlan, 'recipients' | 'signatory'> & { headings: DraftParagraph[]; leftover: DraftParagraph[] } {
  const ending: Ending = { headings: [], recipients: [], capacity: [], post: [], signed: [], leftover: [] };
  for (const paragraph of body) {
    for (const text of paragraph.columns) place({ text, lines: paragraph.lines }, paragraph.bullet, ending);
  }
  const name = ending.signed.findLast(({ text }) => NAME.test(text));
  const marks = ending.signed.filter(({ text }) => !NAME.test(text));
  const otherNames = ending.signed.filter((piece) => piece !== name && NAME.test(piece.text));
  return {
    headings: ending.headings,
    leftover: [...ending.leftover, ...otherNames],
    recipients: ending.recipients,
    signatory: {
      name: { ...join(name ? [name] : []), lines: [...marks, ...(name ? [name] : [])].flatMap(({ lines }) => lines) },
      capacity: join(ending.capacity),
      post: join(ending.post),
    },
  };
}

function place(piece: Piece, bullet: boolean, ending: Ending): void {
  const { text, lines } = piece;
  const folded = foldText(text);
  const signing = ending.capacity.length + ending.post.length > 0;
  if (folded.startsWith('noi nhan')) {
    ending.headings.push({ text: text.replace(/:.*$/, ''), lines });
    ending.recipients.push(...splitRecipients(text.replace(/^[^:]*:?\s*/, ''), lines));
  } else if (isCapacity(text)) {
    ending.capacity.push(piece);
  } else if (isBullet(parseMarker(text)) || bullet || /^luu\s*:?\s/.test(folded)) {
    ending.recipients.push(...splitRecipients(text, lines));
  } else if (capitalShare(text) > 0.8 && text.length <= 80) {
    ending.post.push(piece);
  } else if (/^\(?\s*(da ky|ky ten|ky va dong dau)/.test(folded) || (signing && NAME.test(text))) {
    ending.signed.push(piece);
  } else if (/[,;]$/.test(text) && text.length <= 120) {
    ending.recipients.push(...splitRecipients(text, lines));
  } else {
    ending.leftover.push(piece);
  }
}

/** One entry a line; several when they were typed on one line with semicolons. */
function splitRecipients(text: string, lines: number[]): Recipient[] {
  return text
    .split(/;\s*(?=[-–—+•]?\s*\p{L})/u)
    .map((part) => trimPunctuation(part.replace(/^[\s\-–—+•]+/, '')))
    .map((part) => {
      const purpose = PURPOSE.exec(part);
      return { name: trimPunctuation(part.replace(PURPOSE, ' ')), purpose: purpose?.[1]?.trim() ?? null, lines };
    })
    .filter((recipient) => recipient.name !== '');
}

function join(pieces: readonly Piece[]): Extracted<string | null> {
  if (pieces.length === 0) return { value: null, lines: [], unsure: { sourceLine: null, why: 'missing' } };
  return {
    value: pieces.map(({ text }) => text).join(', '),
    lines: pieces.flatMap(({ lines }) => lines),
    unsure: pieces.length > 2 ? { sourceLine: pieces[0]?.lines[0] ?? null, why: 'several-candidates' } : null,
  };
}
