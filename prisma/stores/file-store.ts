import { createHash } from 'node:crypto';
import type { Reader, Transaction } from '../client';
import { newId } from '../ids';

export interface NewFile {
  committeeId: string;
  mediaType: string;
  fileName: string;
  content: Uint8Array;
  uploadedBy: string | null;
  uploadedAt: Date;
}

export interface StoredFileContent {
  mediaType: string;
  fileName: string;
  content: Uint8Array;
}

/** A file is a row: written with the deed that brings it. Answers with its id and the SHA-256 of its bytes, in hex. */
export async function addFile(tx: Transaction, file: NewFile): Promise<{ fileId: string; sha256: string }> {
  const id = newId();
  const sha256 = sha256Of(file.content);
  await tx.storedFile.create({
    data: {
      ...file,
      id,
      content: Buffer.from(file.content),
      sha256: Buffer.from(sha256, 'hex'),
      size: file.content.length,
    },
  });
  return { fileId: id, sha256 };
}

/** Null when the committee has no such file. */
export async function readFile(reader: Reader, committeeId: string, id: string): Promise<StoredFileContent | null> {
  return reader.storedFile.findFirst({
    where: { id, committeeId },
    select: { mediaType: true, fileName: true, content: true },
  });
}

/** In hex. */
export function sha256Of(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
