import { chatText, reminderPreview } from '../../contracts/call/chat-text';
import { idParams } from '../../contracts/common/fields';
import { describeMissing, writeChatText } from '../../documents/call/write-chat-text';
import { dateOf } from '../../domain/dates';
import { mayRemindFrom } from '../../domain/nomination/remind-again';
import { readOwingUnits, type OwingUnit } from '../../prisma/stores/missing-store';
import type { Language } from '../../i18n/translate';
import type { ApiContext } from '../api-context';
import { defineRoute } from '../http/route';
import { findIntakeThing } from '../intake/find-thing';

const tag = 'call';

const ofIntake = defineRoute({
  method: 'get',
  path: '/intakes/:id/chat-text',
  tag,
  summary: 'Text for a chat: units of the intake that owe a list, its completion or its paper',
  action: 'overdue.read',
  params: idParams,
  response: chatText,
  handler: async ({ ctx, actor, params, now, language, authorize }) => {
    authorize(await findIntakeThing(ctx, actor, params.id));
    const debts = await readOwingUnits(ctx.database, actor.committeeId, { intakeId: params.id });
    return textOf(ctx, debts, now, language);
  },
});

const ofOverdue = defineRoute({
  method: 'get',
  path: '/overdue/chat-text',
  tag,
  summary: 'The same over every intake whose deadline for its units is over',
  action: 'overdue.read',
  response: chatText,
  handler: async ({ ctx, actor, now, language }) =>
    textOf(ctx, await readOwingUnits(ctx.database, actor.committeeId, { overdueOn: dateOf(now) }), now, language),
});

const preview = defineRoute({
  method: 'get',
  path: '/intakes/:id/reminder-preview',
  tag,
  summary: 'Who would be reminded by hand now, of what, and who was reminded less than four working hours ago',
  action: 'intake.remind',
  params: idParams,
  response: reminderPreview,
  handler: async ({ ctx, actor, params, now, language, authorize }) => {
    authorize(await findIntakeThing(ctx, actor, params.id));
    const owing = await readOwingUnits(ctx.database, actor.committeeId, { intakeId: params.id });
    const calendar = await ctx.calendarOf(actor.committeeId);
    return {
      deadlineOn: owing[0]?.deadlineOn ?? null,
      units: owing.map((unit) => ({
        ...unit,
        missing: describeMissing(unit, language),
        lastRemindedAt: unit.lastRemindedAt?.toISOString() ?? null,
        remindableFrom: mayRemindFrom(unit.lastRemindedAt, now, calendar)?.toISOString() ?? null,
      })),
    };
  },
});

export const chatTextRoutes = [ofIntake, ofOverdue, preview];

function textOf(ctx: ApiContext, debts: readonly OwingUnit[], now: Date, language: Language) {
  const linkOf = (intakeId: string) => `${ctx.config.http.publicUrl}/dot/${intakeId}/danh-sach`;
  return {
    text: writeChatText(debts, { language, today: dateOf(now), linkOf }),
    units: new Set(debts.map(({ unitId }) => unitId)).size,
    intakes: new Set(debts.map(({ intakeId }) => intakeId)).size,
  };
}
