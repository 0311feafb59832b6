import { z } from 'zod';
import { id, idParams } from '../../contracts/common/fields';
import {
  calledMeeting,
  callMeetingBody,
  cancelMeetingBody,
  inviteBody,
  meeting,
  meetingPage,
  meetingsQuery,
  moveMeetingBody,
} from '../../contracts/submission/meetings';
import { DomainError } from '../../domain/errors';
import type { Actor } from '../../domain/identity/actor';
import { abilitiesOf } from '../../domain/identity/permissions';
import type { Translate } from '../../i18n/translate';
import { listMeetings, type MeetingRow } from '../../prisma/stores/meeting-store';
import { cutPage, decodeCursor } from '../http/cursor';
import { defineRoute } from '../http/route';
import { callMeeting, cancelMeeting, inviteMore, moveMeeting } from './call-meeting';

const tag = 'submission';

const list = defineRoute({
  method: 'get',
  path: '/meetings',
  tag,
  summary: 'Meetings called, held and called off, the latest first',
  action: 'meeting.read',
  query: meetingsQuery,
  response: meetingPage,
  handler: async ({ ctx, actor, query, t }) => {
    const after = decodeCursor(query.cursor, z.tuple([z.iso.date(), id]));
    const rows = await listMeetings(ctx.database, actor.committeeId, { ...query, after });
    const { items, nextCursor } = cutPage(rows, query.limit, (row) => [row.heldOn, row.id]);
    return { items: items.map((row) => present(row, actor, t)), nextCursor };
  },
});

const read = defineRoute({
  method: 'get',
  path: '/meetings/:id',
  tag,
  summary: 'A meeting: when and where, what is to be decided, who is invited',
  action: 'meeting.read',
  params: idParams,
  response: meeting,
  handler: async ({ ctx, actor, params, t }) => {
    const [row] = await listMeetings(ctx.database, actor.committeeId, { id: params.id, limit: 1, after: null });
    if (!row) throw new DomainError('not-found', { noun: 'meeting' });
    return present(row, actor, t);
  },
});

const call = defineRoute({
  method: 'post',
  path: '/meetings',
  tag,
  summary: 'Calls a meeting: members of that day and guests are invited by mail, with the date for their calendars',
  status: 201,
  action: 'meeting.call',
  body: callMeetingBody,
  response: calledMeeting,
  handler: async ({ ctx, body, deed, authorize }) => {
    authorize({});
    return callMeeting(ctx.database, deed('call-meeting', null), body);
  },
});

const move = defineRoute({
  method: 'post',
  path: '/meetings/:id/moves',
  tag,
  summary: 'Another time or place: everybody invited is told, and their calendars move',
  action: 'meeting.change',
  params: idParams,
  body: moveMeetingBody,
  response: calledMeeting,
  handler: async ({ ctx, params, body, deed, authorize }) => {
    authorize({});
    return moveMeeting(ctx.database, deed('move-meeting', params.id), params.id, body);
  },
});

const cancel = defineRoute({
  method: 'post',
  path: '/meetings/:id/cancellations',
  tag,
  summary: 'The meeting is called off: everybody invited is told, and their calendars lose it',
  action: 'meeting.change',
  params: idParams,
  body: cancelMeetingBody,
  response: calledMeeting,
  handler: async ({ ctx, params, body, deed, authorize }) => {
    authorize({});
    return cancelMeeting(ctx.database, deed('cancel-meeting', params.id), params.id, body);
  },
});

const invite = defineRoute({
  method: 'post',
  path: '/meetings/:id/invitations',
  tag,
  summary: 'Invites more guests; whoever is invited already gets no second mail',
  action: 'meeting.change',
  params: idParams,
  body: inviteBody,
  response: calledMeeting,
  handler: async ({ ctx, params, body, deed, authorize }) => {
    authorize({});
    return inviteMore(ctx.database, deed('invite-to-meeting', params.id), params.id, body);
  },
});

function present(row: MeetingRow, actor: Actor, t: Translate): z.input<typeof meeting> {
  return {
    ...row,
    stateWords: t(`submission.meetingStates.${row.state}`),
    abilities: row.state === 'called' ? abilitiesOf(actor, { committeeId: actor.committeeId }, ['meeting.change']) : [],
  };
}

export const meetingRoutes = [list, read, call, move, cancel, invite];
