import { paperTemplateDescription } from '../../../contracts/document/paper-template';
import type { PaperTemplate } from './paper-template';

/** A template as the record holds it; it was checked when it was stored. */
export function storedTemplate({ description, bytes }: { description: unknown; bytes: Uint8Array }): PaperTemplate {
  return { description: paperTemplateDescription.parse(description), bytes };
}
