import { purposesSetting } from '../../contracts/privacy/privacy';
import { SHIPPED_PURPOSES, type ProcessingPurpose } from '../../domain/privacy/processing-purposes';
import { readSetting } from '../../prisma/stores/organisation/setting-store';

/** The purposes of the committee: its own setting, or as shipped. */
export async function readPurposes(
  reader: Parameters<typeof readSetting>[0],
  committeeId: string,
): Promise<readonly ProcessingPurpose[]> {
  const own = purposesSetting.safeParse(await readSetting(reader, committeeId, 'processing-purposes'));
  return own.success ? own.data : SHIPPED_PURPOSES;
}
