import type { Page } from 'playwright-core';
import { dateOf } from '../../../domain/dates';
import { deedsOf } from './deeds-of';

/**
 * A new intake of the sample's first item that is worked by lists of units, so that no other suite meets what is done in it. It opens
 * today: counted back from when it is due, its day may be still to come.
 */
export async function openOwnIntake(reviewer: Page, intake: object): Promise<string> {
  const { read, send } = await deedsOf(reviewer);
  const { items: plans } = await read<{ items: { id: string; sample: boolean }[] }>('/plans');
  const { items } = await read<{ items: { id: string; procedureCode: string; status: string }[] }>(
    `/plans/${plans.find(({ sample }) => sample)!.id}`,
  );
  const item = items.find(({ procedureCode, status }) => procedureCode === 'send-out' && status === 'active')!;
  const { intakeId } = await send<{ intakeId: string }>('POST', `/plan-items/${item.id}/intakes`, {
    plannedOpenOn: dateOf(new Date()),
    ...intake,
  });
  return intakeId;
}
