import type { Reader } from '../../client';
import { newId } from '../../ids';

/** Mã xác nhận gửi qua thư. Only a keyed hash of it is kept. */
export interface NewCode {
  id?: string;
  accountId: string;
  purpose: 'sign-in' | 'opinion';
  codeHash: string;
  linkId?: string | null;
  createdAt: Date;
  expiresAt: Date;
}

/** Stores a code; those sent before for the same purpose are good no more. */
export async function insertCode(reader: Reader, code: NewCode): Promise<string> {
  const id = code.id ?? newId();
  await reader.confirmationCode.updateMany({
    where: { accountId: code.accountId, purpose: code.purpose, consumedAt: null },
    data: { consumedAt: code.createdAt },
  });
  await reader.confirmationCode.create({ data: { ...code, id } });
  return id;
}

/**
 * Counts one try against the newest live code of the account and answers with it; null when there is none: used, expired, or tried
 * `maxTries` times. One statement, so that parallel tries cannot share a place.
 */
export async function tryCode(
  reader: Reader,
  accountId: string,
  purpose: NewCode['purpose'],
  now: Date,
  maxTries: number,
): Promise<{ id: string; codeHash: string } | null> {
  const [row] = await reader.$queryRaw<{ id: string; code_hash: string }[]>`
    UPDATE confirmation_code SET tries = tries + 1
    WHERE id = (SELECT id FROM confirmation_code WHERE account_id = ${accountId}::uuid AND purpose = ${purpose}
                ORDER BY created_at DESC LIMIT 1)
      AND consumed_at IS NULL AND expires_at > ${now} AND tries < ${maxTries}
    RETURNING id, code_hash`;
  return row ? { id: row.id, codeHash: row.code_hash } : null;
}

/** Uses the code up; false when another request was faster. */
export async function consumeCode(reader: Reader, id: string, now: Date): Promise<boolean> {
  const { count } = await reader.confirmationCode.updateMany({
    where: { id, consumedAt: null },
    data: { consumedAt: now },
  });
  return count === 1;
}
