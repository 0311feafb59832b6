import { Prisma, type Reader } from '../../client';
import { newId } from '../../ids';

/** Personal data seen or taken out by somebody. */
export interface DataAccess {
  readonly committeeId: string;
  readonly kind: 'view' | 'export';
  readonly accountId: string;
  /** Null when it is about many. */
  readonly personId: string | null;
  /** Where: 'person', 'people-export', 'eligibility' … */
  readonly subject: string;
  readonly fields: readonly string[];
  readonly records: number;
  readonly purpose: string | null;
  readonly at: Date;
}

export async function recordAccess(reader: Reader, { at, fields, ...access }: DataAccess): Promise<void> {
  await reader.dataAccess.create({
    data: { ...access, id: newId(), fields: [...fields] as Prisma.InputJsonArray, occurredAt: at },
  });
}
