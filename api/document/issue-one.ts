import type { z } from 'zod';
import { issuedAnswer, type issueBody } from '../../contracts/document/document';
import { DomainError } from '../../domain/errors';
import type { Actor } from '../../domain/identity/actor';
import type { DeedRequest } from '../../prisma/stores/deed';
import { findDocument, readIntakesForDocument } from '../../prisma/stores/document-store-drafts';
import type { ApiContext } from '../api-context';
import { actOnIntake } from '../engine';
import { issueAlone } from './issue-document';

/**
 * Ban hành one document: by the workflow of its intake while that is open, else alone. Throws DomainError `not-found`, and what
 * `registerOfIssue` throws.
 */
export async function issueOne(
  ctx: ApiContext,
  actor: Actor,
  id: string,
  body: z.output<typeof issueBody>,
  request: DeedRequest,
  key: string,
): Promise<z.output<typeof issuedAnswer>> {
  const document = await findDocument(ctx.database, actor.committeeId, id);
  if (!document) throw new DomainError('not-found', { noun: 'document' });
  const intakes = await readIntakesForDocument(ctx.database, actor.committeeId, document.intakeIds);
  const open = intakes.find(({ status }) => status === 'open');
  if (!open) return issueAlone(ctx.database, request, id, body);
  return issuedAnswer.parse(await actOnIntake(ctx, actor, open.id, 'issue-document', { documentId: id, ...body }, key));
}
