import { setTimeout as sleep } from 'node:timers/promises';

export interface CaughtMail {
  id: string;
  to: string[];
  subject: string;
  text: string;
}

const LIMIT_MS = 60_000;

/** Mails that the running application has sent so far, the newest first; all, or those to one address. */
export async function caughtMails(inboxUrl: string, to = ''): Promise<CaughtMail[]> {
  const answer = await fetch(`${inboxUrl}/messages?limit=500&to=${encodeURIComponent(to)}`);
  const mails = (await answer.json()) as { id: string }[];
  return Promise.all(
    mails.map(async ({ id }) => (await (await fetch(`${inboxUrl}/messages/${id}`)).json()) as CaughtMail),
  );
}

/** The newest mail to an address that fits; one that is still on its way is waited for. */
export async function waitForMail(
  inboxUrl: string,
  to: string,
  fits: (mail: CaughtMail) => boolean,
): Promise<CaughtMail> {
  for (const end = Date.now() + LIMIT_MS; ;) {
    const found = (await caughtMails(inboxUrl, to)).find(fits);
    if (found) return found;
    if (Date.now() > end) throw new Error(`no such mail to ${to || 'anybody'} within ${LIMIT_MS / 1000} s`);
    await sleep(250);
  }
}

/** The link to the page on which a leader gives an opinion, if the mail holds one. */
export function opinionLink({ text }: CaughtMail): string | undefined {
  return /https?:\/\/\S+\/y-kien\/[\w-]{43}/.exec(text)?.[0];
}
