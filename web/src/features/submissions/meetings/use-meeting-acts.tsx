import type { z } from 'zod';
import type { bodies, unit } from '../../../../../contracts/organisation/organisation';
import type { Act, ActField, ActValues } from '../../../components/act-dialog';
import { useCommand } from '../../../lib/api/use-command';
import { useRead } from '../../../lib/api/use-read';
import { useReadAll } from '../../../lib/api/use-read-all';
import { today } from '../../../lib/today';
import { useWords } from '../../../lib/words/use-words';
import type { Meeting } from '../types';

/** What is known before a meeting is called: from a round, its body and itself. */
export interface CallFor {
  bodyId?: string;
  roundIds: readonly string[];
  title: string;
}

/** Mời họp, dời họp, báo không họp, mời thêm: the four acts on a meeting that is to be held. */
export function useMeetingActs(enabled: boolean) {
  const { t } = useWords();
  const { run } = useCommand();
  const boards = useRead<z.output<typeof bodies>>('/bodies', { enabled, nouns: ['organisation'] });
  const units = useReadAll<z.output<typeof unit>>('/units', { enabled, nouns: ['organisation'] });
  const timeFields = (from?: Meeting): ActField[] => [
    {
      name: 'heldOn',
      label: t('web.submissions.meeting.heldOn'),
      kind: 'date',
      from: today(),
      initial: from?.heldOn ?? null,
    },
    {
      name: 'startsAt',
      label: t('web.submissions.meeting.startsAt'),
      kind: 'time',
      initial: from?.startsAt ?? '08:00',
    },
    {
      name: 'endsAt',
      label: t('web.submissions.meeting.endsAt'),
      kind: 'time',
      required: false,
      initial: from?.endsAt ?? null,
    },
    { name: 'place', label: t('web.submissions.meeting.place'), kind: 'text', initial: from?.place ?? null },
  ];
  const guestFields = (bodyId: string | undefined): ActField[] => [
    {
      name: 'unitIds',
      label: t('web.submissions.meeting.units'),
      kind: 'choices',
      required: false,
      options: (units.items ?? [])
        .filter(({ validTo }) => !validTo)
        .map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      name: 'personIds',
      label: t('web.submissions.meeting.guests'),
      kind: 'choices',
      required: false,
      options: guestChoices(boards.data?.items ?? [], bodyId),
    },
  ];
  const reason: ActField = { name: 'reason', label: t('web.app.reason'), kind: 'reason' };
  return {
    call: ({ bodyId, roundIds, title }: CallFor): Act => ({
      title: t('web.submissions.meeting.call'),
      actText: t('web.submissions.meeting.call'),
      intro: <p>{t('web.submissions.meeting.callText')}</p>,
      fields: [
        ...(bodyId ? [] : [bodyField()]),
        { name: 'title', label: t('web.submissions.meeting.about'), kind: 'text', initial: title },
        ...timeFields(),
        ...guestFields(bodyId),
      ],
      send: (values) => run({ method: 'POST', path: '/meetings', body: { bodyId, roundIds, ...filled(values) } }),
      done: t('web.submissions.meeting.called'),
    }),
    move: (meeting: Meeting): Act => ({
      title: t('web.submissions.meeting.move'),
      actText: t('web.submissions.meeting.move'),
      intro: <p>{t('web.submissions.meeting.moveText')}</p>,
      fields: [...timeFields(meeting), reason],
      send: (values) => act(meeting, 'moves', values),
      done: t('web.submissions.meeting.moved'),
    }),
    cancel: (meeting: Meeting): Act => ({
      title: t('web.submissions.meeting.cancel'),
      actText: t('web.submissions.meeting.cancel'),
      danger: true,
      intro: <p>{t('web.submissions.meeting.cancelText')}</p>,
      fields: [reason],
      send: (values) => act(meeting, 'cancellations', values),
      done: t('web.submissions.meeting.cancelled'),
    }),
    invite: (meeting: Meeting): Act => ({
      title: t('web.submissions.meeting.invite'),
      actText: t('web.submissions.meeting.invite'),
      intro: <p>{t('web.submissions.meeting.inviteText')}</p>,
      fields: guestFields(meeting.bodyId),
      send: (values) => act(meeting, 'invitations', values),
      done: t('web.submissions.meeting.invited'),
    }),
  };

  function act(meeting: Meeting, path: string, values: ActValues) {
    const body = { revision: meeting.revision, ...filled(values) };
    return run({ method: 'POST', path: `/meetings/${meeting.id}/${path}`, body });
  }

  function bodyField(): ActField {
    const options = (boards.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
    return { name: 'bodyId', label: t('web.submissions.meeting.body'), kind: 'choice', options };
  }
}

/** A field left blank is not sent. */
function filled(values: ActValues): ActValues {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
}

/** Members of the other bodies, each once. */
function guestChoices(boards: z.output<typeof bodies>['items'], bodyId: string | undefined) {
  const own = new Set(boards.find(({ id }) => id === bodyId)?.members.map(({ personId }) => personId));
  const others = boards.filter(({ id }) => id !== bodyId).flatMap(({ members }) => members);
  const choices = new Map(others.map((member) => [member.personId, `${member.fullName}, ${member.postTitle}`]));
  return [...choices].filter(([value]) => !own.has(value)).map(([value, label]) => ({ value, label }));
}
