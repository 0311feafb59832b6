import type { PlainDate } from '../../../domain/dates';
import { storedTemplate } from '../template/stored-template';
import { stampOf } from './paper-stamp';
import { producePaper } from './produce-paper';

/** A paper as it was last made. */
export interface KeptPaper {
  readonly values: Readonly<Record<string, unknown>>;
  readonly template: { readonly description: unknown; readonly bytes: Uint8Array };
  readonly isSample: boolean;
}

/** The signed paper with its number and day, of the very words and template it was made of. */
export async function numberPaper(kept: KeptPaper, number: number, issuedOn: PlainDate): Promise<Uint8Array> {
  const template = storedTemplate(kept.template);
  const takesDate = template.description.fields.some(({ name }) => name === 'date');
  return producePaper({
    template,
    format: template.description.system,
    data: { ...kept.values, number, ...(takesDate ? { date: issuedOn } : {}) },
    stamp: stampOf(kept.isSample),
  });
}
