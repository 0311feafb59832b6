import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { PlainDate } from '../../domain/dates';
import { newId } from '../../prisma/ids';
import { openCallTask } from '../../prisma/stores/call-task-store';
import type { Deed } from '../../prisma/stores/deed';
import { addOpinionLinks } from '../../prisma/stores/link-store';
import { readAbsencesOn } from '../../prisma/stores/organisation/absence-store';
import { markAsked } from '../../prisma/stores/opinion-opening-store';
import { addLeaderReminders, linkExpiry } from './round-reminders';

/** The round as members are asked about it. */
export interface Asking {
  deed: Deed;
  linkSecret: Buffer;
  calendar: WorkingCalendar;
  round: { id: string; submissionId: string; contentHash: string; dueOn: PlainDate };
  /** Of the submission: number for the subject of the mail. */
  number: string | null;
  /** How many lines wait for their opinion. */
  lines: number;
  /** A first request, or one about what an amendment changed. */
  kind: 'opinion-request' | 'opinion-amended';
}

export interface AskedMember {
  personId: string;
  accountId: string | null;
}

/**
 * Each member with an account gets one mail with a link of their own; the others, and whoever is absent until the day, stand on the office's list of
 * calls at once, to be asked on paper.
 */
export async function askMembers(asking: Asking, members: readonly AskedMember[]): Promise<void> {
  const { deed, round, kind } = asking;
  if (members.length === 0) return;
  const links = members.flatMap(({ personId, accountId }) => (accountId ? [{ id: newId(), personId, accountId }] : []));
  const { contentHash, dueOn } = round;
  addOpinionLinks(
    deed.tx,
    {
      committeeId: deed.committeeId,
      roundId: round.id,
      contentHash,
      createdAt: deed.at,
      expiresAt: linkExpiry(dueOn),
    },
    links,
    asking.linkSecret,
  );
  const opening = await addLeaderReminders(
    deed.tx,
    { committeeId: deed.committeeId, roundId: round.id, dueOn },
    links.map(({ personId }) => personId),
    deed.at,
    asking.calendar,
  );
  for (const link of links) {
    deed.notify({
      kind,
      recipientAccountId: link.accountId,
      params: {
        roundId: round.id,
        submissionId: round.submissionId,
        linkId: link.id,
        number: asking.number,
        lines: asking.lines,
        dueOn,
      },
      dedupeKey: `${kind}:${link.id}`,
      roundId: round.id,
      notBefore: opening.get(link.personId),
    });
  }
  await callTheOthers(asking, members);
  await markAsked(
    deed.tx,
    round.id,
    members.map(({ personId }) => personId),
    deed.at,
  );
}

async function callTheOthers({ deed, round }: Asking, members: readonly AskedMember[]): Promise<void> {
  const ids = members.map(({ personId }) => personId);
  const absent = await readAbsencesOn(deed.tx, deed.committeeId, ids, round.dueOn);
  for (const { personId, accountId } of members) {
    if (accountId && !absent.has(personId)) continue;
    await openCallTask(deed.tx, {
      committeeId: deed.committeeId,
      roundId: round.id,
      personId,
      reason: absent.has(personId) ? 'absent' : 'no-mail',
      openedAt: deed.at,
      dueOn: round.dueOn,
    });
  }
}
