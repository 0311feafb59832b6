import { DomainError } from '../errors';

/** What a scanned paper may be. Word files and archives may carry programs, and a copy of a paper needs neither. */
export const DOSSIER_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type DossierType = (typeof DOSSIER_TYPES)[number];

/** Bytes and files; the product's own limits: a scanned page is about half a megabyte. */
export const DOSSIER_LIMITS = {
  fileBytes: 10 * 1024 * 1024,
  lineBytes: 40 * 1024 * 1024,
  filesOfLine: 40,
} as const;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Names in a PDF that run, start or carry something. Those inside compressed streams are not seen here; a viewer's own guard stays. */
const ACTIVE = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)\b/;

/** The type that the content itself shows, whatever the name says; null for anything else. */
export function sniffDossierType(bytes: Uint8Array): DossierType | null {
  const text = latin1(bytes.subarray(0, 8));
  if (text.startsWith('%PDF-')) return latin1(bytes.subarray(-2048)).includes('%%EOF') ? 'application/pdf' : null;
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return endsJpeg(bytes) ? 'image/jpeg' : null;
  if (PNG.every((byte, index) => bytes[index] === byte))
    return latin1(bytes.subarray(-12)).includes('IEND') ? 'image/png' : null;
  return null;
}

/**
 * A file taken into a dossier that holds so much already. Throws DomainError `dossier-file-empty`, `dossier-file-type` (content of another type,
 * or cut short), `dossier-file-active` (a PDF that runs or carries something), `dossier-too-large` {maxMegabytes}, `dossier-too-many`.
 */
export function requireDossierFile(
  bytes: Uint8Array,
  fileName: string,
  held: { files: number; bytes: number },
): DossierType {
  if (bytes.length === 0) throw new DomainError('dossier-file-empty', { fileName });
  if (bytes.length > DOSSIER_LIMITS.fileBytes) throw tooLarge(DOSSIER_LIMITS.fileBytes);
  if (held.bytes + bytes.length > DOSSIER_LIMITS.lineBytes) throw tooLarge(DOSSIER_LIMITS.lineBytes);
  if (held.files >= DOSSIER_LIMITS.filesOfLine)
    throw new DomainError('dossier-too-many', { max: DOSSIER_LIMITS.filesOfLine });
  const type = sniffDossierType(bytes);
  if (type === null) throw new DomainError('dossier-file-type', { fileName });
  if (type === 'application/pdf' && ACTIVE.test(latin1(bytes)))
    throw new DomainError('dossier-file-active', { fileName });
  return type;
}

/** A name that a download may bear: of the type the content has, without what a file system would not take. */
export function dossierFileName(typed: string, type: DossierType): string {
  const ending = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' }[type];
  const base = typed
    .normalize('NFC')
    .replace(/^.*[/\\]/, '')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f<>:"/\\|?*\u007f\u200e\u200f\u202a-\u202e]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+/, '')
    .trim()
    .slice(0, 120);
  return `${base || 'giay-to'}.${ending}`;
}

function tooLarge(limit: number): DomainError {
  return new DomainError('dossier-too-large', { maxMegabytes: limit / 1024 / 1024 });
}

/** The end mark may be followed by a few bytes that cameras leave. */
function endsJpeg(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(-64);
  return tail.some((byte, index) => byte === 0xff && tail[index + 1] === 0xd9);
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, Math.min(bytes.length, from + 8192)));
  return text;
}
