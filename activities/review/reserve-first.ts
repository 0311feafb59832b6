import { DomainError } from '../../domain/errors';
import { orderReserve } from '../../domain/review/reserve-order';
import { overtakesReserve, type Newcomer } from '../../domain/review/freed-place';
import { readReserve } from '../../prisma/stores/nominee-line-store';
import { countFreePlaces } from '../../prisma/stores/quota-store';
import type { IntakeWork } from '../intake/intake-work';

/**
 * Past review, nobody new takes one of the last places while people wait in reserve, unless somebody says why. Throws DomainError
 * `reserve-first` {next}.
 */
export async function requireReserveFirst(
  { deed, intake, procedure }: IntakeWork,
  newcomers: readonly (Newcomer & { lineId?: string })[],
): Promise<void> {
  const stages = procedure.stages.map(({ stage }) => stage);
  if (newcomers.length === 0 || stages.indexOf(intake.stage) <= stages.indexOf('review')) return;
  const taking = newcomers.map(({ lineId }) => lineId);
  const reserve = (await readReserve(deed.tx, intake.id)).filter(({ id }) => !taking.includes(id));
  if (reserve.length === 0) return;
  const free = await countFreePlaces(deed.tx, intake.id);
  if (overtakesReserve({ free, waiting: reserve.length }, newcomers))
    throw new DomainError('reserve-first', { next: orderReserve(reserve, null)[0]!.id });
}
