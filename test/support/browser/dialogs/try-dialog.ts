import { setTimeout as sleep } from 'node:timers/promises';
import type { ElementHandle, Locator, Page } from 'playwright-core';
import { OPEN_DIALOG, type BrowserDesk } from '../browser-desk';

const TITLE = '.ant-modal-title, .ant-drawer-title';
const PATIENCE_MS = 10_000;
/** Only somebody who is late is waited for so long. */
const FOCUS_WITHIN_MS = 3_000;

/** The dialog that stands over everything else. */
export function openDialog(page: Page): Locator {
  return page.locator(OPEN_DIALOG).last();
}

export async function titleOf(dialog: Locator): Promise<string> {
  return (await dialog.locator(TITLE).first().innerText()).trim();
}

/**
 * Looks at the dialog that has just been opened from `opener`, leaves it by Escape, and says what is wrong: violations of WCAG 2.2 AA, a
 * focus that stayed outside or does not come back, something wider than the window.
 */
export async function tryDialog(desk: Pick<BrowserDesk, 'axe'>, page: Page, opener: ElementHandle): Promise<string[]> {
  await openDialog(page).waitFor();
  const dialog = (await openDialog(page).elementHandle())!;
  const faults = [...(await desk.axe(page)), ...(await faultsInside(page))];
  await page.keyboard.press('Escape');
  const hasGone = await dialog.waitForElementState('hidden', { timeout: PATIENCE_MS }).then(
    () => true,
    () => false,
  );
  if (!hasGone) return [...faults, 'Escape does not close it'];
  const isBack = () => opener.evaluate((element) => element === element.ownerDocument?.activeElement);
  if (!(await comesTrue(isBack))) faults.push(`the focus does not come back, but is at ${await focused(page)}`);
  return faults;
}

/** A focus that stayed outside the open dialog, and what of it is wider than the window. */
export async function faultsInside(page: Page): Promise<string[]> {
  const dialog = (await openDialog(page).elementHandle())!;
  const isInside = () => dialog.evaluate((element) => element.contains(element.ownerDocument.activeElement));
  const hasFocus = await comesTrue(isInside);
  const wide = (await page.evaluate(`(${WIDER})(document.querySelectorAll('${OPEN_DIALOG}'))`)) as string[];
  return [...(hasFocus ? [] : ['the focus is not in it']), ...wide.map((what) => `wider than the window: ${what}`)];
}

/** Runs in the page, as text: the tests know no types of a browser. */
const WIDER = `(dialogs) => {
  const dialog = [...dialogs].at(-1);
  const over = (element) => element && element.scrollWidth > element.clientWidth + 1;
  const parts = { page: document.documentElement, around: dialog.closest('.ant-modal-wrap'), body: dialog.querySelector('.ant-modal-body, .ant-drawer-body') };
  return Object.entries(parts).filter(([, element]) => over(element)).map(([name, element]) => name + ' ' + element.scrollWidth + ' of ' + element.clientWidth);
}`;
const FOCUSED = `(() => {
  const { tagName, className, textContent } = document.activeElement ?? {};
  return tagName + ' ' + className + ' ' + (textContent ?? '').slice(0, 40);
})()`;

async function focused(page: Page): Promise<string> {
  return String(await page.evaluate(FOCUSED));
}

/** Asks from outside: what a page evaluates again and again its Content-Security-Policy refuses. */
async function comesTrue(condition: () => Promise<boolean>): Promise<boolean> {
  for (const end = Date.now() + FOCUS_WITHIN_MS; Date.now() < end; await sleep(50)) if (await condition()) return true;
  return condition();
}
