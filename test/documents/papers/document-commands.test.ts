import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { registerDocumentCommands } from '../../../cli/document-commands';
import { TEMPLATE_CODES } from '../../../documents/papers/templates/shipped-templates';
import { alterPart } from './altered-paper';
import { sampleData } from './paper-samples';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papers-'));
  await writeFile(join(folder, 'data.json'), JSON.stringify(sampleData('call-up', 'party', 'small')));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ output: string; code: number }> {
  const lines: string[] = [];
  let code = 0;
  const program = new Command();
  registerDocumentCommands(program, { write: (text) => void lines.push(text), exitWith: (asked) => (code = asked) });
  await program.parseAsync(['document', ...args], { from: 'user' });
  return { output: lines.join('\n'), code };
}

const paper = () => join(folder, 'paper.docx');
const produce = () =>
  run('produce', 'call-up', '--format', 'party', '--data', join(folder, 'data.json'), '--out', paper());

test('a paper that was made is measured right, and ends with code 0', async () => {
  await produce();
  const { output, code } = await run('check', paper(), '--format', 'party', '--json');
  const measures = JSON.parse(output) as { measure: string; asked: string; found: string; ok: boolean }[];
  expect(code).toBe(0);
  expect(measures.every(({ ok }) => ok)).toBe(true);
  expect(measures.find(({ measure }) => measure === 'number.form')).toEqual({
    measure: 'number.form',
    asked: 'Số 127-QĐ/TW',
    found: 'Số 08-GTT/TU',
    ok: true,
  });
});

test('one wrong measure ends with code 1 and is told in Vietnamese', async () => {
  await produce();
  const wrong = await alterPart(await readFile(paper()), 'word/document.xml', (xml) => xml.replace('Số 08', 'Số: 08'));
  await writeFile(paper(), wrong);
  const { output, code } = await run('check', paper(), '--format', 'party');
  expect(code).toBe(1);
  expect(output).toContain('✗ Số, ký hiệu, cách ghi: yêu cầu "Số 127-QĐ/TW"; trong tệp "Số: 08-GTT/TU" – Chưa đạt');
  expect(output).toMatch(/Thể thức chưa đúng: 1\/\d+ tiêu chí chưa đạt/);
});

test('every template is listed with its name', async () => {
  const { output } = await run('templates', '--json');
  expect((JSON.parse(output) as { code: string }[]).map(({ code }) => code)).toEqual(TEMPLATE_CODES);
});

test('a template that was written out is fit to be used again', async () => {
  const out = join(folder, 'own.docx');
  await run('template', 'call-up', '--format', 'state', '--out', out);
  const { output } = await run('check-template', out, '--description', join(folder, 'own.json'));
  expect(output).toBe('Mẫu dùng được: Giấy triệu tập.');
});

test.each([
  ['a file that is not there', ['check', '/nowhere.docx', '--format', 'party'], 'file-not-found'],
  ['a format that is none', ['check', '/nowhere.docx', '--format', 'church'], 'invalid-input'],
])('%s is told by a stable code', async (_what, args, code) => {
  await expect(run(...args)).rejects.toMatchObject({ code });
});
