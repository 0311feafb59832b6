import type { z } from 'zod';
import type { amendmentPart } from '../../contracts/plan/plan';
import type { AmendmentPart } from '../../prisma/stores/amendment-part-store';

export function presentPart({
  itemId,
  itemCode,
  act,
  toOn,
  state,
  problem,
}: AmendmentPart): z.input<typeof amendmentPart> {
  return { itemId, itemCode, act, toOn, state, problem };
}
