import type { StoredFileContent } from '../../prisma/stores/file-store';
import { Reply } from '../http/reply';

/** A file to be saved, never shown in place: its name travels as RFC 5987 has it. */
export function fileReply({ mediaType, fileName, content }: StoredFileContent, shown = false): Reply {
  const name = encodeURIComponent(fileName).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return new Reply(
    200,
    {
      'Content-Type': mediaType,
      'Content-Disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
    Buffer.from(content),
  );
}
