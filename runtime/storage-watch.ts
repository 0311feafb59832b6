import { statfs } from 'node:fs/promises';
import { DomainError } from '../domain/errors';
import type { Config } from './config';

export interface StorageState {
  freeBytes: number;
  /** Less than the configuration wants left. */
  isLow: boolean;
}

/** The disk the record is written to. A database that meets a full disk fails in the middle of its work: so nobody begins any before that. */
export interface StorageWatch {
  /** Null where no disk is watched, or it cannot be measured. */
  read(): Promise<StorageState | null>;
  /** Throws DomainError `storage-low`. */
  requireSpace(): Promise<void>;
}

/** A measure costs some hundredths of a millisecond and is taken anew for every question. `measure` answers in bytes. */
export function createStorageWatch(
  { folder, leastFreeBytes }: Config['storage'],
  measure: (folder: string) => Promise<number> = freeBytesOf,
): StorageWatch {
  const read = async (): Promise<StorageState | null> => {
    if (!folder) return null;
    try {
      const freeBytes = await measure(folder);
      return { freeBytes, isLow: freeBytes < leastFreeBytes };
    } catch {
      return null;
    }
  };
  return {
    read,
    async requireSpace() {
      if ((await read())?.isLow) throw new DomainError('storage-low');
    },
  };
}

async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
