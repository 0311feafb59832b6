import type { MailSender } from '../../../domain/notification/mail-facts';
import type { Reader } from '../../client';

/** Setting `office`: whom the mails name for questions. */
interface OfficeSetting {
  phone?: string;
  email?: string;
}

/** Who sends: the committee, marked as sample or not, and its office's telephone and mailbox. */
export async function readMailSender(
  reader: Reader,
  committeeId: string,
): Promise<(MailSender & { calendarRevision: number }) | null> {
  const committee = await reader.committee.findUnique({ where: { id: committeeId } });
  if (!committee) return null;
  const setting = await reader.setting.findUnique({ where: { committeeId_key: { committeeId, key: 'office' } } });
  const office = (setting?.value ?? {}) as OfficeSetting;
  const unit = await reader.unit.findFirst({
    where: { committeeId, kind: 'office', validTo: null },
    select: { phone: true, email: true },
  });
  return {
    committeeName: committee.name,
    sample: committee.sample,
    officePhone: office.phone ?? unit?.phone ?? null,
    officeEmail: office.email ?? unit?.email ?? null,
    calendarRevision: committee.calendarRevision,
  };
}

export interface MailAddress {
  email: string;
  language: string;
}

/** An account's address and language at the moment of sending; null when it is closed or gone. */
export async function readAccountAddress(
  reader: Reader,
  committeeId: string,
  accountId: string,
): Promise<MailAddress | null> {
  return reader.account.findFirst({
    where: { id: accountId, committeeId, disabledAt: null },
    select: { email: true, language: true },
  });
}
