import type { DraftBody, DraftLine } from '../../contracts/submission/submissions';
import { workingCalendar } from '../../domain/calendar/working-calendar';
import { dateOf, type PlainDate } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import type { ProcedureVariant } from '../../domain/intake/procedure';
import { usualOpinionDeadline } from '../../domain/submission/round-deadline';
import type { Reader } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { readCalendarDays } from '../../prisma/stores/calendar-store';
import { readProcedure } from '../../prisma/stores/procedure-store';
import {
  readBodies,
  readSubmittableIntakes,
  readSubmittablePeople,
  type SubmittableIntake,
  type SubmittablePerson,
} from '../../prisma/stores/submission-drafting-store';
import type { SubmissionLineRow } from '../../prisma/stores/submission-store';

type Draft = Pick<DraftBody, 'lines' | 'allShortlistedOf'>;

export interface ResolvedDraft {
  lines: SubmissionLineRow[];
  intakes: SubmittableIntake[];
}

/**
 * The lines of a draft as they will be shown and agreed to: names, posts and units as of now, each with its deciding body. Throws DomainError
 * `submission-empty`, `submission-line-unfit`, `submission-line-taken`, `not-found`.
 */
export async function resolveLines(
  reader: Reader,
  committeeId: string,
  draft: Draft,
  exceptSubmissionId: string | null,
): Promise<ResolvedDraft> {
  const people = await readSubmittablePeople(reader, committeeId, {
    lineIds: draft.lines.flatMap((line) => (line.kind === 'person' ? [line.nomineeLineId] : [])),
    intakeIds: draft.allShortlistedOf,
    exceptSubmissionId,
  });
  const named = new Map(people.map((person) => [person.nomineeLineId, person]));
  const intakeIds = new Set([...draft.allShortlistedOf, ...people.map(({ intakeId }) => intakeId)]);
  for (const line of draft.lines) if ('intakeId' in line && line.intakeId) intakeIds.add(line.intakeId);
  const intakes = await readSubmittableIntakes(reader, committeeId, [...intakeIds]);
  if (intakes.length < intakeIds.size) throw new DomainError('not-found', { noun: 'intake' });
  const bodyOf = await defaultBodies(reader, committeeId, intakes);

  const asked = draft.lines.map((line) => lineOf(line, named, bodyOf));
  const listed = new Set(draft.lines.flatMap((line) => (line.kind === 'person' ? [line.nomineeLineId] : [])));
  const whole = people
    .filter((person) => !listed.has(person.nomineeLineId) && !person.taken)
    .map((person) => personLine(person, bodyOf(person.intakeId)));
  const lines = [...asked, ...whole].map((line, index) => ({ ...line, id: newId(), ordinal: index + 1 }));
  if (lines.length === 0) throw new DomainError('submission-empty');
  return { lines, intakes };
}

/** The day by which opinions are asked: the one named, else the procedure's own working days. */
export async function resolveDueOn(
  reader: Reader,
  committeeId: string,
  intakes: readonly SubmittableIntake[],
  asked: PlainDate | undefined,
  now: Date,
): Promise<PlainDate> {
  const today = dateOf(now);
  if (asked) {
    if (asked < today) throw new DomainError('deadline-not-later', { dueOn: today });
    return asked;
  }
  const calendar = workingCalendar(await readCalendarDays(reader, committeeId));
  const [intake] = intakes;
  const procedure = intake
    ? await readProcedure(reader, committeeId, intake.procedureCode, intake.procedureVersion)
    : { stages: [] };
  return usualOpinionDeadline(procedure, (intake?.variant ?? 'normal') as ProcedureVariant, today, calendar);
}

type NewLine = Omit<SubmissionLineRow, 'id' | 'ordinal'>;

function lineOf(
  line: DraftLine,
  people: ReadonlyMap<string, SubmittablePerson>,
  bodyOf: (intakeId: string) => string,
): NewLine {
  if (line.kind === 'person') {
    const person = people.get(line.nomineeLineId);
    if (!person || (person.state !== 'shortlisted' && !person.attends))
      throw new DomainError('submission-line-unfit', { unfit: 1 });
    if (person.taken) throw new DomainError('submission-line-taken', { lineId: person.nomineeLineId });
    return personLine(person, line.bodyId ?? bodyOf(person.intakeId));
  }
  const intakeId = line.intakeId ?? null;
  const bodyId = line.bodyId ?? (intakeId ? bodyOf(intakeId) : null);
  if (!bodyId) throw new DomainError('submission-line-unfit', { unfit: 1 });
  return {
    kind: line.kind,
    intakeId,
    nomineeLineId: null,
    planItemId: line.kind === 'plan-change' ? line.planItemId : null,
    bodyId,
    subject: line.subject,
    details: line.details ?? {},
  };
}

function personLine(person: SubmittablePerson, bodyId: string): NewLine {
  const { nomineeLineId, intakeId, fullName, birth, position, unitName } = person;
  return {
    kind: 'person',
    intakeId,
    nomineeLineId,
    planItemId: null,
    bodyId,
    subject: fullName,
    details: { birth, position, unit: unitName },
  };
}

/** Thẩm quyền quyết định: of the intake or its item, else of the kind its procedure names. */
async function defaultBodies(reader: Reader, committeeId: string, intakes: readonly SubmittableIntake[]) {
  const bodies = await readBodies(reader, committeeId);
  const byIntake = new Map<string, string>();
  for (const intake of intakes) {
    const { decidingAuthority } = await readProcedure(
      reader,
      committeeId,
      intake.procedureCode,
      intake.procedureVersion,
    );
    const bodyId = intake.decidingBodyId ?? bodies.find(({ kind }) => kind === decidingAuthority)?.id;
    if (bodyId) byIntake.set(intake.id, bodyId);
  }
  return (intakeId: string): string => {
    const bodyId = byIntake.get(intakeId);
    if (!bodyId) throw new DomainError('body-empty', { intakeId });
    return bodyId;
  };
}
