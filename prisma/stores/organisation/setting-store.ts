import {
  NOTIFICATION_SETTING,
  notificationSettingsOf,
  type NotificationSettings,
} from '../../../domain/notification/notification-settings';
import type { Reader } from '../../client';
import { Prisma } from '../../client';
import { SAMPLE_LOADED } from './sample-store';

/** What people set; the mark of a loaded sample is none of it. */
export async function listSettings(reader: Reader, committeeId: string) {
  return reader.setting.findMany({
    where: { committeeId, key: { not: SAMPLE_LOADED } },
    select: { key: true, value: true, revision: true },
    orderBy: { key: 'asc' },
  });
}

/** Writes a setting that is at `revision` (0: not there yet); answers with its new revision, or null when somebody was faster. */
export async function saveSetting(
  reader: Reader,
  committeeId: string,
  key: string,
  value: unknown,
  revision: number,
): Promise<number | null> {
  const stored = value === null ? Prisma.JsonNull : (value as Prisma.InputJsonValue);
  if (revision === 0) {
    const { count } = await reader.setting.createMany({
      data: [{ committeeId, key, value: stored }],
      skipDuplicates: true,
    });
    return count === 1 ? 1 : null;
  }
  const { count } = await reader.setting.updateMany({
    where: { committeeId, key, revision },
    data: { value: stored, revision: { increment: 1 } },
  });
  return count === 1 ? revision + 1 : null;
}

export async function readCommittee(reader: Reader, id: string) {
  return reader.committee.findUnique({
    where: { id },
    select: { id: true, name: true, shortName: true, symbol: true, preset: true, sample: true },
  });
}

/** The value of one setting; null when it was never saved. */
export async function readSetting(reader: Reader, committeeId: string, key: string): Promise<unknown> {
  const row = await reader.setting.findUnique({ where: { committeeId_key: { committeeId, key } } });
  return row?.value ?? null;
}

/** What the committee set about its mails; as usual where it set nothing. */
export async function readNotificationSettings(reader: Reader, committeeId: string): Promise<NotificationSettings> {
  return notificationSettingsOf(await readSetting(reader, committeeId, NOTIFICATION_SETTING));
}
