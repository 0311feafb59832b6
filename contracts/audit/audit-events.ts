import { z } from 'zod';
import { id, plainDate } from '../common/fields';
import { pageOf, pageQuery } from '../common/page';
import { AUDIT_ACTIONS } from '../../domain/audit/audit-actions';

export const auditQuery = pageQuery.extend({
  noun: z.enum(Object.keys(AUDIT_ACTIONS) as [string, ...string[]]).optional(),
  subjectId: id.optional(),
  intakeId: id.optional(),
  actorId: id.optional(),
  from: plainDate.optional(),
  to: plainDate.optional(),
});

export const auditEvent = z
  .object({
    id,
    noun: z.string(),
    seq: z.string(),
    action: z.string(),
    text: z.string().describe('The action in words'),
    subjectId: id,
    intakeId: id.nullable(),
    actorId: id.nullable(),
    actorName: z.string().nullable(),
    standsInFor: z.string().nullable().describe('"thay đồng chí … theo ủy quyền", in words'),
    occurredAt: z.string(),
    recordedAt: z.string(),
    data: z.record(z.string(), z.unknown()),
    hash: z.string(),
  })
  .meta({ id: 'AuditEvent' });

export const auditPage = pageOf(auditEvent);
