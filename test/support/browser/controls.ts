import type { Locator, Page } from 'playwright-core';

/** Gives a file to the part of a page where it is dropped. */
export async function drop(scope: Page | Locator, name: string, buffer: Buffer): Promise<void> {
  const mimeType = MIME_TYPES[name.split('.').at(-1)!] ?? 'application/octet-stream';
  await scope.locator('input[type=file]').first().setInputFiles({ name, mimeType, buffer });
}

const MIME_TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};
