import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Role } from '../../../domain/identity/role';
import { openBrowserDesk, settled, type BrowserDesk } from './browser-desk';

/** The story of one plan, told through the pages; each role keeps its window from one chapter to the next. */
export interface StoryDesk {
  readonly desk: BrowserDesk;
  /** The window of a role, at a page when one is named. */
  as(role: Role, path?: string): Promise<Page>;
  /** Looks at a page as it stands: what axe finds is kept in `found`. */
  look(page: Page, what: string): Promise<void>;
  readonly found: string[];
  /** Reads from the API as the role whose window it is. */
  read<Answer>(role: Role, path: string): Promise<Answer>;
  /** What earlier chapters leave for later ones. */
  readonly kept: Kept;
  /** Pictures of every window into test-results: what stood there when something failed. */
  photograph(): Promise<void>;
  close(): Promise<void>;
}

interface Kept {
  planId: string;
  itemId: string;
  intakeId: string;
  submissionId: string;
  classId: string;
}

const PICTURES = join(__dirname, '../../../test-results/story');

/** Longer than any page needs, shorter than the limit of a test: what is missing is then said by its name. */
const PATIENCE_MS = 20_000;

export async function openStoryDesk(): Promise<StoryDesk> {
  const desk = await openBrowserDesk();
  const windows = new Map<Role, Promise<Page>>();
  const found: string[] = [];
  const windowOf = (role: Role) => {
    const known = windows.get(role) ?? enter(desk, role);
    windows.set(role, known);
    return known;
  };
  return {
    desk,
    found,
    kept: { planId: '', itemId: '', intakeId: '', submissionId: '', classId: '' },
    async as(role, path) {
      const page = await windowOf(role);
      if (path) {
        await page.goto(path);
        await settled(page);
      }
      return page;
    },
    async look(page, what) {
      found.push(...(await desk.axe(page)).map((each) => `${what}: ${each}`));
    },
    async read<Answer>(role: Role, path: string) {
      const answer = await (await windowOf(role)).context().request.get(`/api${path}`);
      return (await answer.json()) as Answer;
    },
    async photograph() {
      mkdirSync(PICTURES, { recursive: true });
      for (const [role, opening] of windows)
        await (await opening).screenshot({ path: join(PICTURES, `${role}.png`), fullPage: true });
    },
    close: () => desk.close(),
  };
}

async function enter(desk: BrowserDesk, role: Role): Promise<Page> {
  const page = await desk.visit('/', { role });
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}

/** Tests that are told one after the other: once one of them fails, those after it say so at once. */
export function inOrder(story: () => StoryDesk): (title: string, tell: () => Promise<void>) => void {
  let failed: string | null = null;
  return (title, tell) =>
    test(title, async () => {
      if (failed) throw new Error(`the story broke off at "${failed}"`);
      failed = title;
      await tell().catch(async (error: unknown) => {
        await story().photograph();
        throw error;
      });
      failed = null;
    });
}
