/** A browser without JavaScript: keeps cookies, follows forms by hand. */
export class LeaderBrowser {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly origin: string,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  setCookie(name: string, value: string): void {
    this.cookies.set(name, value);
  }

  async open(path: string, method: 'GET' | 'HEAD' = 'GET'): Promise<Page> {
    return this.send(path, { method });
  }

  /** Sends the first form of a page with its hidden fields; `fields` are what a person filled in, `step` the button. */
  async submit(page: Page, fields: Readonly<Record<string, string | string[]>>): Promise<Page> {
    const body = new URLSearchParams();
    for (const [name, value] of page.hidden) if (!(name in fields)) body.append(name, value);
    for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each);
    return this.send(page.action ?? page.path, { method: 'POST', body });
  }

  private async send(path: string, init: { method: string; body?: URLSearchParams }): Promise<Page> {
    const response = await fetch(new URL(path, this.origin), {
      ...init,
      redirect: 'manual',
      headers: { ...this.headers, Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      this.cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const location = response.headers.get('Location');
    if (response.status === 303 && location) return this.open(location);
    return new Page(path, response.status, await response.text(), response.headers);
  }
}

export class Page {
  constructor(
    readonly path: string,
    readonly status: number,
    readonly html: string,
    readonly headers: Headers,
  ) {}

  get action(): string | null {
    return /<form[^>]* action="([^"]*)"/.exec(this.html)?.[1] ?? null;
  }

  get hidden(): [string, string][] {
    return [...this.html.matchAll(/<input\s+type="hidden"\s+name="([^"]*)"\s+value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    );
  }

  get title(): string {
    return /<h1>([^<]*)/.exec(this.html)?.[1]?.trim() ?? '';
  }

  get fault(): string {
    return /<p class="fault"[^>]*>([^<]*)/.exec(this.html)?.[1]?.trim() ?? '';
  }
}
