import type { ElementHandle, Locator, Page } from 'playwright-core';
import { wordsOf } from '../../../../i18n/translate';
import { openList } from '../controls';

/**
 * The key of the words on a button, or on an entry of the menu that the button before it has unfolded; or what somebody does who does not
 * press one. Answers with the button that what opens now gives the focus back to: null where another press is to come.
 */
export type Press = string | ((page: Page) => Promise<ElementHandle | null>);

/** Vietnamese words of a key, as a window of the suites shows them; anything may stand where a value is put in. */
export function wordsOfKey(key: string): RegExp {
  const found = key
    .split('.')
    .reduce<unknown>((words, step) => (words as Record<string, unknown>)[step], wordsOf('vi'));
  const pattern = String(found)
    .replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/\{[^{}]*\}/g, '.+');
  return new RegExp(`(?:^|\\s)${pattern}(?:$|[\\s:])`);
}

/** Presses them one after the other; the last button that is none of a menu's entries is the opener. */
export async function pressAll(page: Page, presses: readonly Press[]): Promise<ElementHandle> {
  let opener: ElementHandle | null = null;
  for (const press of presses)
    opener = (typeof press === 'string' ? await pressed(page, press) : await press(page)) ?? opener;
  if (!opener) throw new Error('nothing was pressed');
  return opener;
}

/** A button of the page, or of what lies over it; or an entry of the menu that is unfolded, which is no opener. */
export async function pressed(page: Page, key: string): Promise<ElementHandle | null> {
  const name = wordsOfKey(key);
  const menu = page.locator('.ant-dropdown:not(.ant-dropdown-hidden)');
  if ((await menu.count()) > 0) {
    await menu.getByRole('menuitem', { name }).first().click();
    return null;
  }
  return click(page.getByRole('button', { name }).first());
}

export async function clicked(page: Page, selector: string): Promise<ElementHandle> {
  return click(page.locator(selector).first());
}

export async function ticked(page: Page, selector: string): Promise<null> {
  await page.locator(selector).first().check();
  return null;
}

export async function typed(page: Page, selector: string, text: string): Promise<null> {
  await page.locator(selector).first().fill(text);
  return null;
}

/** A file into the place where it is dropped; its rows are waited for. */
export async function dropped(page: Page, name: string, buffer: Buffer): Promise<null> {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.locator('input[type=file]').first().setInputFiles({ name, mimeType, buffer });
  await page.getByRole('table').first().waitFor();
  return null;
}

/** Somebody whom the register of the unit does not know is put on its list. */
export async function newPerson(page: Page): Promise<ElementHandle> {
  const search = page.getByLabel(wordsOfKey('web.nominations.search'));
  await search.fill('Đặng Thị Ngọc Ánh');
  await openList(page).getByText(wordsOfKey('web.nominations.addTyped')).click();
  return (await search.elementHandle())!;
}

/** Other posts than those saved are chosen. */
export async function otherPosts(page: Page): Promise<null> {
  await page.locator('#posts').click();
  await openList(page).locator('.ant-select-item-option').first().click();
  await page.keyboard.press('Escape');
  return null;
}

async function click(button: Locator): Promise<ElementHandle> {
  const itself = (await button.elementHandle())!;
  await itself.click();
  return itself;
}
