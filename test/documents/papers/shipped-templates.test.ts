import { DOCUMENT_SYSTEMS } from '../../../domain/document/document-type';
import { checkPaper } from '../../../documents/papers/check/check-paper';
import { checkTemplate } from '../../../documents/papers/template/check-template';
import { shippedTemplate, TEMPLATE_CODES } from '../../../documents/papers/templates/shipped-templates';
import { producedPaper, partOf } from './altered-paper';

const EVERY = TEMPLATE_CODES.flatMap((code) => DOCUMENT_SYSTEMS.map((system) => [code, system] as const));

test('fifteen templates come with the product, from the call to the attendance sheet', () => {
  expect(TEMPLATE_CODES).toHaveLength(15);
  expect(() => shippedTemplate('love-letter', 'party')).toThrow(
    expect.objectContaining({ code: 'paper-template-unknown' }),
  );
});

test.each(EVERY)('%s (%s) passes the check that an office’s own template must pass', async (code, system) => {
  const { bytes, description } = shippedTemplate(code, system);
  expect(await checkTemplate(bytes, description)).toEqual([]);
});

describe.each(['small', 'long'] as const)('with %s data', (size) => {
  test.each(EVERY)('%s (%s) keeps every measure of its system', async (code, system) => {
    const { measures, kind } = await checkPaper(await producedPaper(code, system, size), system);
    expect(measures.filter(({ ok }) => !ok)).toEqual([]);
    expect(kind).toBe(shippedTemplate(code, system).description.kind);
    expect(measures.length).toBeGreaterThan(kind === 'annex' ? 25 : 45);
  });
});

test.each(EVERY)('%s (%s) is wrong in the other system', async (code, system) => {
  const { ok } = await checkPaper(await producedPaper(code, system), system === 'party' ? 'state' : 'party');
  // An annex bears no head: the two systems ask the same of it but for the size of its title.
  expect(ok).toBe(false);
});

test('a list of sixty people has sixty rows, each whole, under a head repeated on every page', async () => {
  const xml = await partOf(await producedPaper('nominee-list', 'party', 'long'));
  expect(xml.match(/<w:tr>/g)).toHaveLength(61);
  expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(61);
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
});
