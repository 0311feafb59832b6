import { source as axeSource } from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { LANGUAGE_COOKIE } from '../../../api/http/language';
import type { Role } from '../../../domain/identity/role';
import type { Language } from '../../../i18n/translate';

export interface Application {
  url: string;
  inboxUrl: string;
  dataDir: string;
  /** Of the record, for what no page can seed. */
  databaseUrl: string;
  /** The browser's program. */
  chromium: string;
}

export interface Visit {
  /** Signs in as the sample account of this role; without it the visitor is nobody. */
  role?: Role;
  /** Width of the window; the height follows: 1440 × 900, 390 × 844, 360 × 740. */
  width?: 1440 | 390 | 360;
  /** Of this window alone; Vietnamese unless said otherwise, whatever the account chose elsewhere. */
  language?: Language;
}

/** A real browser on the running application, with the mails it sends. */
export interface BrowserDesk extends Application {
  /** A window of its own: nobody else's cookies. What goes wrong in its pages is kept in `faults`. */
  visit(path: string, visit?: Visit): Promise<Page>;
  /** Errors of pages and consoles so far, and what the Content-Security-Policy refused. */
  readonly faults: string[];
  /** Violations of WCAG 2.2 AA on the page as it stands. */
  axe(page: Page): Promise<string[]>;
  close(): Promise<void>;
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const HEIGHTS = { 1440: 900, 390: 844, 360: 740 } as const;
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** On the application that all suites share, or on one of the suite's own. */
export async function openBrowserDesk(own?: Application): Promise<BrowserDesk> {
  const application = own ?? (JSON.parse(process.env.LO_TRINH_TEST_APPLICATION ?? '{}') as Application);
  const browser = await chromium.launch({ executablePath: application.chromium, headless: true, args: FLAGS });
  const faults: string[] = [];
  return {
    ...application,
    faults,
    visit: (path, visit = {}) => openWindow(browser, application, faults, path, visit),
    axe,
    close: () => browser.close(),
  };
}

async function openWindow(browser: Browser, { url }: Application, faults: string[], path: string, visit: Visit) {
  const width = visit.width ?? 1440;
  const context = await browser.newContext({
    viewport: { width, height: HEIGHTS[width] },
    baseURL: url,
    locale: 'vi-VN',
    // Nothing is looked at while it moves, so it need not move.
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    // A refusal that the page shows in words is no fault of the page.
    if (message.type() === 'error' && !message.text().includes('Failed to load resource'))
      faults.push(`${page.url()}: ${message.text()}`);
  });
  if (visit.role) await signIn(context, visit.role);
  await context.addCookies([{ name: LANGUAGE_COOKIE, value: visit.language ?? 'vi', url }]);
  await page.goto(path);
  await page.locator('h1').first().waitFor();
  return page;
}

/** Once the page shows what it is about: its title is there, and nothing says any more that it is being read. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  const reading = page.locator('.ant-skeleton-active, .ant-spin-spinning');
  // One after the other: a part that has been read may show others that are still being read.
  while ((await reading.count()) > 0) await reading.first().waitFor({ state: 'detached' });
}

const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;

/**
 * To another page as a link of the client leads there: the document stays, which costs a quarter of loading it anew. The same page about another
 * record is loaded.
 */
export async function moveTo(page: Page, path: string): Promise<void> {
  const shapeOf = (address: string) => new URL(address, page.url()).pathname.replaceAll(ID, ':id');
  if (shapeOf(page.url()) === shapeOf(path)) {
    await page.goto(path);
  } else {
    await page.evaluate(`(() => {
      for (const title of document.querySelectorAll('h1')) title.setAttribute('data-left', '');
      history.pushState(null, '', ${JSON.stringify(path)});
      dispatchEvent(new PopStateEvent('popstate', { state: null }));
    })()`);
    await page.locator('h1:not([data-left])').first().waitFor();
  }
  await settled(page);
}

async function signIn(context: BrowserContext, role: Role): Promise<void> {
  const answer = await context.request.post('/api/sign-in/local', { data: { role } });
  if (!answer.ok()) throw new Error(`signing in as ${role}: ${answer.status()} ${await answer.text()}`);
}

/** What lies over the page: a dialog, or a drawer from its side. */
export const OPEN_DIALOG =
  '.ant-modal-wrap:not([style*="display: none"]) [role=dialog], .ant-drawer-open [role=dialog]';

interface AxeWindow {
  document: { querySelectorAll(selector: string): Iterable<unknown> };
  axe: {
    run(
      root: unknown,
      options: object,
    ): Promise<{ violations: { id: string; help: string; nodes: { target: unknown; failureSummary?: string }[] }[] }>;
  };
}

async function axe(page: Page): Promise<string[]> {
  // Waits for what moves, or is just about to, to stand still: half-faded text has no contrast.
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  await page.evaluate('Promise.all(document.getAnimations().map((each) => each.finished.catch(() => undefined)))');
  // It stays for as long as the document does.
  if (!(await page.evaluate('Boolean(globalThis.axe)'))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate(
    ([dialog, tags]) => {
      const { axe: tool, document } = globalThis as unknown as AxeWindow;
      // What lies under a dialog cannot be reached while it stands: only the dialog is looked at.
      const root = [...document.querySelectorAll(dialog)].at(-1) ?? document;
      return tool.run(root, { resultTypes: ['violations'], runOnly: { type: 'tag', values: tags } });
    },
    [OPEN_DIALOG, AXE_TAGS] as const,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${JSON.stringify(target)} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
    ),
  );
}
