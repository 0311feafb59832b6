import type { StoryOffice } from '../story-office';

/** A mail that leads to the page of an opinion. */
export interface RequestMail {
  readonly messageId: string;
  /** Path of the page, with the link's token. */
  readonly path: string;
  readonly text: string;
}

/** The newest mail about that Tờ trình in a leader's mailbox. Throws when there is none. */
export async function requestInMailbox(office: StoryOffice, email: string, number: string): Promise<RequestMail> {
  const { store } = office.world.catcher;
  // The catcher looks for a part of an address: that of the Bí thư ends that of the Phó Bí thư.
  for (const { id, messageId } of store.list({ to: email, limit: 50 }).filter(({ to }) => to.includes(email))) {
    const { subject, text = '' } = await store.parse(id);
    const path = /\/y-kien\/[\w-]{43}/.exec(text)?.[0];
    if (path && messageId && `${subject} ${text}`.includes(number)) return { messageId, path, text };
  }
  throw new Error(`no request for an opinion on ${number} in the mailbox of ${email}`);
}
