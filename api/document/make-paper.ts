import { gatherPaper } from '../../documents/papers/gather/gather-paper';
import { letterWords } from '../../documents/papers/gather/letter-words';
import { stampOf } from '../../documents/papers/produce/paper-stamp';
import { producePaper } from '../../documents/papers/produce/produce-paper';
import { storedTemplate } from '../../documents/papers/template/stored-template';
import { shippedTemplate } from '../../documents/papers/templates/shipped-templates';
import type { DocumentSystem, SigningCapacity } from '../../domain/document/document-type';
import type { LetterTo, PaperRecipient, PaperSigner, PaperSources } from '../../domain/document/paper-sources';
import type { Deed } from '../../prisma/stores/deed';
import { keepTemplate, type TemplateContent } from '../../prisma/stores/document/paper-template-store';

/** What a person sets over the record. */
export interface PaperChoices {
  signatoryName?: string | null;
  signatoryPost?: string | null;
  capacity?: SigningCapacity | null;
  authority?: string | null;
  summary?: string | null;
  recipients?: readonly { name: string; purpose: string | null }[] | null;
  values: Readonly<Record<string, unknown>>;
  /** Whose letter it is, where each gets one of their own. */
  letterTo?: LetterTo | null;
}

export interface MadePaper {
  template: TemplateContent;
  values: Record<string, unknown>;
  bytes: Uint8Array;
}

/** Makes the paper in the deed's transaction, of the template in force. Throws what gathering and producing throw. */
export async function makePaper(
  deed: Deed,
  templateCode: string,
  sources: PaperSources,
  choices: PaperChoices,
): Promise<MadePaper> {
  const template = await templateInForce(deed, templateCode, sources.letterhead.system);
  const values = gatherPaper(templateCode, withChoices(sources, choices), {
    ...(choices.summary ? { abstract: choices.summary } : {}),
    ...letterWords(sources, choices.letterTo ?? null),
    ...choices.values,
  });
  const bytes = await producePaper({
    template: storedTemplate(template),
    format: sources.letterhead.system,
    data: values,
    stamp: stampOf(sources.committee.sample),
  });
  return { template, values, bytes };
}

/** The stored version in force; a shipped one enters the record here when it is first needed. */
async function templateInForce(deed: Deed, code: string, system: DocumentSystem): Promise<TemplateContent> {
  const { description, bytes } = shippedTemplate(code, system);
  const { template, isNew } = await keepTemplate(deed.tx, {
    committeeId: deed.committeeId,
    code,
    system,
    description,
    bytes,
    fileName: `${code}.${system}.docx`,
    storedBy: deed.accountId,
    storedAt: deed.at,
  });
  if (isNew)
    deed.audit({
      noun: 'document',
      action: 'template-kept',
      subjectId: template.id,
      data: { code, system, version: template.version },
    });
  return template;
}

export function withChoices(sources: PaperSources, choices: PaperChoices): PaperSources {
  const recipients = choices.recipients?.map(({ name, purpose }): PaperRecipient => ({ name, note: purpose })) ?? null;
  return { ...sources, signer: signerOf(sources, choices), recipients: recipients ?? sources.recipients };
}

function signerOf({ signer, letterhead }: PaperSources, choices: PaperChoices): PaperSigner | null {
  const name = choices.signatoryName ?? signer?.name;
  const post = choices.signatoryPost ?? signer?.post;
  if (name === undefined || post === undefined) return null;
  const capacity = choices.capacity ?? signer?.capacity ?? letterhead.capacity;
  const authority = choices.authority ?? signer?.authority ?? letterhead.authority;
  return { name, post, capacity, authority: capacity === 'direct' ? null : authority };
}
