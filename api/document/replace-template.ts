import { acceptTemplate } from '../../documents/papers/template/accept-template';
import { shippedTemplate } from '../../documents/papers/templates/shipped-templates';
import type { DocumentSystem } from '../../domain/document/document-type';
import { DomainError } from '../../domain/errors';
import type { Database } from '../../prisma/client';
import { runDeed, type DeedRequest } from '../../prisma/stores/deed';
import { addTemplate, readTemplate } from '../../prisma/stores/document/paper-template-store';

export interface TemplateName {
  code: string;
  system: DocumentSystem;
}

/** An office's own .docx takes the place of a template. Throws DomainError `paper-template-unknown` and what `acceptTemplate` throws. */
export async function replaceTemplate(
  database: Database,
  request: DeedRequest,
  { code, system }: TemplateName,
  { content, fileName }: { content: Uint8Array; fileName: string },
) {
  const { description } = shippedTemplate(code, system);
  await acceptTemplate(content, description);
  return runDeed(database, request, async (deed) => {
    const { id, version } = await addTemplate(deed.tx, {
      committeeId: deed.committeeId,
      code,
      system,
      source: 'office',
      description,
      bytes: content,
      fileName: fileName === '' ? `${code}.${system}.docx` : fileName,
      storedBy: deed.accountId,
      storedAt: deed.at,
    });
    deed.audit({ noun: 'document', action: 'template-replaced', subjectId: id, data: { code, system, version } });
    return { code, system, version };
  });
}

/** The shipped template is in force again, as a new version. Throws DomainError `already-exists` when it is in force. */
export async function revertTemplate(database: Database, request: DeedRequest, { code, system }: TemplateName) {
  const { description, bytes } = shippedTemplate(code, system);
  return runDeed(database, request, async (deed) => {
    const current = await readTemplate(deed.tx, deed.committeeId, { code, system });
    if (current?.source !== 'office') throw new DomainError('already-exists', { noun: 'paper-template' });
    const { id, version } = await addTemplate(deed.tx, {
      committeeId: deed.committeeId,
      code,
      system,
      source: 'shipped',
      description,
      bytes,
      fileName: `${code}.${system}.docx`,
      storedBy: deed.accountId,
      storedAt: deed.at,
    });
    deed.audit({ noun: 'document', action: 'template-reverted', subjectId: id, data: { code, system, version } });
    return { code, system, version };
  });
}
