import { z } from 'zod';
import { DECIDING_AUTHORITIES } from '../../domain/intake/procedure';
import { dateOut, id, optionalText, plainDate, text } from '../common/fields';
import { UNIT_TREES } from './units-import';

export const treeQuery = z.strictObject({ on: plainDate.optional() });

/** Ba hệ thống: Đảng, chính quyền, Mặt trận và đoàn thể. */
export const treeAnswer = z.object({
  on: dateOut,
  trees: z.array(
    z.object({
      tree: z.enum(UNIT_TREES),
      units: z
        .array(
          z.object({
            id,
            name: z.string(),
            shortName: z.string(),
            kind: z.string(),
            parentId: id.nullable(),
            depth: z.int().describe('0 at the top of its tree; below a unit of another tree it counts anew'),
            serves: z.array(id).describe('Units it serves besides its own'),
          }),
        )
        .describe('In the order of a tree: each below its parent'),
    }),
  ),
});

export const presetsAnswer = z.object({
  items: z.array(
    z.object({
      code: z.string(),
      validFrom: dateOut,
      validTo: dateOut.nullable(),
      verified: z.boolean().describe('false: chưa đối chiếu bản gốc'),
      units: z.array(z.object({ code: z.string(), kind: z.string(), tree: z.enum(UNIT_TREES), name: z.string() })),
      bodies: z.array(z.object({ kind: z.enum(DECIDING_AUTHORITIES), name: z.string(), system: z.string() })),
      decides: z.record(z.string(), z.enum(DECIDING_AUTHORITIES)),
    }),
  ),
});
export const presetParams = z.strictObject({ code: z.enum(['town-2023', 'commune-2025']) });
export const presetBody = z.strictObject({
  place: text(100).describe('"xã Nguyễn Nghiêm", "phường Trà Câu", "thị xã Đức Phổ"'),
  validFrom: plainDate.nullish().describe("Left out: the preset's own day"),
});
export const presetApplied = z.object({
  units: z.array(z.object({ id, name: z.string() })).describe('Added; those that stand already were left alone'),
  bodies: z.array(z.object({ id, name: z.string() })),
  procedures: z
    .array(z.string())
    .describe('Codes that got a new version because the preset names another deciding authority'),
});

export const newService = z.strictObject({
  personId: id.nullish().describe('A person who serves; left out: the unit itself'),
  servedUnitId: id,
  title: text(120),
  basis: optionalText(300),
  validFrom: plainDate,
});
export const serviceEnd = z.strictObject({ validTo: plainDate });
export const servicesAnswer = z.object({
  items: z.array(
    z.object({
      id,
      direction: z.enum(['serves', 'served-by']),
      unitId: id.nullable(),
      personId: id.nullable(),
      name: z.string(),
      servedUnitId: id,
      servedUnitName: z.string(),
      title: z.string(),
      basis: z.string().nullable(),
      validFrom: dateOut,
      validTo: dateOut.nullable(),
    }),
  ),
});
