import {
  codeRequest,
  codeRequested,
  codeSignIn,
  endedSessions,
  newPassword,
  newPersonalCode,
  passwordSignIn,
  sessionAnswer,
  signedInAnswer,
} from '../../contracts/identity/sign-in';
import { DomainError } from '../../domain/errors';
import { requireGoodPassword, requireGoodPersonalCode } from '../../domain/identity/password-rule';
import { abilitiesOf, mayEver } from '../../domain/identity/permissions';
import { PERMISSIONS, isAction } from '../../domain/identity/permission-table';
import { runDeed } from '../../prisma/stores/deed';
import { readPasswordHash, setPasswordHash, setPersonalCode } from '../../prisma/stores/identity/account-store';
import { revokeSession, revokeSessionsOf } from '../../prisma/stores/identity/session-store';
import { definePublicRoute, defineRoute } from '../http/route';
import { hashSecret, verifySecret } from './secrets';
import { forgetSession } from './session';
import { CODE_MINUTES, sendSignInCode, signInByCode, signInByPassword } from './sign-in';

const tag = 'identity';
const ACTIONS = Object.keys(PERMISSIONS).filter((name) => isAction(name));

const byPassword = definePublicRoute({
  method: 'post',
  path: '/sign-in/password',
  tag,
  summary: 'Sign in with e-mail and password',
  body: passwordSignIn,
  response: signedInAnswer,
  handler: ({ ctx, http, body }) => signInByPassword(ctx, http, body.email, body.password),
});

const requestCode = definePublicRoute({
  method: 'post',
  path: '/sign-in/codes',
  tag,
  summary: 'Have a code mailed; the answer is the same whether or not there is such an account',
  status: 202,
  body: codeRequest,
  response: codeRequested,
  handler: async ({ ctx, http, body }) => {
    await sendSignInCode(ctx, http, body.email);
    return { validMinutes: CODE_MINUTES };
  },
});

const byCode = definePublicRoute({
  method: 'post',
  path: '/sign-in/code',
  tag,
  summary: 'Sign in with the mailed code',
  body: codeSignIn,
  response: signedInAnswer,
  handler: ({ ctx, http, body }) => signInByCode(ctx, http, body.email, body.code),
});

const readSession = defineRoute({
  method: 'get',
  path: '/session',
  tag,
  summary: 'Who is signed in, with what they may do anywhere in the committee',
  response: sessionAnswer,
  handler: async ({ actor, signedIn }) => ({
    account: signedIn.account,
    committee: signedIn.committee,
    personId: actor.personId,
    roles: [...actor.roles],
    bodyIds: [...actor.bodyIds],
    method: signedIn.session.method,
    expiresAt: signedIn.session.expiresAt.toISOString(),
    csrfToken: signedIn.session.csrfToken,
    abilities: abilitiesOf(actor, { committeeId: actor.committeeId }, ACTIONS),
    mayEver: ACTIONS.filter((action) => mayEver(actor, action)),
  }),
});

const signOut = defineRoute({
  method: 'delete',
  path: '/session',
  tag,
  summary: 'Sign out',
  idempotent: false,
  handler: async ({ ctx, signedIn, deed, actor, http, now }) => {
    await runDeed(ctx.database, deed('sign-out', actor.accountId), async ({ tx, audit }) => {
      await revokeSession(tx, signedIn.session.idHash, now);
      audit({ noun: 'identity', action: 'signed-out', subjectId: actor.accountId });
    });
    forgetSession(ctx, http.response);
    return undefined;
  },
});

const endSessions = defineRoute({
  method: 'post',
  path: '/session/end-others',
  tag,
  summary: 'End every other session of the own account',
  response: endedSessions,
  handler: ({ ctx, signedIn, deed, actor, now }) =>
    runDeed(ctx.database, deed('end-sessions', actor.accountId), async ({ tx, audit }) => {
      const ended = await revokeSessionsOf(tx, actor.accountId, now, signedIn.session.idHash);
      audit({ noun: 'identity', action: 'sessions-ended', subjectId: actor.accountId, data: { ended } });
      return { ended };
    }),
});

const setPassword = defineRoute({
  method: 'put',
  path: '/account/password',
  tag,
  summary: 'Set the own password; every other session ends',
  body: newPassword,
  response: endedSessions,
  handler: async ({ ctx, signedIn, deed, actor, body, now }) => {
    const known = await readPasswordHash(ctx.database, actor.accountId);
    if (known && !(await verifySecret(known, body.current ?? ''))) throw new DomainError('sign-in-refused');
    const { email, displayName } = signedIn.account;
    requireGoodPassword(body.password, [email, email.split('@')[0] ?? '', displayName]);
    const hash = await hashSecret(body.password);
    return runDeed(ctx.database, deed('set-password', actor.accountId), async ({ tx, audit }) => {
      await setPasswordHash(tx, actor.accountId, hash);
      const ended = await revokeSessionsOf(tx, actor.accountId, now, signedIn.session.idHash);
      audit({ noun: 'identity', action: 'password-set', subjectId: actor.accountId, data: { ended } });
      return { ended };
    });
  },
});

const setCode = defineRoute({
  method: 'put',
  path: '/account/personal-code',
  tag,
  summary: 'Set the own personal code of six digits, used to give opinions from a mail',
  body: newPersonalCode,
  handler: async ({ ctx, deed, actor, body, now }) => {
    requireGoodPersonalCode(body.code);
    const hash = await hashSecret(body.code);
    await runDeed(ctx.database, deed('set-personal-code', actor.accountId), async ({ tx, audit }) => {
      await setPersonalCode(tx, actor.accountId, hash, now);
      audit({ noun: 'identity', action: 'personal-code-set', subjectId: actor.accountId });
    });
    return undefined;
  },
});

export const sessionRoutes = [byPassword, requestCode, byCode, readSession, signOut, endSessions, setPassword, setCode];
