import fc from 'fast-check';
import { draftPlanSchema, type DraftPlan } from '../../../contracts/plan/draft-plan';
import { readPlanDocument, readPlanText } from '../../../documents/plan/read-plan-document';
import { DomainError } from '../../../domain/errors';
import { buildDocx, paragraph } from '../fixtures/build-docx';
import { SAMPLE_PLAN, STATE_PLAN } from '../fixtures/sample-plan';

const SOURCES = [SAMPLE_PLAN.split('\n'), STATE_PLAN.split('\n')];

type Mutation = { kind: 'delete' | 'repeat' | 'swap' | 'cut' | 'join'; at: number; with: number };
const mutation = fc.record<Mutation>({
  kind: fc.constantFrom('delete', 'repeat', 'swap', 'cut', 'join'),
  at: fc.nat(200),
  with: fc.nat(200),
});
const mutatedPlan = fc
  .tuple(
    fc.constantFrom(...SOURCES),
    fc.array(mutation, { maxLength: 40 }),
    fc.boolean(),
    fc.infiniteStream(fc.nat(1000)),
  )
  .map(([lines, mutations, shuffled, order]) => {
    const mutated = mutations.reduce(mutate, [...lines]);
    return shuffled
      ? mutated
          .map((line) => ({ line, key: order.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ line }) => line)
      : mutated;
  });

function mutate(lines: string[], { kind, at, with: other }: Mutation): string[] {
  const line = lines[at] ?? '';
  if (kind === 'delete') return lines.toSpliced(at, 1);
  if (kind === 'repeat') return lines.toSpliced(other, 0, line);
  if (kind === 'cut') return lines.with(at % lines.length, line.slice(0, other));
  if (kind === 'join') return lines.toSpliced(at, 2, `${line} ${lines[at + 1] ?? ''}`);
  return lines.with(at % lines.length, lines[other % lines.length] ?? '').with(other % lines.length, line);
}

function readOrRefuse(read: () => DraftPlan): DraftPlan | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

/** Lines with something on them that stand in no field and are not unplaced either. */
function silentLines(draft: DraftPlan, lines: readonly string[]): number[] {
  const filled = lines.flatMap((line, index) => (/[\p{L}\p{N}]/u.test(line) ? [index + 1] : []));
  const inFields = new Set<number>();
  const evidenceOnly = { citedPapers: [], year: null, layout: null, organ: null };
  JSON.stringify({ ...draft, ...evidenceOnly, lines: [], unplaced: [] }, (key, value: unknown) => {
    if (key === 'lines' && Array.isArray(value)) value.forEach((line) => inFields.add(Number(line)));
    return value;
  });
  const unplaced = new Set(draft.unplaced.map(({ line }) => line));
  return filled.filter((line) => !inFields.has(line) && !unplaced.has(line));
}

/** A number in front of a line orders it and says nothing. */
const withoutNumber = (text: string) => text.replace(/^[IVX\d]+[.)-]\s*/, '');

/** Words of a line that went to fields and stand in none of those very fields. */
function lostWords(draft: DraftPlan): string[] {
  const at = (path: string) =>
    path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], draft);
  return draft.lines.flatMap(({ text, uses }) => {
    if (uses[0] === 'unplaced' || uses[0] === 'decoration') return [];
    const fields = JSON.stringify([draft.unplaced, ...uses.map(at)]).toLowerCase();
    return (
      withoutNumber(text)
        .toLowerCase()
        .match(/[\p{L}\p{N}/]{2,}/gu) ?? []
    )
      .filter((word) => !fields.includes(word))
      .map((word) => `${word} of "${text}"`);
  });
}

it('a plan with lines lost, repeated, moved, cut or joined is read whole or refused by name', () => {
  fc.assert(
    fc.property(mutatedPlan, fc.constantFrom('markdown' as const, 'text' as const), (lines, format) => {
      const draft = readOrRefuse(() => readPlanText(lines.join('\n'), format));
      if (!draft) return;
      expect(silentLines(draft, lines)).toEqual([]);
      expect(lostWords(draft)).toEqual([]);
      expect(new Set(draft.items.map(({ code }) => code)).size).toBe(draft.items.length);
    }),
    { numRuns: 150 },
  );
});

it('duties and goals become no items when lines of the items are lost', () => {
  const lines = SOURCES[0] ?? [];
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 25, max: 111 }), { maxLength: 60 }), (lost) => {
      const draft = readOrRefuse(() =>
        readPlanText(lines.filter((_line, index) => !lost.includes(index)).join('\n'), 'markdown'),
      );
      const text = (draft?.items ?? [])
        .map((item) => `${item.text} ${item.remarks.map((remark) => remark.text).join(' ')}`)
        .join(' ');
      expect(text).not.toMatch(/Chống quan điểm|xây dựng dự toán kinh phí|tham mưu Thường trực Thị ủy/);
      expect(draft?.assignments ?? []).toHaveLength(draft ? 4 : 0);
    }),
    { numRuns: 80 },
  );
});

it('any text at all is read or refused by name', () => {
  const word = fc.constantFrom(
    '1.',
    '1.1.',
    'a)',
    '- ',
    'I- ',
    'NỘI DUNG',
    'lớp',
    '02',
    'học viên',
    'Cơ quan tham mưu:',
    ';',
    '\n',
    'quý III',
    'ngày 31/2/2023',
    '|',
    '\t',
    '*',
    '¹',
    'TM. UBND',
    'Nơi nhận:',
    'Căn cứ',
    'ban hành kế hoạch',
  );
  const text = fc
    .array(fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 120 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(text, fc.constantFrom('markdown' as const, 'text' as const), (content, format) => {
      const draft = readOrRefuse(() => readPlanText(content, format));
      expect(draft === null || draftPlanSchema.safeParse(draft).success).toBe(true);
    }),
    { numRuns: 200 },
  );
});

it('a .docx with bytes changed is read or refused by name', async () => {
  const whole = buildDocx(SOURCES[0]?.map((line) => paragraph(line)).join('') ?? '');
  const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const bytes = Buffer.from(whole);
      for (const { at, to } of changes) bytes[at] = to;
      const outcome = await readPlanDocument({ bytes, fileName: 'a.docx' }).catch((error: unknown) => error);
      expect(outcome instanceof DomainError || draftPlanSchema.safeParse(outcome).success).toBe(true);
    }),
    { numRuns: 40 },
  );
});
