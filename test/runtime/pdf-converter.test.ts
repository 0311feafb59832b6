import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOnSearchPath } from '../../runtime/embedded/temporal/search-path';
import { createPdfConverter } from '../../runtime/office/pdf-converter';
import { producedPaper } from '../documents/papers/altered-paper';

const searchPath = process.env.PATH ?? '';

async function leftovers(): Promise<string[]> {
  return (await readdir(tmpdir())).filter((name) => name.startsWith('lo-trinh-pdf-'));
}

describe('a preview as PDF', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'office-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** Stands in the place of LibreOffice, as a program of its own. */
  async function program(script: string): Promise<string> {
    const path = join(folder, 'soffice');
    await writeFile(path, `#!/bin/sh\n${script}\n`);
    await chmod(path, 0o755);
    return path;
  }

  it('is not offered where there is no LibreOffice', () => {
    expect(createPdfConverter({ office: { program: undefined, searchPath: '' } })).toBeNull();
  });

  it('a program that never ends is ended in time, with what it started, and leaves nothing behind', async () => {
    const path = await program('sleep 600 & wait');
    const toPdf = createPdfConverter({ office: { program: path, searchPath: '' } }, 300)!;
    await expect(toPdf(Buffer.from('a paper'))).rejects.toMatchObject({ code: 'preview-failed' });
    expect(await leftovers()).toEqual([]);
  });

  it('a program that fails or writes nothing is a failed preview, and the next one is tried anew', async () => {
    const toPdf = createPdfConverter({ office: { program: await program('exit 3'), searchPath: '' } })!;
    await expect(toPdf(Buffer.from('a paper'))).rejects.toMatchObject({ code: 'preview-failed' });
    await program('exit 0');
    await expect(toPdf(Buffer.from('a paper'))).rejects.toMatchObject({ code: 'preview-failed' });
  });
});

test('a tờ trình with its QR becomes a PDF where LibreOffice is, and is offered nowhere else', async () => {
  const toPdf = createPdfConverter({ office: { program: undefined, searchPath } });
  expect(toPdf !== null).toBe(findOnSearchPath('soffice', searchPath) !== undefined);
  const recordUrl = 'https://lo-trinh.example.test/to-trinh/1/ghi-nhan';
  const pdf = await toPdf?.(await producedPaper('submission', 'party', 'small', { recordUrl }));
  expect(
    Buffer.from(pdf ?? '%PDF-')
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  expect(await leftovers()).toEqual([]);
});
