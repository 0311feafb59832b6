import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { z } from 'zod';
import type { MailFaults } from './faults';
import { renderList, renderMail, renderNotFound } from './inbox-pages';
import type { MailStore } from './mail-store';

const CONTENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

const FAULT = z.strictObject({
  kind: z.enum(['refuse', 'greylist', 'reject', 'reject-data', 'drop-after-data', 'drop-before-data', 'slow']),
  times: z.int().positive().optional(),
  to: z.string().optional(),
  delayMs: z.int().positive().max(600_000).optional(),
});

/**
 * The inbox page (`/`, `/thu/:id`) and its JSON twin: GET /messages?to=&after=&limit=, GET /messages/:id, GET /messages/:id/raw,
 * DELETE /messages, POST and DELETE /faults. Caught mails hold links and codes, so only this machine's own names are served:
 * a page elsewhere that makes its name point here gets nothing.
 */
export function createInboxServer(store: MailStore, faults: MailFaults): Server {
  return createServer((request, response) => {
    answer(request, response, store, faults).catch((error: unknown) => {
      if (!response.headersSent)
        response.writeHead(error instanceof z.ZodError || error instanceof SyntaxError ? 400 : 500);
      response.end();
    });
  });
}

async function answer(request: IncomingMessage, response: ServerResponse, store: MailStore, faults: MailFaults) {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [head = '', id = '', part = '', index = ''] = url.pathname.slice(1).split('/');
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? ''))
    return send(response, 421, 'text/plain', '');

  if (request.method === 'GET' && head === '') {
    const to = url.searchParams.get('to') ?? '';
    return sendPage(response, 200, renderList(store.list({ to }), to));
  }
  if (request.method === 'GET' && head === 'health') return send(response, 200, 'text/plain', 'ok');
  if (request.method === 'GET' && head === 'thu') return sendMailPage(response, store, id, part, index);
  if (head === 'messages') return answerMessages(request, response, store, url, id, part);
  if (head === 'faults' && request.method === 'DELETE') {
    faults.clear();
    return send(response, 204, 'text/plain', '');
  }
  if (head === 'faults' && request.method === 'POST' && request.headers['content-type'] === 'application/json') {
    faults.add(FAULT.parse(JSON.parse(await readBody(request))));
    return send(response, 204, 'text/plain', '');
  }
  return sendPage(response, 404, renderNotFound());
}

async function answerMessages(
  request: IncomingMessage,
  response: ServerResponse,
  store: MailStore,
  url: URL,
  id: string,
  part: string,
): Promise<void> {
  if (request.method === 'DELETE' && !id) {
    await store.clear();
    return send(response, 204, 'text/plain', '');
  }
  if (request.method !== 'GET') return send(response, 405, 'text/plain', '');
  if (!id) {
    const limit = Number(url.searchParams.get('limit')) || undefined;
    const filter = {
      to: url.searchParams.get('to') ?? undefined,
      after: url.searchParams.get('after') ?? undefined,
      limit,
    };
    return sendJson(response, store.list(filter));
  }
  const mail = store.find(id);
  if (!mail) return send(response, 404, 'text/plain', '');
  if (part === 'raw') return sendFile(response, await store.readRaw(id), `${id}.eml`, 'message/rfc822');
  const parsed = await store.parse(id);
  return sendJson(response, {
    ...mail,
    text: parsed.text ?? '',
    html: typeof parsed.html === 'string' ? parsed.html : '',
    headers: Object.fromEntries(parsed.headerLines.map(({ key, line }) => [key, line.slice(key.length + 1).trim()])),
    attachments: parsed.attachments.map(({ filename, contentType, size }) => ({ filename, contentType, size })),
  });
}

async function sendMailPage(response: ServerResponse, store: MailStore, id: string, part: string, index: string) {
  const mail = store.find(id);
  if (!mail) return sendPage(response, 404, renderNotFound());
  const parsed = await store.parse(id);
  if (part !== 'tep') return sendPage(response, 200, renderMail(mail, parsed));
  const file = parsed.attachments[Number(index)];
  if (!file) return sendPage(response, 404, renderNotFound());
  // Always as a download, never shown: an attachment may be a page with scripts.
  return sendFile(response, file.content, file.filename ?? 'tep', 'application/octet-stream');
}

function sendPage(response: ServerResponse, status: number, html: string): void {
  response.setHeader('Content-Security-Policy', CONTENT_POLICY);
  send(response, status, 'text/html; charset=utf-8', html);
}

function sendJson(response: ServerResponse, value: unknown): void {
  send(response, 200, 'application/json', JSON.stringify(value));
}

function sendFile(response: ServerResponse, content: Buffer, name: string, type: string): void {
  response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  send(response, 200, type, content);
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(body);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
