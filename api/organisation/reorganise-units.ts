import { createHash } from 'node:crypto';
import type { ReorganisationBody } from '../../contracts/organisation/reorganisation';
import { canonicalJson } from '../../domain/audit/canonical-json';
import type { PlainDate } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import { classifyUnit, shortenUnitName, unitCode } from '../../domain/organisation/classify-unit';
import { partOfList, requireReorganisation, type NewbornUnit } from '../../domain/organisation/reorganisation';
import type { Database, Reader } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { inTransaction, runDeed, type Deed, type DeedRequest } from '../../prisma/stores/deed';
import { moveLists, type UnitMove } from '../../prisma/stores/organisation/move-lists';
import { holdsItemQuota, moveQuotas } from '../../prisma/stores/organisation/move-quotas';
import { movePeople, moveWork, moveWorkOfIntake } from '../../prisma/stores/organisation/move-work';
import {
  countMovedWork,
  endUnit,
  listStandingPlaces,
  lockIntakesOf,
  type MovedWork,
} from '../../prisma/stores/organisation/reorganisation-store';
import { insertUnits } from '../../prisma/stores/organisation/unit-import-store';

type Place = Awaited<ReturnType<typeof listStandingPlaces>>[number];

/** What the act would do, and a stamp of it. Throws as `requireReorganisation`. */
export function previewReorganisation(
  database: Database,
  committeeId: string,
  act: ReorganisationBody,
  today: PlainDate,
) {
  return inTransaction(database, async (tx) => {
    const { ends, moves, stamp } = await lookAt(tx, committeeId, act, today);
    const intakes = await lockIntakesOf(tx, committeeId, act.fromIds);
    const kept = ends.heir ? [{ id: ends.heir.id, name: ends.heir.name, people: null }] : [];
    const born = act.into.map(({ name, personIds }) => ({ id: null, name, people: personIds?.length ?? null }));
    return { stamp, moves, intakes, ends: ends.gone.map(({ id, name }) => ({ id, name })), begins: [...kept, ...born] };
  });
}

/**
 * One act: units end, their heirs begin, and open lists, quotas, work, accounts and people go over; what was before keeps its name. Throws as
 * `requireReorganisation`, and `revision-conflict` when the picture changed since it was shown.
 */
export function reorganiseUnits(
  database: Database,
  request: DeedRequest,
  act: ReorganisationBody & { stamp: string },
  today: PlainDate,
): Promise<{ unitIds: string[]; moves: MovedWork; intakeIds: string[] }> {
  return runDeed(database, request, async (deed) => {
    const { tx, committeeId } = deed;
    const intakes = await lockIntakesOf(tx, committeeId, [...act.fromIds, ...(act.intoId ? [act.intoId] : [])]);
    const { standing, ends, moves, stamp } = await lookAt(tx, committeeId, act, today);
    if (stamp !== act.stamp) throw new DomainError('revision-conflict');
    const heirs = act.intoId ? [act.intoId] : await beginUnits(deed, act, standing, ends.gone[0]!);
    const move = { ...moveOf(deed, act), toId: heirs[0]!, effectiveOn: act.effectiveOn };
    for (const { id } of intakes) await moveIntake(deed, act, { ...move, toId: heirs[partOfList(act, id)]! }, id);
    await moveQuotas(tx, move);
    await moveWork(tx, move);
    await movePeople(tx, move);
    for (const [index, part] of act.into.entries()) {
      if (index === 0 || !part.personIds?.length) continue;
      await movePeople(tx, { ...move, fromIds: [heirs[0]!], toId: heirs[index]! }, part.personIds);
    }
    for (const { id } of ends.gone) {
      await endUnit(tx, { committeeId, id, kind: act.kind, effectiveOn: act.effectiveOn, basis: act.basis }, heirs);
      deed.audit({ noun: 'organisation', action: 'unit-ended', subjectId: id, data: { on: act.effectiveOn } });
    }
    deed.audit({
      noun: 'organisation',
      action: 'units-reorganised',
      subjectId: heirs[0]!,
      data: { kind: act.kind, from: act.fromIds, into: heirs, on: act.effectiveOn, ...moves },
    });
    return { unitIds: heirs, moves, intakeIds: intakes.map(({ id }) => id) };
  });
}

/** The list of one intake; where it goes to another part than the main heir, its quota, reminders and calls go along. */
async function moveIntake({ tx }: Deed, act: ReorganisationBody, move: UnitMove, intakeId: string): Promise<void> {
  const isApart = partOfList(act, intakeId) > 0;
  if (isApart && (await holdsItemQuota(tx, act.fromIds, intakeId)))
    throw new DomainError('reorganisation-shape', { kind: act.kind, problem: 'item-quota' });
  await moveLists(tx, intakeId, move);
  if (!isApart) return;
  await moveQuotas(tx, move, intakeId);
  await moveWorkOfIntake(tx, move, intakeId);
}

async function lookAt(reader: Reader, committeeId: string, act: ReorganisationBody, today: PlainDate) {
  const standing = await listStandingPlaces(reader, committeeId);
  requireReorganisation(act, standing, today);
  const moves = await countMovedWork(reader, committeeId, act.fromIds);
  const gone = act.fromIds.map((id) => standing.find((unit) => unit.id === id)!);
  const heir = act.intoId ? standing.find(({ id }) => id === act.intoId)! : null;
  const { kind, fromIds, intoId, into, effectiveOn, basis } = act;
  const shown = { kind, fromIds, intoId: intoId ?? null, into, effectiveOn, basis, moves };
  const stamp = createHash('sha256').update(canonicalJson(shown)).digest('base64url').slice(0, 32);
  return { standing, moves, stamp, ends: { gone, heir } };
}

async function beginUnits(
  deed: Deed,
  act: ReorganisationBody,
  standing: readonly Place[],
  from: Place,
): Promise<string[]> {
  const codes = new Set(standing.map(({ code }) => code));
  const units = act.into.map((part) => {
    const code = unitCode(part.name, codes);
    codes.add(code);
    return { ...heirOf(part, from, act), id: newId(), committeeId: deed.committeeId, code };
  });
  await insertUnits(deed.tx, units);
  for (const { id, code } of units)
    deed.audit({ noun: 'organisation', action: 'unit-added', subjectId: id, data: { code } });
  return units.map(({ id }) => id);
}

/** Mail, telephone and place of the unit it comes from, until somebody says otherwise. */
function heirOf(part: NewbornUnit, from: Place, act: ReorganisationBody) {
  const said = classifyUnit(part.name);
  const { email, phone, signatory } = from;
  // A unit above that ends in the same act has the heir in its place; nobody stands below itself.
  const parentId = from.parentId && !act.fromIds.includes(from.parentId) ? from.parentId : null;
  return {
    name: part.name,
    shortName: part.shortName ?? shortenUnitName(part.name),
    kind: part.kind ?? (act.kind === 'rename' ? from.kind : (said?.kind ?? from.kind)),
    tree: part.tree ?? (act.kind === 'rename' ? from.tree : (said?.tree ?? from.tree)),
    symbol: part.symbol ?? (act.kind === 'rename' ? from.symbol : null),
    parentId,
    email,
    phone,
    signatory,
    sample: from.sample,
    validFrom: act.effectiveOn,
  };
}

function moveOf(deed: Deed, act: ReorganisationBody): Omit<UnitMove, 'toId'> {
  return { committeeId: deed.committeeId, fromIds: act.fromIds, basis: act.basis, by: deed.accountId, at: deed.at };
}
