import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';

/** The API as whoever is signed in at a window: for what must stand in the record before a page is looked at, and after. */
export interface DeedsOf {
  read<Answer>(path: string): Promise<Answer>;
  send<Answer = { id: string }>(method: 'POST' | 'PUT' | 'PATCH', path: string, data?: object): Promise<Answer>;
}

export async function deedsOf(page: Page): Promise<DeedsOf> {
  const { request } = page.context();
  const session = await request.get('/api/session');
  const { csrfToken } = (await session.json()) as { csrfToken: string };
  const answerOf = async <Answer>(answer: Awaited<ReturnType<typeof request.get>>): Promise<Answer> => {
    const text = await answer.text();
    if (!answer.ok()) throw new Error(`${answer.status()} ${answer.url()}: ${text}`);
    return (text ? JSON.parse(text) : undefined) as Answer;
  };
  return {
    read: async (path) => answerOf(await request.get(`/api${path}`)),
    send: async (method, path, data = {}) => {
      const headers = { 'X-CSRF-Token': csrfToken, 'Idempotency-Key': randomUUID() };
      return answerOf(await request.fetch(`/api${path}`, { method, data, headers }));
    },
  };
}
