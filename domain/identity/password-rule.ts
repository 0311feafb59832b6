import { DomainError } from '../errors';
import { COMMON_PASSWORD_BASES } from './common-passwords';

export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

/**
 * ASVS 5.0 6.2.1, 6.2.4, 6.2.9: 12 to 128 characters of any kind, none of the common ones; no rule of composition. `own` are words about
 * the holder (address, name) that it must not be made of. Throws DomainError `password-weak`.
 */
export function requireGoodPassword(password: string, own: readonly string[] = []): void {
  const length = Array.from(password.normalize('NFC')).length;
  if (length < PASSWORD_LENGTH.min || length > PASSWORD_LENGTH.max) throw new DomainError('password-weak');
  const plain = fold(password);
  const core = plain.replace(/^[\d\W_]+|[\d\W_]+$/g, '');
  const ownWords = own.map(fold).filter((word) => word.length >= 4);
  if (core.length === 0 || COMMON_PASSWORD_BASES.has(core) || ownWords.includes(core))
    throw new DomainError('password-weak');
  if (isRepetition(plain) || isSequence(plain)) throw new DomainError('password-weak');
}

/** Mã cá nhân: six digits, not all alike, not a run, not a pair or triple repeated. Throws DomainError `personal-code-weak`. */
export function requireGoodPersonalCode(code: string): void {
  if (!/^\d{6}$/.test(code) || isRepetition(code) || isSequence(code)) throw new DomainError('personal-code-weak');
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().replace(/\s+/g, '');
}

/** "aaaaaaaaaaaa", "121212121212", "abcabcabcabc", "passpasspass". */
function isRepetition(text: string): boolean {
  return /^(.{1,4})\1+$/u.test(text);
}

/** "123456789012", "abcdefghijkl", "987654321098": each character follows the one before by the same step (digits wrap). */
function isSequence(text: string): boolean {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const isDigits = /^\d+$/.test(text);
  return [1, -1].some((step) =>
    codes.every((code, index) => {
      if (index === 0) return true;
      const difference = code - (codes[index - 1] ?? 0);
      return difference === step || (isDigits && difference === step * -9);
    }),
  );
}
