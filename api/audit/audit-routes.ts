import { z } from 'zod';
import { auditPage, auditQuery } from '../../contracts/audit/audit-events';
import { id } from '../../contracts/common/fields';
import { endOfDay, instantAt } from '../../domain/dates';
import { wordsOf, type Language } from '../../i18n/translate';
import { listAuditEvents } from '../../prisma/stores/audit/audit-store';
import { cutPage, decodeCursor } from '../http/cursor';
import { defineRoute } from '../http/route';

const list = defineRoute({
  method: 'get',
  path: '/audit-events',
  tag: 'audit',
  summary: 'The audit trail, the newest first; of one subject, intake, account or noun if asked',
  action: 'audit.read',
  query: auditQuery,
  response: auditPage,
  handler: async ({ ctx, actor, query, language, t }) => {
    const { limit, cursor, from, to, ...filter } = query;
    const after = decodeCursor(cursor, z.tuple([z.iso.datetime().transform((text) => new Date(text)), id]));
    const rows = await listAuditEvents(ctx.database, actor.committeeId, {
      ...filter,
      limit,
      after,
      from: from && instantAt(from, '00:00'),
      until: to && endOfDay(to),
    });
    const { items, nextCursor } = cutPage(rows, limit, (row) => [row.occurredAt.toISOString(), row.id]);
    return {
      items: items.map((row) => ({
        ...row,
        standsInFor: row.standsInFor && t('delegation.standsInFor', row.standsInFor),
        occurredAt: row.occurredAt.toISOString(),
        recordedAt: row.recordedAt.toISOString(),
        text: auditText(language, row.noun, row.action),
      })),
      nextCursor,
    };
  },
});

export const auditRoutes = [list];

/** An action in words; a code this build does not know is shown as it is. */
export function auditText(language: Language, noun: string, action: string): string {
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = wordsOf(language).audit;
  return words[noun]?.[action] ?? `${noun}/${action}`;
}
