/** An answer that is no JSON body of the route's schema: a file, a redirect, nothing. */
export class Reply {
  constructor(
    readonly status: number,
    readonly headers: Readonly<Record<string, string>>,
    readonly content: Buffer | string | null,
  ) {}
}
