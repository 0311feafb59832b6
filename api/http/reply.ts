/** An answer that is no JSON body of the route's schema: a file, a redirect, nothing. */
export class Reply {
  constructor(
    readonly status: number,
    readonly headers: Readonly<Record<string, string>>,
    readonly content: Buffer | string | null,
  ) {}
}

/** A file to keep. The name may hold any letters: RFC 6266 with its plain fallback. */
export function fileReply(content: Buffer | string, mediaType: string, fileName: string, inline = false): Reply {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const disposition = inline ? 'inline' : 'attachment';
  return new Reply(
    200,
    {
      'Content-Type': mediaType,
      'Content-Disposition': `${disposition}; filename="${plain}"; filename*=UTF-8''${encoded}`,
    },
    content,
  );
}

export function redirectReply(location: string): Reply {
  return new Reply(303, { Location: location }, null);
}

export function emptyReply(): Reply {
  return new Reply(204, {}, null);
}
