import type { PaperTemplateDescription } from '../../../contracts/document/paper-template';

/** A template as it is stored: a .docx with tags and the description of what it is given. */
export interface PaperTemplate {
  readonly description: PaperTemplateDescription;
  readonly bytes: Uint8Array;
}
