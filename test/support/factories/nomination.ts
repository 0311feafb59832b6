import type { LineState } from '../../../domain/nomination/line-states';
import { holdsPlace } from '../../../domain/nomination/line-states';
import type { ListState } from '../../../domain/nomination/list-states';
import { nomineeName } from '../../../domain/nomination/nominee-name';
import type { Database } from '../../../prisma/client';
import { newId } from '../../../prisma/ids';
import type { BuiltIntake } from './intake';

export interface ListCause {
  unitId?: string;
  state?: ListState;
  /** How many people, in which state. */
  lines?: number;
  lineState?: LineState;
  version?: number;
}

export interface BuiltList {
  id: string;
  unitId: string;
  lineIds: string[];
}

/** A unit's list with people; what was sent has its version and its unit has answered. */
export async function buildList(db: Database, intake: BuiltIntake, cause: ListCause = {}): Promise<BuiltList> {
  const state = cause.state ?? 'draft';
  const lineState = cause.lineState ?? (state === 'draft' ? 'draft' : 'submitted');
  const unitId = cause.unitId ?? intake.unitIds[0]!;
  const owner = { committeeId: intake.committee.id, intakeId: intake.id, unitId };
  const id = newId();
  await db.nominationList.create({
    data: {
      ...owner,
      id,
      state,
      version: cause.version ?? (state === 'draft' ? 0 : 1),
      createdBy: intake.committee.accounts.reviewer,
      createdAt: intake.at,
    },
  });
  const lines = Array.from({ length: cause.lines ?? 2 }, (_, index) => ({
    ...owner,
    ...nomineeName(`Nguyễn Văn ${String.fromCharCode(65 + (index % 26))} ${index}`),
    id: newId(),
    listId: id,
    listOrder: index + 1,
    birth: '1985',
    state: lineState,
    holdsPlace: holdsPlace(lineState),
    createdAt: intake.at,
  }));
  await db.nomineeLine.createMany({ data: lines });
  if (state !== 'draft') {
    await db.intakeUnit.updateMany({ where: { intakeId: intake.id, unitId }, data: { state, answeredAt: intake.at } });
  }
  return { id, unitId, lineIds: lines.map((line) => line.id) };
}
