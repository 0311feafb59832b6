import { createTransport } from 'nodemailer';
import type { Config } from './config';

/** One mail, ready to leave. */
export interface OutgoingMail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** "<id@lo-trinh>": the same at every attempt, so that a mail taken twice is known to be one. */
  messageId: string;
  date: Date;
  replyTo: string | null;
  /** For filters of the receiving office; a kind of ours, never a user's text. */
  kind: string;
  /** Files that go with it: calendars. */
  attachments?: readonly { fileName: string; contentType: string; content: string }[];
  /** Where a server returns it; without one, to the sender. */
  returnTo?: string;
}

/** Sends by SMTP. Rejects as nodemailer does; `judgeMailFailure` says what that means. */
export interface Mailer {
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

/** Every wait has a limit; together they stay below the relay's lease. */
const LIMITS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
const WHOLE_SENDING_MS = 60_000;

export function createMailer(mail: Pick<Config['mail'], 'smtpUrl' | 'from'>): Mailer {
  const url = new URL(mail.smtpUrl);
  const isPlain = url.protocol === 'smtp:';
  const port = Number(url.port || (isPlain ? 587 : 465));
  const transport = createTransport({
    pool: true,
    host: url.hostname,
    port,
    secure: !isPlain,
    // A password never travels in clear; without one, TLS is used where the server offers it.
    requireTLS: isPlain && url.username !== '',
    ...(url.username && { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    ...LIMITS,
    maxConnections: 4,
    maxMessages: 100,
    // The relay repeats, in its own order and with its own patience.
    maxRequeues: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // An idle connection that breaks is nobody's failure: the next mail opens another.
  transport.on('error', () => undefined);
  const from = parseAddress(mail.from);
  return {
    async send(outgoing) {
      const to = oneLine(outgoing.to);
      await transport.sendMail({
        from,
        ...(outgoing.returnTo && { envelope: { from: outgoing.returnTo, to } }),
        // Where the server knows delivery reports (RFC 3461), a return names the mail even when it holds nothing of it.
        dsn: { id: outgoing.messageId, return: 'headers', notify: ['failure', 'delay'] },
        to: { name: '', address: to },
        ...(outgoing.replyTo && { replyTo: { name: '', address: oneLine(outgoing.replyTo) } }),
        subject: oneLine(outgoing.subject),
        text: outgoing.text,
        html: outgoing.html,
        attachments: (outgoing.attachments ?? []).map(({ fileName, contentType, content }) => ({
          filename: fileName,
          contentType,
          content,
          contentDisposition: 'attachment' as const,
        })),
        messageId: outgoing.messageId,
        date: outgoing.date,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Lo-Trinh-Kind': oneLine(outgoing.kind) },
        signal: AbortSignal.timeout(WHOLE_SENDING_MS),
      });
    },
    close: () => transport.close(),
  };
}

/** "Name <mail@box>" or "mail@box", as `MAIL_FROM` holds it. */
function parseAddress(text: string): { name: string; address: string } {
  const [, name = '', address = text] = /^(.*)<([^<>]+)>\s*$/.exec(text) ?? [];
  return { name: oneLine(name.replaceAll('"', '')), address: oneLine(address) };
}

/** A line break in a header would begin another header. */
function oneLine(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  return text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
}
