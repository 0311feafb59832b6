import type { DraftPlan, Extracted } from '../../contracts/plan/draft-plan';
import { trimPunctuation } from './fold-text';
import { parseMarker } from './parse-marker';
import { parseLegalBasis } from './parse-papers';
import type { Paragraph } from './source-line';

const AMOUNT =
  /(\d{1,3}(?:[.\s]\d{3})+|\d+(?:,\d{1,3})?)\s*(tỷ đồng|tỉ đồng|triệu đồng|nghìn đồng|ngàn đồng|đồng|đ|vnđ|vnd)(?!\p{L})/giu;
const UNITS: Record<string, number> = { tỷ: 1e9, tỉ: 1e9, triệu: 1e6, nghìn: 1e3, ngàn: 1e3 };
const SOURCE = /(?:từ\s+)?(?:nguồn|ngân sách)\s+[^(;.]+?(?=\s*(?:[(;.]|,\s*(?:dự kiến|đã|khoảng)|$))/iu;
const NORMS = /(?:mức chi|định mức|chế độ chi|nội dung chi)[^;]*?(?:theo|tại|quy định)\s+(.+)$/iu;

/** Amount (whole VND), source of the money and the paper that sets spending norms, out of the money section. */
export function readBudget(body: readonly Paragraph[]): DraftPlan['budget'] {
  const paragraphs = body.map(({ text, lines }) => ({ text: parseMarker(text)?.rest ?? text, lines }));
  return {
    amountVnd: readAmount(paragraphs),
    basis: readBasis(paragraphs),
    spendingNorms: readNorms(paragraphs),
    paragraphs,
  };
}

type Text = { text: string; lines: number[] };

function readAmount(paragraphs: readonly Text[]): DraftPlan['budget']['amountVnd'] {
  const amounts = paragraphs.flatMap(({ text, lines }) =>
    [...text.matchAll(AMOUNT)].slice(0, 20).map((match) => ({
      amount: toVnd(match[1] ?? '0', match[2] ?? ''),
      isTotal: /tổng|dự kiến/iu.test(text.slice(0, match.index)),
      lines,
    })),
  );
  const usable = amounts.filter(({ amount }) => Number.isSafeInteger(amount));
  const chosen = usable.find(({ isTotal }) => isTotal) ?? usable[0];
  if (!chosen) return missing(paragraphs);
  const several = usable.some(({ amount }) => amount !== chosen.amount);
  const sourceLine = chosen.lines[0] ?? null;
  return {
    value: chosen.amount,
    lines: chosen.lines,
    unsure: several ? { sourceLine, why: 'several-candidates' } : null,
  };
}

function toVnd(digits: string, unit: string): number {
  const scale = UNITS[unit.toLowerCase().split(' ')[0] ?? ''] ?? 1;
  return Math.round(Number(digits.replace(/[.\s]/g, '').replace(',', '.')) * scale);
}

function readBasis(paragraphs: readonly Text[]): DraftPlan['budget']['basis'] {
  for (const { text, lines } of paragraphs) {
    const match = SOURCE.exec(text);
    if (match) return { value: trimPunctuation(match[0]), lines, unsure: null };
  }
  return missing(paragraphs);
}

function readNorms(paragraphs: readonly Text[]): DraftPlan['budget']['spendingNorms'] {
  for (const { text, lines } of paragraphs) {
    const match = NORMS.exec(text);
    const basis = match ? parseLegalBasis(trimPunctuation(match[1] ?? ''), lines) : null;
    if (basis && basis.number !== null) return { value: basis, lines, unsure: null };
  }
  return missing(paragraphs);
}

function missing(paragraphs: readonly Text[]): Extracted<null> {
  return { value: null, lines: [], unsure: { sourceLine: paragraphs[0]?.lines[0] ?? null, why: 'missing' } };
}
