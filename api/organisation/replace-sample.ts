import type { Response } from 'express';
import type { z } from 'zod';
import type { replaceSampleBody } from '../../contracts/organisation/sample';
import { dateOf } from '../../domain/dates';
import { requireGoodPassword } from '../../domain/identity/password-rule';
import { newId } from '../../prisma/ids';
import { runDeed } from '../../prisma/stores/deed';
import { insertAccount, insertRole, setPasswordHash } from '../../prisma/stores/identity/account-store';
import { createCommittee } from '../../prisma/stores/organisation/committee-store';
import { removeSampleRows } from '../../prisma/stores/organisation/sample-store';
import type { ApiContext } from '../api-context';
import { hashSecret } from '../identity/secrets';
import { startSession } from '../identity/session';
import { endWorkflows } from './end-workflows';

/**
 * The sample goes, an empty committee takes its place, and whoever asked goes on in it as its administrator: one transaction, so that
 * nobody is left without a committee. Workflows end first; were the transaction to fail, `reconcile` begins them anew.
 * Throws DomainError `password-weak`.
 */
export async function replaceSample(
  ctx: ApiContext,
  response: Response,
  sampleId: string,
  { committee, administrator }: z.output<typeof replaceSampleBody>,
): Promise<{ committeeId: string; csrfToken: string }> {
  const { displayName, email, password } = administrator;
  requireGoodPassword(password, [email, email.split('@')[0] ?? '', displayName]);
  const passwordHash = await hashSecret(password);
  await endWorkflows(ctx, sampleId);
  const at = ctx.clock.now();
  const committeeId = newId();
  // The key of the request belonged to the sample and goes with it.
  const request = { committeeId, accountId: null, key: null, requestHash: '', name: 'replace-sample', subjectId: null };
  return runDeed(ctx.database, { ...request, at, recordedAt: at }, async ({ tx, audit }) => {
    const rows = await removeSampleRows(tx, sampleId);
    await createCommittee(tx, { ...committee, id: committeeId, sample: false, createdAt: at });
    const account = { committeeId, email, displayName, language: 'vi', createdAt: at };
    const accountId = await insertAccount(tx, account);
    await setPasswordHash(tx, accountId, passwordHash);
    const role = { role: 'administrator' as const, unitId: null, validFrom: dateOf(at), validTo: null };
    await insertRole(tx, { ...role, committeeId, accountId });
    audit({ noun: 'organisation', action: 'sample-removed', subjectId: committeeId, data: { rows } });
    audit({
      noun: 'organisation',
      action: 'committee-created',
      subjectId: committeeId,
      data: { preset: committee.preset },
    });
    audit({ noun: 'identity', action: 'account-added', subjectId: accountId, data: { by: 'sample-removal' } });
    audit({ noun: 'identity', action: 'role-given', subjectId: accountId, data: role });
    const { csrfToken } = await startSession(ctx, tx, response, accountId, 'local');
    return { committeeId, csrfToken };
  });
}
