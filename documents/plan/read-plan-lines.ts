import type { DraftItem, DraftPlan, Extracted } from '../../contracts/plan/draft-plan';
import { yearOf } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import { accountForLines } from './account-for-lines';
import { buildItemTree, type ItemNode } from './build-item-tree';
import { chooseItems } from './choose-items';
import { foldText } from './fold-text';
import { joinParagraphs } from './join-paragraphs';
import { citedPapers } from './parse-papers';
import { readAssignments } from './read-assignments';
import { readBudget } from './read-budget';
import { readEnding } from './read-ending';
import { readFootnotes } from './read-footnotes';
import { kindOf, readItem } from './read-item';
import { readPreamble, type Preamble } from './read-preamble';
import { parseMarker } from './parse-marker';
import type { Paragraph, PlanFormat, SourceLine } from './source-line';
import { splitSections, type PlanParts, type SectionKind } from './split-sections';

/** Lines → sections → items → fields. Throws DomainError `plan-document-empty` or `plan-document-no-items`. */
export function readPlanLines(source: readonly SourceLine[], format: PlanFormat, fileName: string): DraftPlan {
  const paragraphs = joinParagraphs(source, format !== 'docx');
  if (paragraphs.length === 0) throw new DomainError('plan-document-empty', { fileName });
  const parts = splitSections(paragraphs);
  const { preamble, leftover } = readPreamble(parts.preamble);
  const ending = readEnding(bodyOf(parts, 'ending'));
  const { assignments, closing } = readAssignments(bodyOf(parts, 'assignments'));
  const footnotes = readFootnotes(parts.footnotes, paragraphs);
  const year = readYear(preamble, paragraphs);
  const found = findItems(
    parts,
    year.value,
    footnotes.map((note) => note.mark),
  );
  if (!found || !isTrainingPlan(paragraphs)) throw new DomainError('plan-document-no-items', { fileName });
  const draft = {
    fileName,
    format,
    ...preamble,
    layout: confirmLayout(preamble.layout, ending.signatory, preamble.organ),
    year,
    tableHeadings: parts.tableHeadings.map(({ text, lines }) => ({ text, lines })),
    sections: sectionsOf(parts, ending.headings),
    citedPapers: findCitedPapers(paragraphs, preamble),
    purposes: bodyOf(parts, 'purposes').map(({ text, lines }) => ({ text: parseMarker(text)?.rest ?? text, lines })),
    ...found,
    budget: readBudget(bodyOf(parts, 'budget')),
    assignments,
    closing,
    recipients: ending.recipients,
    signatory: ending.signatory,
    footnotes,
  };
  return { ...draft, ...accountForLines(draft, source, [...leftover, ...ending.leftover]) };
}

function bodyOf(parts: PlanParts, kind: SectionKind): Paragraph[] {
  return parts.sections.filter((section) => section.kind === kind).flatMap((section) => section.body);
}

function sectionsOf(parts: PlanParts, recipientHeadings: DraftPlan['closing']): DraftPlan['sections'] {
  const headed = parts.sections.flatMap(({ kind, heading }) =>
    heading && kind !== 'ending' ? [{ kind, heading: heading.text, lines: heading.lines }] : [],
  );
  return [
    ...headed,
    ...recipientHeadings.map(({ text, lines }) => ({ kind: 'recipients' as const, heading: text, lines })),
  ];
}

/** Looks under the headings of items; failing that where plans also put them, and marks what it finds there. */
function findItems(
  parts: PlanParts,
  planYear: number | null,
  footnoteMarks: string[],
): Pick<DraftPlan, 'items' | 'groups'> | null {
  const places = [
    { body: bodyOf(parts, 'items'), outsideSection: false },
    { body: bodyOf(parts, 'appendix'), outsideSection: true },
    { body: bodyOf(parts, 'other'), outsideSection: true },
    { body: parts.preamble, outsideSection: true },
  ];
  for (const { body, outsideSection } of places) {
    const chosen = chooseItems(buildItemTree(body).root);
    const sources = outsideSection ? chosen.items.filter(({ node }) => speaksOfTraining(node)) : chosen.items;
    if (sources.length === 0) continue;
    const items = sources.map((item) => readItem(item, { planYear, footnoteMarks, outsideSection }));
    return { items: withUniqueCodes(items), groups: chosen.groups.map(asGroup) };
  }
  return null;
}

