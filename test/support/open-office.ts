import type { Database } from '../../prisma/client';
import { seedCommittee, type SeededCommittee } from './seed-record';
import { signIn, type ClientTarget, type SignedInClient } from './signed-in-client';

/** A committee with everybody signed in. */
export interface OpenOffice {
  committee: SeededCommittee;
  reviewer: SignedInClient;
  head: SignedInClient;
  coordinator: SignedInClient;
  clerk: SignedInClient;
  centre: SignedInClient;
  members: SignedInClient[];
}

/** `changeWindowMinutes`: how long an opinion can be changed after the last one came; 30 as shipped. */
export async function openOffice(
  target: ClientTarget,
  database: Database,
  changeWindowMinutes?: number,
): Promise<OpenOffice> {
  const committee = await seedCommittee(database, { changeWindowMinutes });
  const { accounts, members } = committee;
  const enter = (accountId: string) => signIn(database, target, accountId);
  return {
    committee,
    reviewer: await enter(accounts.reviewer),
    head: await enter(accounts['review-head']),
    coordinator: await enter(accounts['office-coordinator']),
    clerk: await enter(accounts.clerk),
    centre: await enter(accounts['training-centre']),
    members: await Promise.all(members.map(({ accountId }) => enter(accountId))),
  };
}
