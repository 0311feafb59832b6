import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { EXAMPLE_PERSON } from '../../../cli/eligibility-example';
import { registerEligibilityCommands } from '../../../cli/eligibility-commands';
import { DomainError } from '../../../domain/errors';
import { REASON_CODES } from '../../../domain/eligibility/finding';
import { wordsOf } from '../../../i18n/translate';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eligibility-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...words: string[]): Promise<string> {
  let answer = '';
  const program = new Command().exitOverride();
  registerEligibilityCommands(program, { write: (text) => void (answer += text) });
  await program.parseAsync(['eligibility', ...words], { from: 'user' });
  return answer;
}

async function file(content: unknown, name = 'person.json'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function check(content: unknown, ...options: string[]) {
  const path = await file(content);
  return JSON.parse(
    await run('check', path, '--rule-set', 'qd57-intermediate', '--on', '12/05/2023', '--json', ...options),
  );
}

test('the example is a person who meets trung cấp under Quy định 57', async () => {
  const person = JSON.parse(await run('example')) as unknown;
  expect(person).toEqual(EXAMPLE_PERSON);
  expect(await check(person)).toMatchObject({
    person: 'nv-001',
    result: 'met',
    on: '2023-05-12',
    ruleSet: { inForce: true },
  });
});

test('a finding carries its sentence and citation in the language asked for', async () => {
  const young = { ...EXAMPLE_PERSON, birth: '13/05/1988' };
  const age = (answer: { findings: { ruleId: string }[] }) => answer.findings.find(({ ruleId }) => ruleId === 'age');
  expect(age(await check(young))).toMatchObject({
    outcome: 'unmet',
    message: '34 tuổi, chưa đủ 35 tuổi (đủ tuổi từ ngày 13/05/2023); người trẻ hơn học hệ tập trung.',
    citation: 'Điều 5 (tiêu chuẩn), số 57-QĐ/TW ngày 08/02/2022, Ban Bí thư',
    data: { birth: { precision: 'day', earliest: '1988-05-13' }, gender: 'male' },
  });
  expect(age(await check(young, '--language', 'en'))).toMatchObject({
    message: 'Aged 34: below 35 (reached on 13/05/2023); younger people study full-time.',
  });
  expect(await check(young, '--form', 'full-time')).toMatchObject({ result: 'met' });
});

test('the readable answer names result, reason, clause, doubt and what superseded the text', async () => {
  const path = await file({ ...EXAMPLE_PERSON, party: null });
  const answer = await run('check', path, '--rule-set', 'qd57-intermediate', '--on', '2026-03-02');
  expect(answer).toContain('Kết quả: Cần xem xét');
  expect(answer).toContain(
    'được thay bằng: Trung cấp lý luận chính trị (Quy định số 350-QĐ/TW) (mã qd350-intermediate)',
  );
  expect(answer).toContain('Chưa là đảng viên');
  expect(answer).toContain('(đã được thay thế bằng 350-QĐ/TW)');
});

test('an unverified rule is said to be so', async () => {
  const path = await file({ ...EXAMPLE_PERSON, birth: '1990' });
  const answer = await run('check', path, '--rule-set', 'qd57-advanced', '--on', '12/05/2023');
  expect(answer).toContain('Cần xem xét (quy định chưa đối chiếu bản gốc)');
  expect(answer).toContain('(chưa đối chiếu bản gốc)');
});

test('a special case in the file makes the result, and is shown', async () => {
  const specialCase = { decidedBy: 'Ban Thường vụ Tỉnh ủy', reason: 'Nhu cầu cán bộ', documentNumber: '12-CV/TU' };
  expect(await check({ ...EXAMPLE_PERSON, party: null, specialCase })).toMatchObject({
    result: 'met-by-special-case',
    outcome: 'unmet',
    specialCase: { documentNumber: '12-CV/TU' },
  });
});

test('class days, programme and the papers of a procedure are checked when asked for', async () => {
  const answer = await check(
    EXAMPLE_PERSON,
    '--programme',
    'tc-2023',
    '--class-from',
    '1/6/2023',
    '--class-to',
    '30/6/2023',
    '--procedure',
    'hosted-class',
  );
  const rules = answer.findings.map(({ ruleId }: { ruleId: string }) => ruleId);
  expect(rules).toEqual(expect.arrayContaining(['programme-not-taken', 'no-overlapping-class', 'papers']));
  expect(answer.result).toBe('needs-review');
});

test.each<readonly [string, unknown, string[], string, unknown]>([
  ['no JSON', '{', [], 'person-facts-invalid', ['json']],
  ['an unknown field', { brith: '1985' }, [], 'person-facts-invalid', ['.: unknown brith']],
  ['no date', { birth: '31/02/1985' }, [], 'person-facts-invalid', ['birth: date']],
  [
    'a post that ends before it begins',
    { posts: [{ title: 'a', from: '2022', until: '2021' }] },
    [],
    'person-facts-invalid',
    ['posts.0: period'],
  ],
  [
    'a special case without a number',
    { specialCase: { decidedBy: 'a', reason: 'b', documentNumber: ' ' } },
    [],
    'person-facts-invalid',
    ['specialCase.documentNumber: empty'],
  ],
  ['a form nobody knows', {}, ['--form', 'x'], 'invalid-input', undefined],
  [
    'a class that ends before it begins',
    {},
    ['--class-from', '2/6/2023', '--class-to', '1/6/2023'],
    'period-invalid',
    undefined,
  ],
  ['a procedure nobody knows', {}, ['--procedure', 'x'], 'procedure-unknown', undefined],
])('%s is refused by its code', async (_what, content, options, code, problems) => {
  const refusal = await check(content, ...options).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(DomainError);
  expect(refusal).toMatchObject({ code, ...(problems ? { params: { problems } } : {}) });
});

test('a file that is not there, a day that is none and an unknown rule set have their codes', async () => {
  const path = await file({});
  await expect(
    run('check', join(folder, 'none.json'), '--rule-set', 'qd57-advanced', '--on', '2023-01-01'),
  ).rejects.toMatchObject({ code: 'file-not-found' });
  await expect(run('check', path, '--rule-set', 'qd57-advanced', '--on', '30/02/2023')).rejects.toMatchObject({
    code: 'date-invalid',
  });
  await expect(run('check', path, '--rule-set', 'qd99', '--on', '2023-01-01')).rejects.toMatchObject({
    code: 'rule-set-unknown',
  });
});

test('rule sets are listed, exported, edited, read back and previewed', async () => {
  expect(await run('rule-sets')).toContain('qd350-intermediate  (political-theory-training/intermediate)');
  const exported = (await run('rule-sets', '--json')).replace('"male": 35', '"male": 30');
  const rules = await file(exported, 'rules.json');
  const people = await file([{ ...EXAMPLE_PERSON, birth: '1990' }, EXAMPLE_PERSON], 'people.json');
  const preview = JSON.parse(
    await run(
      'preview',
      people,
      '--rules',
      rules,
      '--rule-set',
      'qd57-intermediate',
      '--with',
      'qd57-intermediate',
      '--on',
      '2023-05-12',
      '--json',
    ),
  );
  expect(preview).toMatchObject({
    people: 2,
    changed: [{ id: 'nv-001', before: 'unmet', after: 'met', findings: [{ ruleId: 'age' }] }],
  });
});

test('a file of rule sets with a fault is refused, naming the fault', async () => {
  const rules = await file(
    (await run('rule-sets', '--json')).replace('"successor": "qd350-advanced"', '"successor": "qd999"'),
    'rules.json',
  );
  await expect(run('rule-sets', '--rules', rules)).rejects.toMatchObject({
    code: 'rule-set-invalid',
    params: { problems: ['qd57-advanced: unknown-successor qd999'] },
  });
});

test('every reason has its words in both languages', () => {
  for (const language of ['vi', 'en'] as const) {
    expect(Object.keys(wordsOf(language).eligibility.reasons).sort()).toEqual([...REASON_CODES].sort());
  }
});
