import { DomainError } from '../errors';

/** What a signed scan may be, by its first bytes; a name or a declared type proves nothing. */
const TYPES = [
  { mediaType: 'application/pdf', extension: 'pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'image/jpeg', extension: 'jpg', begins: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/png', extension: 'png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
] as const;

/** Throws DomainError `scan-type-refused`. */
export function scanTypeOf(content: Uint8Array): { mediaType: string; extension: string } {
  const type = TYPES.find(({ begins }) => begins.every((byte, at) => content[at] === byte));
  if (!type) throw new DomainError('scan-type-refused');
  return type;
}