function asGroup(node: ItemNode): DraftPlan['groups'][number] {
  const title = node.head.map((part) => part.text).join(' ');
  return { code: node.code, title, workKind: kindOf(title), lines: node.head.flatMap((part) => part.lines) };
}

function withUniqueCodes(items: DraftItem[]): DraftItem[] {
  const seen = new Set<string>();
  return items.map((item) => {
    let code = item.code;
    for (let count = 2; seen.has(code); count += 1) code = `${item.code} (${count})`;
    seen.add(code);
    if (code === item.code) return item;
    const doubt = { field: 'code', sourceLine: item.lines[0] ?? null, why: 'duplicate-code' as const };
    return { ...item, code, unsure: [...item.unsure, doubt] };
  });
}

function speaksOfTraining(node: ItemNode): boolean {
  const text = [...node.head.map((part) => part.text), ...node.fields.map((field) => field.label)].join(' ');
  return node.fields.some((field) => field.role !== 'other') || TRAINING.test(foldText(text));
}

const TRAINING = /dao tao|boi duong|tap huan|cap nhat kien thuc|hoc vien|\blop\b/;

function isTrainingPlan(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.some((paragraph) => TRAINING.test(foldText(paragraph.text)));
}

function readYear(preamble: Preamble, paragraphs: readonly Paragraph[]): DraftPlan['year'] {
  const named = [preamble.title, ...preamble.opening.map(({ text, lines }) => ({ value: text, lines }))];
  for (const { value, lines } of named) {
    const match = /năm\s+(20\d\d)/iu.exec(value ?? '');
    if (match) return { value: Number(match[1]), lines, unsure: null };
  }
  const issued = preamble.issuedOn;
  const counts = new Map<number, number[]>();
  for (const { text, lines } of paragraphs) {
    for (const match of [...text.matchAll(/(?:trong|kế hoạch[^.;]{0,60}|đầu|cuối)\s+năm\s+(20\d\d)/giu)].slice(0, 20)) {
      counts.set(Number(match[1]), [...(counts.get(Number(match[1])) ?? []), ...lines]);
    }
  }
  const [commonest] = [...counts].sort((a, b) => b[1].length - a[1].length);
  const lines = commonest?.[1].slice(0, 1) ?? issued.lines;
  const value = commonest?.[0] ?? (issued.value ? yearOf(issued.value) : null);
  return { value, lines, unsure: { sourceLine: lines[0] ?? null, why: value === null ? 'missing' : 'inferred' } };
}

/** Without a motto, "T/M" with a slash is how a Party paper signs and "TM." how a State paper does. */
function confirmLayout(
  layout: DraftPlan['layout'],
  signatory: DraftPlan['signatory'],
  organ: Extracted<string | null>,
): DraftPlan['layout'] {
  if (layout.value !== null) return layout;
  const signs = signatory.capacity.value ?? '';
  const folded = foldText(organ.value ?? '');
  const value =
    /^\p{L}+\/|BAN THƯỜNG VỤ/u.test(signs) || /(thi|tinh|huyen|thanh|dang) uy|thuong vu/.test(folded)
      ? 'party'
      : /^(TM|KT|TL|TUQ)\b/.test(signs) || /uy ban nhan dan|ubnd/.test(folded)
        ? 'state'
        : null;
  const lines = signs === '' ? organ.lines : signatory.capacity.lines;
  return value === null ? layout : { value, lines, unsure: { sourceLine: lines[0] ?? null, why: 'inferred' } };
}

function findCitedPapers(paragraphs: readonly Paragraph[], preamble: Preamble): DraftPlan['citedPapers'] {
  // "Quy định số 57" is short for the 57-QĐ/TW among the bases.
  const isBasis = (number: string | null) =>
    preamble.legalBases.some((basis) => basis.number === number || basis.number?.startsWith(`${number}-`));
  return paragraphs.flatMap(({ text, lines }) =>
    citedPapers(text)
      .filter((paper) => !isBasis(paper.number))
      .map((paper) => ({ ...paper, lines })),
  );
}
