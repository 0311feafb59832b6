import { DomainError } from '../../domain/errors';
import type { PlanFormat } from './source-line';

export const MAX_FILE_BYTES = 20 * 1024 * 1024;
const MAX_TEXT_BYTES = 4 * 1024 * 1024;
const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0];

/** What the first bytes say the file is; the name only tells Markdown from plain text. Throws on what cannot be read. */
export function detectFormat(bytes: Uint8Array, fileName: string): PlanFormat {
  if (bytes.length === 0) throw new DomainError('plan-document-empty', { fileName });
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge(fileName);
  if (startsWith(bytes, OLE_MAGIC)) {
    // An encrypted .docx is stored inside the same container as an old .doc.
    const encrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new DomainError(encrypted ? 'plan-document-encrypted' : 'plan-document-legacy-doc', { fileName });
  }
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (head.includes('%PDF-')) throw new DomainError('plan-document-scanned', { fileName });
  if (head.startsWith('{\\rtf')) throw new DomainError('plan-document-legacy-doc', { fileName });
  if (head.startsWith('PK')) return 'docx';
  if (isImage(bytes)) throw new DomainError('plan-document-scanned', { fileName });
  if (bytes.length > MAX_TEXT_BYTES) throw tooLarge(fileName);
  return /\.(md|markdown)$/i.test(fileName) ? 'markdown' : 'text';
}

/** UTF-8 or UTF-16 with its mark. Anything else (old Vietnamese code pages, binary) is refused, never guessed. */
export function decodeText(bytes: Uint8Array, fileName: string): string {
  const encoding = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new DomainError('plan-document-unreadable', { fileName });
  }
  if (text.includes('\u0000')) throw new DomainError('plan-document-unreadable', { fileName });
  return text;
}

function tooLarge(fileName: string): DomainError {
  return new DomainError('plan-document-too-large', { fileName, maxMegabytes: MAX_FILE_BYTES / 1024 / 1024 });
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function isImage(bytes: Uint8Array): boolean {
  return (
    startsWith(bytes, [0xff, 0xd8, 0xff]) ||
    startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) ||
    startsWith(bytes, [0x49, 0x49, 0x2a, 0x00]) ||
    startsWith(bytes, [0x4d, 0x4d, 0x00, 0x2a])
  );
}
