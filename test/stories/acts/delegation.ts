import { SAMPLE_MAIL_DOMAIN } from '../../../prisma/seed/sample/sample-seats';
import type { StoryOffice, Who } from '../story-office';

export interface Delegation {
  readonly from: Who;
  readonly to: Who;
  readonly fromOn: string;
  readonly lastOn: string;
  readonly basis: string;
}

/** Ủy quyền ký: set by the office, from–to, on a paper. An opinion in a collective body is refused. */
export async function delegateSignature(office: StoryOffice, { from, to, ...days }: Delegation): Promise<void> {
  const coordinator = await office.as('tong-hop');
  const accountOf = (who: Who) => office.world.register.accounts[`${who}@${SAMPLE_MAIL_DOMAIN}`]!;
  const toAccountId = accountOf(to);
  const period = { basis: days.basis, fromOn: office.day(days.fromOn), lastOn: office.day(days.lastOn) };
  const delegation = { fromAccountId: accountOf(from), toAccountId, scope: 'signature', ...period };
  await coordinator.post('/delegations', delegation);
  office.tell('tong-hop', `ghi nhận ủy quyền ký từ ${days.fromOn} đến hết ${days.lastOn} (${days.basis})`);
  const leader = office.members('standing-board')[1]!;
  const asked = { ...delegation, fromAccountId: leader.accountId, scope: 'opinions' };
  const refusal = await coordinator.refused('/delegations', asked);
  if (refusal.code !== 'opinion-not-delegable') throw new Error(`an opinion was delegated: ${refusal.code}`);
  office.tell('tong-hop', `ủy quyền cho ý kiến của đồng chí ${leader.postTitle}: bị từ chối (${refusal.detail})`);
}

/** For whom it was signed, and by which paper, stands on the submission. */
export async function expectSignedFor(office: StoryOffice, roundId: string, basis: string): Promise<void> {
  const client = await office.as('tong-hop');
  const { submissionId } = await client.get<{ submissionId: string }>(`/opinion-rounds/${roundId}`);
  const { signedByName, signedFor } = await client.get<{ signedByName: string; signedFor: string | null }>(
    `/submissions/${submissionId}`,
  );
  if (!signedFor?.includes(basis)) throw new Error(`the submission should say for whom it was signed: ${signedFor}`);
  office.tell('(tờ trình)', `đồng chí ${signedByName} ký ${signedFor}`);
}

/** A delegation that is over signs nothing more. */
export async function expectMayNotSign(office: StoryOffice, who: Who, submissionId: string): Promise<void> {
  const client = await office.as(who);
  const refusal = await client.refused(`/submissions/${submissionId}/signatures`, { revision: 1, capacity: 'TUQ' });
  if (refusal.code !== 'forbidden') throw new Error(`a delegation that is over still signs: ${refusal.code}`);
  office.tell(who, 'ký Tờ trình sau khi hết thời hạn ủy quyền: bị từ chối');
}
