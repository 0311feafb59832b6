import { DomainError } from '../../domain/errors';
import type { Actor } from '../../domain/identity/actor';
import {
  findAmendmentHead,
  readAmendmentParts,
  writeAmendmentPart,
  type AmendmentPart,
} from '../../prisma/stores/amendment-part-store';
import { runDeed, type DeedRequest } from '../../prisma/stores/deed';
import type { ApiContext } from '../api-context';
import { actOnItem } from '../engine';

/**
 * What items do themselves when the plan is amended, each by its own workflow and each once: what is done is not done again, what is refused says
 * why and may be tried again. Without an engine the rest stays pending. Throws DomainError `not-found`.
 */
export async function carryOutAmendment(
  ctx: ApiContext,
  actor: Actor,
  amendmentId: string,
  request: DeedRequest,
): Promise<AmendmentPart[]> {
  const amendment = await findAmendmentHead(ctx.database, actor.committeeId, amendmentId);
  if (!amendment) throw new DomainError('not-found', { noun: 'plan-amendment' });
  for (const part of await readAmendmentParts(ctx.database, [amendmentId])) {
    if (part.state === 'done') continue;
    const problem = part.isSo ? null : await attempt(ctx, actor, part, amendment);
    if (problem === 'engine-unavailable') break;
    // A deed of its own: what was tried stays known whatever becomes of the rest.
    await runDeed(ctx.database, { ...request, key: null }, async (deed) => {
      await writeAmendmentPart(deed.tx, part.id, problem);
      const data = { amendment: amendmentId, item: part.itemCode, act: part.act, problem };
      const action = problem === null ? 'amendment-part-done' : 'amendment-part-refused';
      deed.audit({ noun: 'plan', action, subjectId: amendment.planId, data });
    });
  }
  return readAmendmentParts(ctx.database, [amendmentId]);
}

/** The code of what refused it, or null. The key is the part's own: a crash after it was done finds it done. */
async function attempt(
  ctx: ApiContext,
  actor: Actor,
  { id, itemId, act, toOn, attempts }: AmendmentPart,
  { basis: reason, number: documentReference }: { basis: string; number: string | null },
): Promise<string | null> {
  const key = `amendment-part:${id}:${attempts}`;
  try {
    if (act === 'due' && toOn)
      await actOnItem(ctx, actor, itemId, 'move-due', { toOn, reason, documentReference }, key);
    else await actOnItem(ctx, actor, itemId, 'cancel-item', { reason, documentReference }, key);
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.code;
  }
}
