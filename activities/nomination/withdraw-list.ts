import { DomainError } from '../../domain/errors';
import { requireListAct } from '../../domain/nomination/list-states';
import { LIVE_LINE_STATES } from '../../domain/nomination/line-states';
import { removeDraftLines, setListStates, setUnitStates } from '../../prisma/stores/nomination-store';
import { findLineIds, lockLines } from '../../prisma/stores/nominee-line-store';
import type { IntakeDeed } from '../intake/intake-work';
import { remindUnitsAgain } from '../intake/replan-reminders';
import { applyChanges } from './change-lines';
import { requireList } from './submit-list';

/** The unit takes its list back: its people are withdrawn, their places free, and the unit owes an answer again. */
export const withdrawList: IntakeDeed<'withdraw-list'> = async (work, data) => {
  const { deed, intake } = work;
  const list = await requireList(work, data.listId);
  requireListAct('withdraw', list.state);
  await removeDraftLines(deed.tx, list.id);
  const ids = await findLineIds(deed.tx, intake.id, LIVE_LINE_STATES, { listId: list.id });
  const lines = await lockLines(deed.tx, deed.committeeId, intake.id, ids);
  const proposed = lines.find((line) => line.inSubmission);
  if (proposed) throw new DomainError('line-in-submission', { lineId: proposed.id });
  await applyChanges(
    deed,
    intake.id,
    'withdraw-list',
    lines,
    lines.map((line) => ({
      lineId: line.id,
      state: 'withdrawn',
      reasonCode: 'list-withdrawn',
      reasonText: data.reason,
    })),
  );
  await setListStates(deed.tx, [list.id], 'withdrawn');
  await setUnitStates(deed.tx, intake, [list.unitId], { state: 'unanswered' });
  await remindUnitsAgain(work, [list.unitId]);
  deed.audit({
    noun: 'nomination',
    action: 'list-withdrawn',
    subjectId: list.id,
    intakeId: intake.id,
    data: { unit: list.unitId, lines: lines.length },
  });
  return { listId: list.id, lines: lines.length };
};
