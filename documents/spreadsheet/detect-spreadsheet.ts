import { DomainError } from '../../domain/errors';
import { READ_LIMITS } from './read-limits';

const KINDS: readonly (readonly [string, RegExp])[] = [
  ['PDF', /^%PDF-/],
  ['RTF', /^\{\\rtf/],
  ['JPEG, PNG, TIFF', /^(?:\xff\xd8\xff|\x89PNG|II\*\0|MM\0\*)/],
  ['RAR, 7z, gzip', /^(?:Rar!|7z\xbc\xaf|\x1f\x8b)/],
  ['HTML', /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body|table|meta)/i],
  ['XML', /^(?:\xef\xbb\xbf)?\s*<\?xml/i],
];

/**
 * Passes only what begins as a zip package; what else it is, the first bytes say, never the name. Throws one of the
 * `spreadsheet-…` codes otherwise.
 */
export function checkIsPackage(bytes: Uint8Array, fileName: string): void {
  if (bytes.length === 0) throw new DomainError('spreadsheet-empty', { fileName });
  if (bytes.length > READ_LIMITS.fileBytes) throw fileTooLarge(fileName);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.toString('latin1', 0, 2048);
  if (head.startsWith('PK')) return;
  if (head.startsWith('\xd0\xcf\x11\xe0')) throw new DomainError(codeOfOle(buffer), { fileName, found: 'Word' });
  const kind = KINDS.find(([, pattern]) => pattern.test(head));
  if (kind) throw new DomainError('spreadsheet-other-kind', { fileName, found: kind[0] });
  throw new DomainError(isText(buffer) ? 'spreadsheet-csv' : 'spreadsheet-damaged', { fileName });
}

export function fileTooLarge(fileName: string): DomainError {
  return new DomainError('spreadsheet-too-large', { fileName, maxMegabytes: READ_LIMITS.fileBytes / 1024 / 1024 });
}

/** An encrypted .xlsx lies in the same kind of container as an old .xls or .doc. */
function codeOfOle(buffer: Buffer): 'spreadsheet-encrypted' | 'spreadsheet-legacy-xls' | 'spreadsheet-other-kind' {
  const holds = (stream: string): boolean => buffer.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return 'spreadsheet-encrypted';
  return holds('WordDocument') ? 'spreadsheet-other-kind' : 'spreadsheet-legacy-xls';
}

/** Comma-, tab- or semicolon-separated text, in UTF-8, UTF-16 or an old code page. */
function isText(buffer: Buffer): boolean {
  const head = buffer.subarray(0, 65_536);
  const isWide = head.length > 1 && ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff));
  const text = isWide ? head.toString('utf16le') : head.toString('latin1');
  // eslint-disable-next-line no-control-regex
  return isWide || !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text);
}
