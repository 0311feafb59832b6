import { ImagePlugin, LoopPlugin, RawXmlPlugin, TagDisposition, TemplateHandler, TextPlugin } from 'easy-template-x';
import { paperTemplateDescription, type PaperTemplateDescription } from '../../../contracts/document/paper-template';
import { DomainError } from '../../../domain/errors';
import { descendantsOf, ownText, readXml, type XmlElement } from '../check/xml-tree';
import { COMPUTED_TAGS } from '../produce/computed-tags';
import { ITEM_TAGS, PARAGRAPH_TAGS, presenceTags } from '../produce/fill-values';
import { readZip } from '../zip/read-zip';
import type { PaperTemplate } from './paper-template';

export const TEMPLATE_FAULTS = [
  'description-invalid',
  'file-unreadable',
  'macros',
  'embedded-object',
  'external-link',
  'active-field',
  'tag-syntax',
  'tag-unknown',
  'field-unused',
] as const;

export interface TemplateProblem {
  readonly fault: (typeof TEMPLATE_FAULTS)[number];
  /** The tag, field or part in question. */
  readonly what: string;
}

/** Fields that are checked but never printed. */
const SILENT_FIELDS = ['secrecy'];

/** What keeps a template from use; the shipped ones and those of an office go through the same. */
export async function checkTemplate(bytes: Uint8Array, description: unknown): Promise<TemplateProblem[]> {
  const parsed = paperTemplateDescription.safeParse(description);
  if (!parsed.success) {
    return parsed.error.issues.map(({ path }) => ({ fault: 'description-invalid', what: path.join('.') }));
  }
  try {
    const parts = await readZip(bytes);
    if (!parts.has('word/document.xml')) return [{ fault: 'file-unreadable', what: 'word/document.xml' }];
    return [...dangersIn(parts), ...(await tagProblems(bytes, parsed.data))];
  } catch (error) {
    if (error instanceof DomainError) return [{ fault: 'file-unreadable', what: '' }];
    throw error;
  }
}

/** A template fit for use. Throws DomainError `paper-template-refused` with each fault and what it is about. */
export async function requireTemplate(bytes: Uint8Array, description: unknown): Promise<PaperTemplate> {
  const problems = await checkTemplate(bytes, description);
  if (problems.length > 0) {
    throw new DomainError('paper-template-refused', {
      problems: problems.map(({ fault, what }) => `${fault}: ${what}`),
    });
  }
  return { bytes, description: paperTemplateDescription.parse(description) };
}

function dangersIn(parts: ReadonlyMap<string, Uint8Array>): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  for (const [name, bytes] of parts) {
    if (/vbaProject|vbaData|\.bin$/i.test(name)) problems.push({ fault: 'macros', what: name });
    else if (/\/(embeddings|activeX)\//i.test(name)) problems.push({ fault: 'embedded-object', what: name });
    if (!/\.(xml|rels)$/i.test(name)) continue;
    const all = descendantsOf({ name: '', attributes: {}, children: [readXml(bytes)] });
    problems.push(...all.flatMap((element) => dangerOf(element, name)));
  }
  return problems;
}

function dangerOf(element: XmlElement, part: string): TemplateProblem[] {
  const { name, attributes } = element;
  if (name === 'Relationship' && attributes['TargetMode'] === 'External')
    return [{ fault: 'external-link', what: attributes['Target'] ?? part }];
  if (/macroEnabled/i.test(attributes['ContentType'] ?? '')) return [{ fault: 'macros', what: part }];
  if (name === 'w:altChunk' || name === 'w:object') return [{ fault: 'embedded-object', what: part }];
  const field = name === 'w:instrText' ? ownText(element) : (attributes['w:instr'] ?? '');
  // Fields that fetch or run something when the file is opened.
  return /\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|MACROBUTTON|LINK|IMPORT)\b/i.test(field)
    ? [{ fault: 'active-field', what: field.trim() }]
    : [];
}

async function tagProblems(bytes: Uint8Array, description: PaperTemplateDescription): Promise<TemplateProblem[]> {
  const handler = new TemplateHandler({
    plugins: [new LoopPlugin(), new TextPlugin(), new RawXmlPlugin(), new ImagePlugin()],
    maxXmlDepth: 40,
  });
  const known = knownTags(description);
  const used = new Set<string>();
  const problems: TemplateProblem[] = [];
  const open: string[] = [];
  try {
    for (const { name, disposition } of await handler.parseTags(Buffer.from(bytes))) {
      if (disposition === TagDisposition.Close) {
        if (open.pop() !== name && name !== '') problems.push({ fault: 'tag-syntax', what: name });
        continue;
      }
      const items = open.flatMap((list) => [...(known.get(list)?.items ?? [])]);
      if (!known.has(name) && !items.includes(name)) problems.push({ fault: 'tag-unknown', what: name });
      for (const field of known.get(name)?.shows ?? []) used.add(field);
      if (disposition === TagDisposition.Open) open.push(name);
    }
  } catch (error) {
    return [{ fault: 'tag-syntax', what: error instanceof Error ? error.message : '' }];
  }
  if (open.length > 0) problems.push({ fault: 'tag-syntax', what: open.join(', ') });
  const unused = description.fields.filter(
    ({ name, required }) => required && !SILENT_FIELDS.includes(name) && !used.has(name),
  );
  return [...problems, ...unused.map(({ name }) => ({ fault: 'field-unused' as const, what: name }))];
}

interface KnownTag {
  /** Fields this tag shows. */
  readonly shows: readonly string[];
  /** Tags inside its loop. */
  readonly items: readonly string[];
}

function knownTags({ fields }: PaperTemplateDescription): Map<string, KnownTag> {
  const known = new Map<string, KnownTag>();
  for (const field of fields) {
    const items =
      field.type === 'list'
        ? [
            ...field.fields.map(({ name }) => name),
            ...ITEM_TAGS,
            ...(field.name === 'recipients' ? ['open', 'close'] : []),
          ]
        : field.type === 'paragraphs'
          ? [...PARAGRAPH_TAGS, ...ITEM_TAGS]
          : [];
    known.set(field.name, { shows: [field.name], items });
    if (items.length === 0) continue;
    const { has, no } = presenceTags(field.name);
    known.set(has, { shows: [], items: [] });
    known.set(no, { shows: [], items: [] });
  }
  const names = new Set(fields.map(({ name }) => name));
  for (const [tag, shows] of Object.entries(COMPUTED_TAGS)) {
    const isOfField = shows.length === 0 || shows.some((field) => names.has(field));
    if (isOfField) known.set(tag, { shows, items: tag === 'manyAddressees' ? [...PARAGRAPH_TAGS, ...ITEM_TAGS] : [] });
  }
  return known;
}
