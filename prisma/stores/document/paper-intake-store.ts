import { documentSymbol } from '../../../domain/document/document-number';
import type { DocumentSystem } from '../../../domain/document/document-type';
import type { PaperIntake, PaperPerson, PaperPlan } from '../../../domain/document/paper-sources';
import type { LineState } from '../../../domain/nomination/line-states';
import type { Reader } from '../../client';
import { fromDbDate, fromOptionalDbDate } from '../../plain-dates';
import { readProcedure } from '../procedure-store';

/** The intake with its plan and, where nobody else is named, the body that decides. */
export async function readPaperIntake(
  reader: Reader,
  committeeId: string,
  id: string,
): Promise<{
  intake: PaperIntake;
  plan: PaperPlan;
  decidingBodyId: string | null;
  reviewUnitId: string | null;
  deliveringUnitId: string | null;
}> {
  const row = await reader.intake.findFirstOrThrow({ where: { id, committeeId } });
  const item = await reader.planItem.findUniqueOrThrow({ where: { id: row.planItemId } });
  const plan = await reader.plan.findUniqueOrThrow({ where: { id: item.planId } });
  const procedure = await readProcedure(reader, committeeId, row.procedureCode, row.procedureVersion);
  const stage = await reader.intakeStage.findFirst({ where: { intakeId: id, stage: 'nomination' } });
  const groups = await reader.learnerGroup.findMany({
    where: row.learnerGroupId ? { id: row.learnerGroupId } : { planItemId: item.id },
    orderBy: { ordinal: 'asc' },
  });
  const quota = await reader.quota.findFirst({ where: { intakeId: id, unitId: null }, select: { granted: true } });
  const review = await findUnit(reader, row.reviewUnitId ?? item.reviewUnitId);
  const delivering = await findUnit(reader, row.deliveringUnitId ?? item.deliveringUnitId);
  const decider = await reader.body.findFirst({
    where: { committeeId, kind: procedure.decidingAuthority },
    select: { id: true },
  });
  return {
    intake: {
      name: row.name,
      itemCode: item.code,
      itemTitle: item.title,
      procedureName: procedure.name,
      callReference: row.callReference,
      nominationDeadline: stage ? fromDbDate(stage.deadlineOn) : null,
      dueOn: fromDbDate(row.dueOn),
      school: delivering?.name ?? item.deliveringText,
      reviewOrgan: review?.name ?? null,
      reviewPhone: review?.phone ?? null,
      // The only group of an item bears the item's own title: it names no audience.
      audiences: groups.map(({ name }) => name).filter((name) => !item.title.startsWith(name)),
      dossier: procedure.dossier.map(({ name }) => name),
      quota: quota?.granted ?? null,
      units: await readUnits(reader, id),
      callPaper: await readCallPaper(reader, committeeId, id),
      people: await readPaperPeople(reader, { intakeId: id }),
    },
    plan: {
      number: plan.number,
      title: plan.title,
      organ: plan.organ,
      issuedOn: fromOptionalDbDate(plan.issuedOn),
      year: plan.year,
      recipients: plan.recipients as unknown as string[],
      budgetBasis: plan.budgetBasis,
    },
    decidingBodyId: row.decidingBodyId ?? item.decidingBodyId ?? decider?.id ?? null,
    reviewUnitId: review?.id ?? null,
    deliveringUnitId: delivering?.id ?? null,
  };
}

async function findUnit(reader: Reader, id: string | null) {
  return id ? reader.unit.findUnique({ where: { id }, select: { id: true, name: true, phone: true } }) : null;
}

function readUnits(reader: Reader, intakeId: string) {
  return reader.$queryRaw<{ name: string; kind: string; state: string }[]>`
    SELECT u.name, u.kind, iu.state FROM intake_unit iu JOIN unit u ON u.id = iu.unit_id
    WHERE iu.intake_id = ${intakeId}::uuid ORDER BY u.code`;
}

/** The letter that called the units, once it was issued. */
async function readCallPaper(reader: Reader, committeeId: string, intakeId: string): Promise<string | null> {
  const links = await reader.documentIntake.findMany({ where: { intakeId }, select: { documentId: true } });
  const row = await reader.issuedDocument.findFirst({
    where: {
      committeeId,
      id: { in: links.map(({ documentId }) => documentId) },
      templateCode: 'nomination-call',
      state: 'issued',
    },
    orderBy: { id: 'desc' },
  });
  if (!row || row.number === null || !row.issuedOn) return null;
  const { number, typeSymbol, organSymbol } = row;
  const symbol = documentSymbol({ system: row.system as DocumentSystem, number, typeSymbol, organSymbol });
  const [year, month, day] = fromDbDate(row.issuedOn).split('-');
  return `Công văn số ${symbol} ngày ${day}/${month}/${year} của ${row.organName} ${row.summary}`;
}

/** People by their lists: unit, then the unit's own order. */
export async function readPaperPeople(
  reader: Reader,
  of: { intakeId: string } | { trainingClassId: string },
): Promise<PaperPerson[]> {
  const lines = await reader.nomineeLine.findMany({ where: { ...of, state: { not: 'draft' } } });
  const units = await reader.unit.findMany({
    where: { id: { in: [...new Set(lines.map(({ unitId }) => unitId))] } },
    select: { id: true, name: true, code: true },
  });
  const people = await reader.person.findMany({
    where: { id: { in: lines.flatMap(({ personId }) => (personId ? [personId] : [])) } },
  });
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const personOf = new Map(people.map((person) => [person.id, person]));
  const codeOf = (unitId: string) => unitOf.get(unitId)?.code ?? '';
  return lines
    .sort((a, b) => codeOf(a.unitId).localeCompare(codeOf(b.unitId)) || a.listOrder - b.listOrder)
    .map((line) => {
      const person = line.personId ? personOf.get(line.personId) : undefined;
      return {
        lineId: line.id,
        fullName: line.fullName,
        birth: line.birth ?? person?.birth ?? null,
        gender: line.gender ?? person?.gender ?? null,
        position: line.position ?? person?.position ?? null,
        unitName: unitOf.get(line.unitId)?.name ?? '',
        partyOfficialOn: person?.partyOfficialOn ?? null,
        partyProbationaryOn: person?.partyProbationaryOn ?? null,
        education: person?.education ?? null,
        theoryLevel: person?.politicalTheoryLevel ?? null,
        state: line.state as LineState,
        reason: line.reasonText,
        classId: line.trainingClassId,
      };
    });
}
