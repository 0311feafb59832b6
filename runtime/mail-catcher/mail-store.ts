import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';

/** What a list shows of a caught mail. `to` are the recipients of the envelope: who would really have got it. */
export interface CaughtMail {
  id: string;
  /** ISO 8601, UTC. */
  receivedAt: string;
  from: string;
  to: string[];
  subject: string;
  messageId: string | undefined;
}

export interface MailFilter {
  /** Part of an address, any case. */
  to?: string | undefined;
  /** Only mails caught after this one. */
  after?: string | undefined;
  limit?: number | undefined;
}

/** The caught mails, as .eml files beside a line of facts each: they outlive a restart, and any mail program opens them. */
export interface MailStore {
  add(raw: Buffer, envelope: { from: string; to: string[] }): Promise<CaughtMail>;
  /** Newest first. */
  list(filter?: MailFilter): CaughtMail[];
  find(id: string): CaughtMail | undefined;
  readRaw(id: string): Promise<Buffer>;
  parse(id: string): Promise<ParsedMail>;
  clear(): Promise<void>;
}

export function openMailStore(folder: string, now: () => Date): MailStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const mails = readAll(folder);
  const readRaw = (id: string) => readFile(join(folder, `${id}.eml`));
  return {
    async add(raw, envelope) {
      const { subject, messageId } = await simpleParser(raw);
      const receivedAt = now().toISOString();
      const id = `${receivedAt.replace(/\D/g, '')}-${randomUUID().slice(0, 8)}`;
      const mail = { id, receivedAt, ...envelope, subject: subject ?? '', messageId };
      // The facts last: a mail is listed only once it is whole.
      await writeWhole(join(folder, `${id}.eml`), raw);
      await writeWhole(join(folder, `${id}.json`), JSON.stringify(mail));
      mails.push(mail);
      return mail;
    },
    list({ to, after, limit = 500 } = {}) {
      const wanted = to?.toLowerCase();
      const from = after === undefined ? 0 : mails.findIndex((mail) => mail.id === after) + 1;
      return mails
        .slice(from)
        .filter((mail) => !wanted || mail.to.some((address) => address.toLowerCase().includes(wanted)))
        .slice(-limit)
        .reverse();
    },
    find: (id) => mails.find((mail) => mail.id === id),
    readRaw,
    parse: async (id) => simpleParser(await readRaw(id)),
    async clear() {
      for (const { id } of mails.splice(0)) {
        await rm(join(folder, `${id}.json`), { force: true });
        await rm(join(folder, `${id}.eml`), { force: true });
      }
    },
  };
}

function readAll(folder: string): CaughtMail[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as CaughtMail);
}

async function writeWhole(path: string, content: Buffer | string): Promise<void> {
  await writeFile(`${path}.new`, content, { mode: 0o600 });
  await rename(`${path}.new`, path);
}
