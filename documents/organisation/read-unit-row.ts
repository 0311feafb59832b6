import type { UnitDraft, UnitField, UnitMessageCode } from '../../contracts/organisation/units-import';
import type { PlainDate } from '../../domain/dates';
import { classifyUnit, shortenUnitName, treeOfWords } from '../../domain/organisation/classify-unit';
import { parsePartialDate } from '../../domain/person/partial-date';
import { readDateCell } from '../person/read-date-cell';
import { readPhone } from '../person/read-values';
import type { SheetCell } from '../spreadsheet/sheet';
import type { UnitColumn, UnitNote } from './units-reading';

/** One cell of a unit's row, its text decoded. */
export interface UnitCell {
  readonly place: UnitColumn & { readonly field: UnitField };
  readonly cell: SheetCell;
  readonly text: string;
}

export interface UnitRowContext {
  readonly date1904: boolean;
  readonly today: PlainDate;
  /** The tree that the heading of the group above names; null outside groups. */
  readonly groupTree: UnitDraft['tree'] | null;
}

const MAX = { name: 200, shortName: 100, symbol: 40, parent: 200, phone: 40, signatory: 120 } as const;

/** The unit of one row and what is to be said of it. */
export function readUnitRow(
  cells: readonly UnitCell[],
  context: UnitRowContext,
): { unit: UnitDraft; notes: UnitNote[] } {
  const notes: UnitNote[] = [];
  const find = (field: UnitField) => cells.find(({ place, text }) => place.field === field && text !== '') ?? null;
  const say = (code: UnitMessageCode, at: UnitCell | null, params: UnitNote['params'] = {}) =>
    notes.push({ column: at?.place.column ?? null, field: at?.place.field ?? null, code, params });
  const textOf = (field: keyof typeof MAX): string | null => {
    const at = find(field);
    if (at === null) return null;
    if (at.text.length <= MAX[field]) return at.text;
    say(field === 'name' ? 'name-too-long' : 'text-too-long', at, { max: MAX[field] });
    return null;
  };
  for (const at of cells) if (at.cell.kind === 'error') say('cell-error', at, { value: at.text });
  const name = textOf('name');
  if (name === null && !notes.some(({ code }) => code === 'name-too-long')) say('name-missing', null);
  if (name !== null && /^(?:đồng chí|đ\/c|ông|bà)\s/iu.test(name))
    say('name-is-people', find('name'), { value: quote(name) });
  const unit: UnitDraft = {
    name,
    shortName: textOf('shortName') ?? (name === null ? null : shortenUnitName(name)),
    symbol: textOf('symbol'),
    ...classify(name, find('tree'), context.groupTree, say),
    parent: textOf('parent'),
    email: readMailbox(find('email'), say),
    phone: readTelephone(find('phone'), say),
    signatory: textOf('signatory'),
    validFrom: readStart(find('validFrom'), context, say),
  };
  return { unit, notes };
}

type Say = (code: UnitMessageCode, at: UnitCell | null, params?: UnitNote['params']) => void;

/** A written tree wins over the name, the name over the group it stands in. */
function classify(
  name: string | null,
  written: UnitCell | null,
  groupTree: UnitDraft['tree'] | null,
  say: Say,
): Pick<UnitDraft, 'kind' | 'tree'> {
  const guessed = name === null ? null : classifyUnit(name);
  const writtenTree = written === null ? null : treeOfWords(written.text);
  if (written !== null && writtenTree === null) say('tree-unknown', written, { value: quote(written.text) });
  const tree = writtenTree ?? guessed?.tree ?? groupTree;
  if (writtenTree === null && tree !== null) say('tree-guessed', null);
  if (tree === null && name !== null && written === null) say('tree-unknown', null, { value: quote(name) });
  return { kind: guessed?.kind ?? 'other', tree: tree ?? 'other' };
}

function readMailbox(at: UnitCell | null, say: Say): string | null {
  if (at === null) return null;
  const addresses = at.text.split(/[\s,;]+/).filter((part) => part !== '');
  const [first] = addresses;
  if (first === undefined || first.length > 254 || !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(first)) {
    say('email-unreadable', at, { value: quote(at.text) });
    return null;
  }
  if (addresses.length > 1) say('email-several', at, { value: first });
  return first.toLowerCase();
}

/** An office's line may be shorter than a mobile number, and two may stand in one cell: the first is kept. */
function readTelephone(at: UnitCell | null, say: Say): string | null {
  if (at === null) return null;
  const first = at.text.split(/[;,/]|\s-\s/)[0]!.trim();
  const { value } = readPhone(first, at.cell.number !== null);
  if (value !== null) return value;
  const digits = first.replace(/[\s.\-()]/g, '');
  if (/^0?\d{6,10}$/.test(digits)) return digits;
  say('phone-unreadable', at);
  return null;
}

function readStart(at: UnitCell | null, context: UnitRowContext, say: Say): string | null {
  if (at === null) return null;
  const { value } = readDateCell(at.cell, at.text, context.date1904, context.today);
  if (value !== null) return parsePartialDate(value)!.earliest;
  say('date-unreadable', at, { value: quote(at.text) });
  return null;
}

function quote(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
