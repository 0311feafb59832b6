import type {
  DraftItem,
  DraftOrgans,
  Extracted,
  Unsure,
  UnsureReason,
  WorkKind,
} from '../../contracts/plan/draft-plan';
import type { ItemField } from './build-item-tree';
import type { ItemSource } from './choose-items';
import type { OrganRole } from './classify-label';
import { findDueClause } from './find-due-clause';
import { foldText, stripFootnoteMarks, tidyText, trimPunctuation } from './fold-text';
import { parseDue } from './parse-due';
import { parseRanges } from './parse-range';
import { proposeProcedure } from './propose-procedure';
import { readLearnerGroups } from './read-learner-groups';
import type { Paragraph } from './source-line';
import { namesOnlyOrgans, splitOrgans, usualRole } from './split-organs';

const ROLES: readonly OrganRole[] = ['leading', 'advising', 'coordinating', 'delivering'];

export interface ItemContext {
  planYear: number | null;
  footnoteMarks: readonly string[];
  outsideSection: boolean;
}

/** Reads one item: its text, numbers, organs, due, and a proposed procedure, each with its lines and doubts. */
export function readItem(source: ItemSource, context: ItemContext): DraftItem {
  const { node } = source;
  const texts = [...node.head, ...source.parts];
  const text = texts.map((part) => part.text).join('\n');
  const lines = linesOf(texts);
  const organs = readOrgans(source, context);
  const due = readDue(source, organs, context);
  const workKind = readWorkKind(source, text);
  const procedure = proposeProcedure(tidyText(text), workKind.value, lines);
  const learnerGroups = readLearnerGroups(node.head, [...source.parts, ...source.remarks], source.fields);
  const runsClass = procedure.value !== null && procedure.value.id !== 'send-out';
  for (const group of learnerGroups) {
    const noNumber = !group.onDemand && !group.classes.value && !group.learners.value && !group.learnersPerClass.value;
    if (runsClass && noNumber) group.classes.unsure = { sourceLine: lines[0] ?? null, why: 'missing' };
  }
  return {
    code: node.code,
    group: source.group?.code ?? null,
    title: titleOf(node.head, learnerGroups.length > 1 ? source.parts : []),
    text,
    workKind,
    procedure,
    due: due.due,
    learnerGroups,
    ...organs.byRole,
    otherFields: [...otherFields(source), ...due.unreadable],
    remarks: source.remarks.filter((remark) => !organs.used.has(remark) && remark !== due.used).map(asParagraph),
    footnotes: context.footnoteMarks.filter((mark) => text.includes(mark)),
    lines,
    unsure: itemDoubts(source, organs.byRole, lines, context),
  };
}

type ByRole = Record<OrganRole, DraftOrgans[]>;
interface ReadOrgans {
  byRole: ByRole;
  used: Set<Paragraph>;
}

function readOrgans(source: ItemSource, context: ItemContext): ReadOrgans {
  const byRole: ByRole = { leading: [], advising: [], coordinating: [], delivering: [] };
  const used = new Set<Paragraph>();
  for (const field of source.fields)
    if (isOrganRole(field.role)) byRole[field.role].push(toOrgans(field, context, null));
  for (const field of source.inherited) {
    if (isOrganRole(field.role) && byRole[field.role].length === 0)
      byRole[field.role].push(toOrgans(field, context, 'inferred'));
  }
  for (const remark of source.remarks) {
    if (!namesOnlyOrgans(remark.text)) continue;
    const usual = usualRole(remark.text);
    const role = byRole[usual].length === 0 ? usual : ROLES.find((each) => byRole[each].length === 0);
    if (!role) continue;
    used.add(remark);
    byRole[role].push({
      label: null,
      organs: splitOrgans(remark.text),
      text: remark.text,
      lines: remark.lines,
      unsure: { sourceLine: remark.lines[0] ?? null, why: 'inferred' },
    });
  }
  return { byRole, used };
}

function toOrgans(field: ItemField, context: ItemContext, doubt: UnsureReason | null): DraftOrgans {
  const clause = findDueClause(field.value, context.planYear);
  const organs = splitOrgans(clause ? field.value.replace(clause.clause, '') : field.value);
  const why = doubt ?? (organs.length === 0 ? 'missing' : field.unusual ? 'unusual-label' : null);
  return {
    label: field.label,
    organs,
    text: field.value,
    lines: field.lines,
    unsure: why && { sourceLine: field.lines[0] ?? null, why },
  };
}

interface ReadDue {
  due: DraftItem['due'];
  unreadable: DraftItem['otherFields'];
  used: Paragraph | null;
}

