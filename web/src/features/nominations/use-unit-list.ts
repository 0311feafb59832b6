import { useState } from 'react';
import { useRead } from '../../lib/api/use-read';
import type { CalledUnit, Intake, ListSummary, NominationList, UnitList } from './types';

export function useIntakeReading(intakeId: string, enabled = true) {
  return useRead<Intake>(`/intakes/${intakeId}`, { enabled });
}

/** What is known of a unit's list: the intake, how the unit stands, the list with its people. */
export function useUnitList(intakeId: string, unitId: string, entersForUnit: boolean) {
  const intake = useIntakeReading(intakeId);
  const units = useRead<{ items: CalledUnit[] }>(`/intakes/${intakeId}/units`);
  const lists = useRead<{ items: ListSummary[] }>(`/intakes/${intakeId}/nomination-lists`);
  const listId = lists.data?.items.find((list) => list.unitId === unitId)?.id ?? null;
  const list = useRead<NominationList>(`/nomination-lists/${listId}`, { enabled: listId !== null });
  const unit = units.data?.items.find((each) => each.unitId === unitId);
  const whose = `${intakeId}:${unitId}`;
  const [begunWithout, setBegunWithout] = useState<string | null>(null);
  if (lists.data && listId === null && begunWithout !== whose) setBegunWithout(whose);
  // A list that is begun while the page stands must not take the form away until it is read.
  const needsList = listId !== null && begunWithout !== whose;
  const parts = [intake, units, lists, ...(needsList ? [list] : [])];
  const ready = intake.data && units.data && lists.data && (!needsList || list.data);
  const data: UnitList | undefined =
    ready && intake.data
      ? {
          intake: intake.data,
          unit: unit ?? notCalled(unitId, list.data),
          list: listId ? (list.data ?? null) : null,
          entersForUnit,
        }
      : undefined;
  return {
    data,
    error: parts.find((part) => part.error)?.error ?? null,
    isPending: parts.some((part) => part.isPending),
    refetch: () => Promise.all(parts.map((part) => part.refetch())),
  };
}

/** A unit that was not called may still have people (added on instruction). */
function notCalled(unitId: string, list: NominationList | undefined): CalledUnit {
  return {
    unitId,
    unitName: list?.lines[0]?.unitName ?? '',
    state: 'closed',
    stateText: '',
    calledAt: null,
    answeredAt: null,
    lateReason: null,
    closedReason: null,
    reminders: 0,
    lastRemindedAt: null,
    phone: null,
    email: null,
    lines: 0,
  };
}
