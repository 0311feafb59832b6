import { purposesOf, type ProcessingPurpose } from '../../../domain/privacy/processing-purposes';
import type { Reader } from '../../client';
import { readSetting } from '../organisation/setting-store';

/** For what a committee processes personal data: its own setting, or as shipped. */
export async function readPurposes(reader: Reader, committeeId: string): Promise<readonly ProcessingPurpose[]> {
  return purposesOf(await readSetting(reader, committeeId, 'processing-purposes'));
}
