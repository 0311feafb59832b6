import { DomainError } from '../../domain/errors';
import { scanTypeOf } from '../../domain/document/scan-type';
import type { Database } from '../../prisma/client';
import { runDeed, type DeedRequest } from '../../prisma/stores/deed';
import { lockDocument } from '../../prisma/stores/document-store';
import { addScan } from '../../prisma/stores/document/document-version-store';
import { addFile } from '../../prisma/stores/file-store';

/** The signed paper as scanned, whole or a page at a time. Throws DomainError `not-found`, `document-state`, `scan-type-refused`. */
export async function storeScan(
  database: Database,
  request: DeedRequest,
  id: string,
  { content, fileName }: { content: Uint8Array; fileName: string },
): Promise<{ scanId: string }> {
  const { mediaType, extension } = scanTypeOf(content);
  return runDeed(database, request, async (deed) => {
    const document = await lockDocument(deed.tx, deed.committeeId, id);
    if (!document) throw new DomainError('not-found', { noun: 'document' });
    if (document.state !== 'signed' && document.state !== 'issued')
      throw new DomainError('document-state', { state: document.state, to: 'signed' });
    const { fileId, sha256 } = await addFile(deed.tx, {
      committeeId: deed.committeeId,
      mediaType,
      fileName: `${nameOf(fileName)}.${extension}`,
      content,
      uploadedBy: deed.accountId,
      uploadedAt: deed.at,
    });
    const { accountId: addedBy, at: addedAt, committeeId } = deed;
    const scanId = await addScan(deed.tx, { committeeId, documentId: id, fileId, addedBy, addedAt });
    const data = { scan: scanId, mediaType, size: content.length, content: sha256 };
    deed.audit({ noun: 'document', action: 'file-stored', subjectId: id, data });
    return { scanId };
  });
}

/** Without its ending: the content says what it is. */
function nameOf(fileName: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters and path marks are what is taken out
  const name = fileName
    .replace(/\.[^.]*$/u, '')
    .replace(/[\u0000-\u001f\u007f/\\:]+/gu, ' ')
    .trim();
  return name === '' ? 'ban-chup' : name;
}
