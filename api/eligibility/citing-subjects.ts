import { DOCUMENT_SYSTEMS } from '../../domain/document/document-type';
import { COST_NORMS, templateSubject, type CitingKind } from '../../domain/eligibility/basis-citation';
import { ORGAN_KINDS_WITH_BASIS } from '../../domain/eligibility/shipped-citations';
import { shippedTemplate, TEMPLATE_CODES } from '../../documents/papers/templates/shipped-templates';
import { wordsOf, type Language } from '../../i18n/translate';
import { listUnitsByKind } from '../../prisma/stores/eligibility/citation-store';
import { listProcedures } from '../../prisma/stores/procedure-store';
import type { ApiContext } from '../api-context';

/** Something that rests on texts. */
export interface CitingSubject {
  readonly kind: CitingKind;
  readonly subject: string;
  readonly name: string;
  /** Of an organ. */
  readonly unitKind: string | null;
}

type Reader = Pick<ApiContext, 'database'>['database'];

/** Everything of one kind that rests on texts, by name; of organs, those that do so far, and `asked` if it stands. */
export async function listCitingSubjects(
  reader: Reader,
  committeeId: string,
  kind: CitingKind,
  { language, stored, asked }: { language: Language; stored: readonly string[]; asked: string | null },
): Promise<CitingSubject[]> {
  const words = wordsOf(language);
  switch (kind) {
    case 'procedure': {
      const versions = await listProcedures(reader, committeeId, asked ?? undefined);
      const newest = versions.filter(({ code }, index) => versions.findIndex((each) => each.code === code) === index);
      return newest.map(({ code, name }) => ({ kind, subject: code, name, unitKind: null }));
    }
    case 'template':
      return TEMPLATE_CODES.flatMap((code) =>
        DOCUMENT_SYSTEMS.map((system) => ({
          kind,
          subject: templateSubject(code, system),
          name: `${shippedTemplate(code, system).description.name} (${words.web.documents.systems[system]})`,
          unitKind: null,
        })),
      );
    case 'organ': {
      const ids = [...stored, ...(asked ? [asked] : [])].filter(isId);
      const units = await listUnitsByKind(reader, committeeId, { kinds: ORGAN_KINDS_WITH_BASIS, ids });
      return units.map((unit) => ({ kind, subject: unit.id, name: unit.name, unitKind: unit.kind }));
    }
    case 'norm':
      return COST_NORMS.map((norm) => ({ kind, subject: norm, name: words.eligibility.norms[norm], unitKind: null }));
  }
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
