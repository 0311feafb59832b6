import { simpleParser, type Attachment, type ParsedMail } from 'mailparser';
import { DELIVERY_ACTIONS, type DeliveryAction, type DeliveryReport } from '../../domain/notification/bounce';

/** One mail of ours as a mail server speaks of it. */
export interface ReturnedMail extends DeliveryReport {
  /** Message-IDs found in the report, the returned part first; one of them is the mail's. */
  messageIds: string[];
  /** Addresses the report came to: with a sender of its own per mail, one of them names the mail. */
  returnedTo: string[];
  /** The moment the report gives, else null. */
  at: Date | null;
}

/** Reports have at most a few kilobytes and the mail they return; whatever is larger is none. */
const LARGEST = 2 * 1024 * 1024;

/**
 * Reads a delivery status notification (RFC 3464) as Postfix, Exchange, Gmail, Exim or Sendmail write it, and a failure told in words
 * alone (qmail). Null: the mail is no report, as an answer out of office.
 */
export async function readDeliveryReport(raw: Buffer): Promise<ReturnedMail | null> {
  if (raw.length > LARGEST) return null;
  const mail = await simpleParser(raw, { keepDeliveryStatus: true, skipHtmlToText: true, skipTextToHtml: true });
  const status = mail.attachments.find(({ contentType }) => contentType === 'message/delivery-status');
  const report = status ? reportOf(status.content.toString('utf8')) : reportInWords(mail);
  if (!report) return null;
  return {
    ...report,
    messageIds: messageIdsOf(mail, status),
    returnedTo: addressesIn(mail),
    at: mail.date ?? null,
  };
}

/** Blocks of fields: the first is of the whole mail, each further one of a recipient. The gravest counts. */
function reportOf(text: string): DeliveryReport | null {
  const blocks = text
    .replace(/\r\n/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n{2,}/)
    .map(fieldsOf)
    .filter((fields) => fields.has('action'));
  const reports = blocks.flatMap((fields): DeliveryReport[] => {
    const action = fields
      .get('action')!
      .toLowerCase()
      .split(/[\s;(]/)[0] as DeliveryAction;
    if (!DELIVERY_ACTIONS.includes(action)) return [];
    return [{ action, status: statusIn(fields.get('status') ?? fields.get('diagnostic-code') ?? '') }];
  });
  return reports.find(({ action }) => action === 'failed') ?? reports[0] ?? null;
}

function fieldsOf(block: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return fields;
}

/** Old servers tell a failure in words. Their mail has an empty sender, and that of no person has. */
function reportInWords(mail: ParsedMail): DeliveryReport | null {
  const returnPath = headerOf(mail, 'return-path');
  const from = mail.from?.value[0]?.address ?? '';
  const isFromServer = returnPath === '<>' || returnPath === '' || /^(mailer-daemon|postmaster)@/i.test(from);
  const isAnswer = /auto-replied/i.test(headerOf(mail, 'auto-submitted') ?? '');
  if (
    !isFromServer ||
    isAnswer ||
    !/^(failure notice|undeliver|mail delivery failed|returned mail)/i.test(mail.subject ?? '')
  )
    return null;
  return { action: 'failed', status: statusIn(mail.text ?? '') };
}

function statusIn(text: string): string | null {
  return /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(text)?.[1] ?? null;
}

/** In the returned mail or its headers, in the envelope id we gave, and in the text of servers that return nothing else. */
function messageIdsOf(mail: ParsedMail, status: Attachment | undefined): string[] {
  const returned = mail.attachments
    .filter(({ contentType }) => ['message/rfc822', 'text/rfc822-headers', 'message/global'].includes(contentType))
    .map(({ content }) => content.toString('utf8'));
  const texts = [...returned, status?.content.toString('utf8') ?? '', mail.text ?? '', ...referencesOf(mail)];
  return [...new Set(texts.flatMap((text) => text.match(/<?[\w.+-]+@lo-trinh>?/gi) ?? []))];
}

function referencesOf(mail: ParsedMail): string[] {
  const { references = [], inReplyTo } = mail;
  return [...(Array.isArray(references) ? references : [references]), ...(inReplyTo ? [inReplyTo] : [])];
}

function addressesIn(mail: ParsedMail): string[] {
  const to = mail.to ? (Array.isArray(mail.to) ? mail.to : [mail.to]) : [];
  const headers = ['delivered-to', 'x-original-to', 'envelope-to'].flatMap((name) => headerOf(mail, name) ?? []);
  return [...to.flatMap(({ value }) => value.flatMap(({ address }) => address ?? [])), ...headers];
}

function headerOf(mail: ParsedMail, name: string): string | null {
  const line = mail.headerLines.find(({ key }) => key === name)?.line;
  return line === undefined ? null : line.slice(line.indexOf(':') + 1).trim();
}
