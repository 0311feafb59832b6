import type { RegisteredMember } from '../../../prisma/seed/sample/sample-register';
import type { StoryOffice } from '../story-office';
import { requestInMailbox } from './mailbox';

interface Undelivered {
  readonly items: { id: string; roundId: string | null; personId: string | null; reason: string | null }[];
}
interface Calls {
  readonly items: { id: string; personId: string | null; reason: string; phone: string | null }[];
}

/**
 * The leader's mail server accepted the request and sends it back a minute later. The reader of returned mails finds it, the leader stands on the
 * call list with the number, the clerk telephones and sends it to the address that was named. Answers with the member as reached there.
 */
export async function mailComesBack(
  office: StoryOffice,
  roundId: string,
  member: RegisteredMember,
  number: string,
): Promise<RegisteredMember> {
  const { world } = office;
  const { messageId } = await requestInMailbox(office, member.email, number);
  await world.returnMail({ messageId, to: member.email });
  office.tell('(máy chủ thư)', `trả lại thư xin ý kiến gửi đồng chí ${member.postTitle}: không có hộp thư này`);
  const clerk = await office.as('van-thu');
  const { items } = await clerk.get<Undelivered>('/undelivered-mails');
  const returned = items.find((each) => each.roundId === roundId && each.personId === member.personId);
  const tasks = await clerk.get<Calls>(`/call-tasks?roundId=${roundId}`);
  const task = tasks.items.find(({ personId, reason }) => personId === member.personId && reason === 'mail-bounced');
  if (returned?.reason !== 'bounce-5.1.1') throw new Error(`a returned mail is not shown: ${returned?.reason}`);
  if (!task) throw new Error('nobody is to telephone the leader whose mail came back');
  await clerk.post(`/call-tasks/${task.id}/calls`, { outcome: 'promised', note: 'Đề nghị gửi vào hộp thư khác' });
  const email = `khac.${member.email}`;
  await clerk.post(`/undelivered-mails/${returned.id}/resendings`, { email });
  await world.sendMails();
  office.tell('van-thu', 'gọi điện, gửi lại thư vào hộp thư mà đồng chí đề nghị');
  return { ...member, email };
}

/** The call was about the mail; with the answer there is nothing to call about. */
export async function expectNothingToCall(office: StoryOffice, roundId: string): Promise<void> {
  const { items } = await (await office.as('van-thu')).get<Calls>(`/call-tasks?roundId=${roundId}`);
  if (items.length > 0) throw new Error(`${items.length} are still to be called about a round that is over`);
}
