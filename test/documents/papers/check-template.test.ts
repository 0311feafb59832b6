import { checkTemplate, requireTemplate } from '../../../documents/papers/template/check-template';
import { producePaper } from '../../../documents/papers/produce/produce-paper';
import { shippedTemplate } from '../../../documents/papers/templates/shipped-templates';
import { readZip } from '../../../documents/papers/zip/read-zip';
import { writeZip } from '../../../documents/papers/zip/write-zip';
import { alterPart, wordsOf } from './altered-paper';
import { sampleData } from './paper-samples';

const { bytes, description } = shippedTemplate('invitation', 'party');
const DOCUMENT = 'word/document.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const change = (part: string, from: string | RegExp, to: string) =>
  alterPart(bytes, part, (xml) => xml.replace(from, to));
const withPart = async (name: string) => writeZip((await readZip(bytes)).set(name, Buffer.from('x')));
const link = (target: string) =>
  `<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${target}" TargetMode="External"/></Relationships>`;

test.each([
  [
    'a tag nobody knows',
    () => change(DOCUMENT, '{guest}', '{guests}'),
    [
      { fault: 'tag-unknown', what: 'guests' },
      { fault: 'field-unused', what: 'guest' },
    ],
  ],
  [
    'a required field that is nowhere',
    () => change(DOCUMENT, '{guest}', ''),
    [{ fault: 'field-unused', what: 'guest' }],
  ],
  [
    'a tag of a list outside the list',
    () => change(DOCUMENT, '{guest}', '{guest} {note}'),
    [{ fault: 'tag-unknown', what: 'note' }],
  ],
  ['a loop without an end', () => change(DOCUMENT, '{/recipients}', ''), [{ fault: 'tag-syntax', what: 'recipients' }]],
  ['macros', () => withPart('word/vbaProject.bin'), [{ fault: 'macros', what: 'word/vbaProject.bin' }]],
  [
    'a macro content type',
    () =>
      change(
        '[Content_Types].xml',
        'vnd.openxmlformats-officedocument.wordprocessingml.document.main',
        'vnd.ms-word.document.macroEnabled.main',
      ),
    [{ fault: 'macros', what: '[Content_Types].xml' }],
  ],
  [
    'an embedded object',
    () => withPart('word/embeddings/a.docx'),
    [{ fault: 'embedded-object', what: 'word/embeddings/a.docx' }],
  ],
  [
    'an outside link',
    () => change(RELATIONS, '</Relationships>', link('https://example.org/a.dotm')),
    [{ fault: 'external-link', what: 'https://example.org/a.dotm' }],
  ],
  [
    'a field that fetches',
    () => change(DOCUMENT, '<w:sectPr>', '<w:p><w:r><w:instrText>DDEAUTO c x</w:instrText></w:r></w:p><w:sectPr>'),
    [{ fault: 'active-field', what: 'DDEAUTO c x' }],
  ],
])('a template with %s is told so', async (_what, broken, problems) => {
  expect(await checkTemplate(await broken(), description)).toEqual(problems);
});

test('a template that is no .docx, or is described wrongly, is told so', async () => {
  expect(await checkTemplate(Buffer.from('x'), description)).toEqual([{ fault: 'file-unreadable', what: '' }]);
  expect(await checkTemplate(bytes, { ...description, system: 'church' })).toEqual([
    { fault: 'description-invalid', what: 'system' },
  ]);
});

test('an unfit template is refused with every fault', async () => {
  await expect(requireTemplate(await change(DOCUMENT, '{guest}', '{guests}'), description)).rejects.toMatchObject({
    code: 'paper-template-refused',
    params: { problems: ['tag-unknown: guests', 'field-unused: guest'] },
  });
});

test('an office’s own template with a field of its own makes its own paper', async () => {
  const edited = await change(DOCUMENT, '{guest}', '{guest} (điện thoại {phone})');
  const fields = [...description.fields, { name: 'phone', label: 'Điện thoại', type: 'text' as const, required: true }];
  const template = await requireTemplate(edited, { ...description, code: 'invitation-own', fields });
  const data = { ...sampleData('invitation', 'party', 'small'), phone: '0255' };
  const words = await wordsOf(await producePaper({ template, format: 'party', data }));
  expect(words.some((line) => line.endsWith('(điện thoại 0255)'))).toBe(true);
});
