import type { PlainDate } from '../../domain/dates';
import { plainDate } from '../../domain/dates';
import type { ShippedProcedureCode } from '../../domain/intake/procedure';
import { unitCode } from '../../domain/organisation/classify-unit';
import { matchUnit } from '../../domain/organisation/match-units';
import { namePreset, type OrganisationPreset } from '../../domain/organisation/presets';
import type { Database } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { runDeed, type Deed, type DeedRequest } from '../../prisma/stores/deed';
import { insertBody, listBodies } from '../../prisma/stores/organisation/body-store';
import { insertUnits, listStandingUnits, listUnitCodes } from '../../prisma/stores/organisation/unit-import-store';
import { insertProcedure, nextProcedureVersion, readCurrentProcedure } from '../../prisma/stores/procedure-store';

/**
 * Adds what a preset names and the committee has not: organs by name, bodies by kind. Where the preset has another authority decide, its procedure gets a
 * new version; intakes keep the one they began with.
 */
export function applyPreset(
  database: Database,
  request: DeedRequest,
  preset: OrganisationPreset,
  given: { place: string; validFrom: PlainDate | null },
) {
  return runDeed(database, request, async (deed) => {
    const validFrom = given.validFrom ?? plainDate(preset.validFrom);
    const named = namePreset(preset, given.place);
    const units = await addUnits(deed, named.units, validFrom);
    const known = await listBodies(deed.tx, deed.committeeId, validFrom);
    const bodies = [];
    for (const body of named.bodies.filter(({ kind }) => !known.some((each) => each.kind === kind))) {
      const id = await insertBody(deed.tx, { ...body, committeeId: deed.committeeId });
      deed.audit({ noun: 'organisation', action: 'body-saved', subjectId: id, data: { kind: body.kind } });
      bodies.push({ id, name: body.name });
    }
    const procedures = await adaptProcedures(deed, preset);
    const data = { preset: preset.code, units: units.length, bodies: bodies.length, procedures };
    deed.audit({ noun: 'organisation', action: 'preset-applied', subjectId: deed.committeeId, data });
    return { units, bodies, procedures };
  });
}

async function addUnits(deed: Deed, wanted: OrganisationPreset['units'], validFrom: PlainDate) {
  const standing = await listStandingUnits(deed.tx, deed.committeeId, validFrom);
  const codes = await listUnitCodes(deed.tx, deed.committeeId);
  const ids = new Map<string, string>();
  const added = [];
  for (const unit of wanted) {
    const match = matchUnit(unit.name, standing);
    if (match?.kind === 'same') {
      ids.set(unit.code, match.unit.id);
      continue;
    }
    const code = codes.has(unit.code) ? unitCode(unit.name, codes) : unit.code;
    codes.add(code);
    const id = newId();
    ids.set(unit.code, id);
    added.push({ ...unit, id, code });
  }
  await insertUnits(
    deed.tx,
    added.map(({ parent, ...unit }) => ({
      ...unit,
      symbol: unit.shortName,
      parentId: parent ? (ids.get(parent) ?? null) : null,
      committeeId: deed.committeeId,
      validFrom,
    })),
  );
  for (const { id, code } of added)
    deed.audit({ noun: 'organisation', action: 'unit-added', subjectId: id, data: { code } });
  return added.map(({ id, name }) => ({ id, name }));
}

async function adaptProcedures(deed: Deed, preset: OrganisationPreset): Promise<string[]> {
  const changed: string[] = [];
  for (const [code, decidingAuthority] of Object.entries(preset.decides) as [ShippedProcedureCode, string][]) {
    const current = await readCurrentProcedure(deed.tx, deed.committeeId, code);
    if (current.decidingAuthority === decidingAuthority) continue;
    const version = await nextProcedureVersion(deed.tx, deed.committeeId, code);
    const procedure = { ...current, version, decidingAuthority: preset.decides[code] };
    const row = {
      committeeId: deed.committeeId,
      procedure,
      basis: null,
      createdBy: deed.personalAccountId,
      createdAt: deed.at,
    };
    const id = await insertProcedure(deed.tx, row);
    deed.audit({ noun: 'plan', action: 'procedure-saved', subjectId: id, data: { code, version } });
    changed.push(code);
  }
  return changed;
}
