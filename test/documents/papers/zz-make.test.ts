import { writeFileSync } from 'node:fs';
import { producePaper } from '../../../documents/papers/produce/produce-paper';
import { TEMPLATE_CODES } from '../../../documents/papers/templates/shipped-templates';
import { sampleData } from './paper-samples';
test.each(TEMPLATE_CODES.flatMap((c) => (['party', 'state'] as const).flatMap((f) => (['small', 'long'] as const).map((s) => [c, f, s] as const))))('%s %s %s', async (c, f, s) => {
  const bytes = await producePaper({ template: c, format: f, data: sampleData(c, f, s) });
  writeFileSync(`/tmp/papers/${c}-${f}-${s}.docx`, bytes);
  expect(bytes.length).toBeGreaterThan(100);
});
