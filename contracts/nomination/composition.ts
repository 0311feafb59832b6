import { z } from 'zod';
import { LINE_STATES } from '../../domain/nomination/line-states';
import { abilities, dateOut, id, instant, optionalText, plainDate, text } from '../common/fields';
import { onBehalf } from './lists';

const group = text(100);

export const itemCompositionBody = z.strictObject({
  revision: z.int().min(1).describe("The item's"),
  groups: z.array(group).max(50).describe('Post groups of the register; empty: every post'),
});
export const itemCompositionAnswer = z.object({
  groups: z.array(z.string()),
  known: z.array(z.object({ group: z.string(), holders: z.int() })).describe('Post groups of the register today'),
  abilities,
});

export const compositionQuery = z.strictObject({
  on: plainDate.optional().describe('The day whose posts count; left out: today'),
  groups: z.string().max(1_000).optional().describe("Separated by commas; left out: the item's"),
});

const holder = z.object({
  personId: id,
  fullName: z.string(),
  unitId: id,
  title: z.string(),
  birth: z.string().nullable(),
});
const line = z.object({ lineId: id, fullName: z.string(), unitId: id, position: z.string().nullable() });

/** What drawing (again) would change; nothing is drawn yet. */
export const compositionPreview = z.object({
  on: dateOut,
  groups: z.array(z.string()),
  added: z.array(holder),
  gone: z.array(line).describe('Were drawn, and hold no such post any more'),
  moved: z.array(line.extend({ toUnitId: id })).describe('Hold the post at another unit by now'),
  unchanged: z.int(),
  emptyUnits: z.array(id).describe('Called, and nobody there holds such a post'),
  excused: z.array(z.object({ lineId: id, fullName: z.string(), unitId: id, reason: z.string().nullable() })),
  reported: z.array(line.extend({ state: z.enum(LINE_STATES) })).describe('Missing, as their units said'),
});

export const proposalsQuery = z.strictObject({
  since: plainDate.optional().describe('Posts begun since; left out: 1 January of the year before'),
});
export const proposalsAnswer = z.object({
  carryOver: z.array(
    z.object({
      id,
      fullName: z.string(),
      birth: z.string().nullable(),
      position: z.string().nullable(),
      unitId: id,
      unitName: z.string(),
      itemCode: z.string(),
      year: z.int(),
      lineState: z.enum(LINE_STATES),
      lineStateText: z.string(),
      sameItem: z.boolean(),
    }),
  ),
  since: dateOut,
  appointed: z.array(holder.extend({ unitName: z.string(), since: dateOut })),
  abilities,
});
export const proposalsBody = z.strictObject({
  carryOver: z
    .array(z.strictObject({ id, take: z.boolean(), reason: optionalText(500).describe('Needed for a no') }))
    .max(500)
    .default([]),
  appointed: z.array(id).max(500).default([]).describe('People of the register'),
  since: plainDate.nullish().describe('As the list was asked for'),
});

export const demandsAnswer = z.object({
  total: z.int().describe('Of the answers there are'),
  waiting: z.int().describe('Units asked that have not answered'),
  items: z.array(
    z.object({
      unitId: id,
      unitName: z.string(),
      people: z.int().nullable().describe('Null: asked, not answered'),
      note: z.string().nullable(),
      source: z.string().nullable(),
      dueOn: dateOut.nullable(),
      askedAt: instant.nullable(),
      answeredAt: instant.nullable(),
      revision: z.int(),
    }),
  ),
  abilities,
});
export const demandParams = z.strictObject({ id, unitId: id });
export const demandBody = z.strictObject({
  people: z.int().min(0).max(10_000),
  note: optionalText(500),
  onBehalf,
});
export const demandCallBody = z.strictObject({ unitIds: z.array(id).min(1).max(500), dueOn: plainDate });
export const demandCalled = z.object({ asked: z.int() });