function readDue(source: ItemSource, organs: ReadOrgans, context: ItemContext): ReadDue {
  const labelled = source.fields.filter((field) => field.role === 'due');
  const own = labelled.length > 0 ? labelled : source.inherited.filter((field) => field.role === 'due');
  // "Hoàn thành: tháng 7": the label carries half of the meaning.
  const parsed = own.map((field) => ({ field, due: parseDue(dueText(field), context.planYear) }));
  const unreadable = parsed.flatMap(({ field, due }) =>
    due
      ? []
      : [{ label: field.label, text: field.value, lines: field.lines, unsure: mark(field.lines, 'unreadable-value') }],
  );
  const readable = parsed.flatMap(({ field, due }) => (due ? [{ field, due }] : []));
  const first = readable[0];
  if (first) {
    const { why, ...value } = first.due;
    const several = readable.some(({ due }) => due.date !== value.date);
    const doubt = why ?? (several ? 'several-candidates' : labelled.length === 0 ? 'inferred' : null);
    const lines = readable.flatMap(({ field }) => field.lines);
    return {
      due: {
        value: {
          ...value,
          label: [...new Set(readable.map(({ field }) => field.label))].join(' / '),
          text: readable.map(({ field }) => field.value).join('; '),
        },
        lines,
        unsure: doubt && mark(first.field.lines, doubt),
      },
      unreadable,
      used: null,
    };
  }
  const elsewhere = [
    ...ROLES.flatMap((role) => organs.byRole[role].map(({ text, lines }) => ({ text, lines, remark: null }))),
    ...source.remarks.map((remark) => ({ text: remark.text, lines: remark.lines, remark })),
    ...[...source.node.head, ...source.parts].map(({ text, lines }) => ({ text, lines, remark: null })),
  ];
  for (const { text, lines, remark } of elsewhere) {
    const found = findDueClause(text, context.planYear);
    if (!found) continue;
    const { why, ...value } = found.due;
    const isWhole = remark !== null && trimPunctuation(found.clause) === trimPunctuation(text);
    return {
      due: { value: { ...value, label: null }, lines, unsure: mark(lines, why ?? 'inferred') },
      unreadable,
      used: isWhole ? remark : null,
    };
  }
  return {
    due: { value: null, lines: [], unsure: mark(own[0]?.lines ?? linesOf(source.node.head), 'missing') },
    unreadable,
    used: null,
  };
}

function dueText(field: ItemField): string {
  return /hoàn thành|hạn/iu.test(field.label) ? `hoàn thành ${field.value}` : field.value;
}

function readWorkKind(source: ItemSource, text: string): Extracted<WorkKind | null> {
  for (let group = source.group; group; group = group.parent) {
    const title = group.head.map((part) => part.text).join(' ');
    const kind = kindOf(title);
    if (kind) return { value: kind, lines: linesOf(group.head), unsure: null };
  }
  const folded = foldText(text);
  const training = folded.search(/dao tao|trung cap|cao cap|so cap|dai hoc|van bang|thac si|tien si/);
  const refresher = folded.search(/boi duong|cap nhat|tap huan/);
  const lines = linesOf(source.node.head);
  if (training < 0 && refresher < 0) return { value: null, lines: [], unsure: mark(lines, 'missing') };
  const value = refresher < 0 || (training >= 0 && training < refresher) ? 'training' : 'refresher';
  return { value, lines, unsure: training >= 0 && refresher >= 0 ? mark(lines, 'inferred') : null };
}

/** A heading that names one kind of work only; "ĐÀO TẠO, BỒI DƯỠNG" names none. */
export function kindOf(title: string): WorkKind | null {
  const folded = foldText(title);
  const training = /dao tao/.test(folded);
  const refresher = /boi duong|tap huan|cap nhat/.test(folded);
  return training === refresher ? null : training ? 'training' : 'refresher';
}

function otherFields(source: ItemSource): DraftItem['otherFields'] {
  return source.fields
    .filter((field) => field.role === 'other' || field.role === 'size' || field.role === 'audience')
    .map(({ label, value, lines, unusual }) => ({
      label,
      text: value,
      lines,
      unsure: unusual ? mark(lines, 'unusual-label') : null,
    }));
}

function itemDoubts(source: ItemSource, byRole: ByRole, lines: number[], context: ItemContext): DraftItem['unsure'] {
  const doubts: { field: string; why: UnsureReason }[] = [];
  if (source.node.numberAssigned) doubts.push({ field: 'code', why: 'numbering-assigned' });
  if (context.outsideSection) doubts.push({ field: 'code', why: 'outside-known-section' });
  if (byRole.leading.length === 0) doubts.push({ field: 'leading', why: 'missing' });
  if (byRole.advising.length === 0) doubts.push({ field: 'advising', why: 'missing' });
  return doubts.map((doubt) => ({ ...doubt, sourceLine: lines[0] ?? null }));
}

function titleOf(head: readonly Paragraph[], parts: readonly Paragraph[]): string {
  const text = head.map((part) => part.text).join(' ');
  const sentences = text.split(/(?<=[.;])\s+(?=\p{Lu})/u);
  const named = sentences.filter((sentence, index) => index === 0 || parseRanges(sentence).classes.length > 0);
  const titles = [...named, ...parts.map((part) => part.text)]
    .map((sentence) => parseRanges(stripFootnoteMarks(sentence)).rest.replace(/\s*\([^()]{30,}\)/gu, ''))
    .map(trimPunctuation)
    .filter((title) => title.length > 3);
  const title = titles.join('; ') || trimPunctuation(text) || text;
  return title.length > 300 ? `${title.slice(0, 299).trimEnd()}…` : title;
}

function isOrganRole(role: string): role is OrganRole {
  return (ROLES as readonly string[]).includes(role);
}

function mark(lines: readonly number[], why: UnsureReason): Unsure {
  return { sourceLine: lines[0] ?? null, why };
}

function linesOf(paragraphs: readonly Paragraph[]): number[] {
  return [...new Set(paragraphs.flatMap((paragraph) => paragraph.lines))];
}

function asParagraph({ text, lines }: Paragraph): { text: string; lines: number[] } {
  return { text, lines };
}
