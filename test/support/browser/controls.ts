import type { Locator, Page } from 'playwright-core';

/** Where controls are looked for: a window, or a part of its page. */
type Scope = Page | Locator;

interface Choosing {
  /** Entries of long lists are found by typing. */
  typed?: string;
  /** Where what was chosen shows, when not in the control itself. */
  shown?: Locator;
}

/** Chooses an entry of a list by the label of its control, until the choice shows. */
export async function choose(
  scope: Scope,
  label: string | RegExp,
  entry: string,
  { typed, shown }: Choosing = {},
): Promise<void> {
  const control = scope.getByRole('combobox', { name: label });
  const itself = pageOf(scope).getByRole('combobox', { name: label });
  const chosen = shown ?? scope.locator('.ant-select', { has: itself }).getByText(entry, { exact: true });
  const chooseOnce = async (timeout?: number) => {
    await pick(control, entry, { typed, timeout });
    await chosen.first().waitFor({ state: 'attached', timeout });
  };
  for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt += 1) {
    const isChosen = await chooseOnce(SHOWN_WITHIN_MS).then(
      () => true,
      () => false,
    );
    if (isChosen) return;
  }
  await chooseOnce();
}

/** A list that is being unfolded or drawn anew can swallow a click. */
const MOST_ATTEMPTS = 4;
const SHOWN_WITHIN_MS = 4_000;

async function pick(control: Locator, entry: string, how: { typed?: string; timeout?: number }): Promise<void> {
  const { typed, timeout } = how;
  if ((await control.getAttribute('aria-expanded')) !== 'true') await control.click({ timeout });
  if (typed) await control.fill(typed);
  const listId = await control.getAttribute('aria-controls');
  const list = listId ? listById(control.page(), listId) : openList(control);
  await list.getByText(entry, { exact: true }).first().click({ timeout });
}

function listById(page: Page, id: string): Locator {
  return page.locator('.ant-select-dropdown', { has: page.locator(`[id="${id}"]`) });
}

/** The list that is unfolded now: it hangs at the end of the document, wherever its control stands. */
export function openList(scope: Scope): Locator {
  return pageOf(scope).locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').last();
}

/** Types a day ("YYYY-MM-DD") as an office writes it. */
export async function typeDay(scope: Scope, label: string | RegExp, day: string): Promise<void> {
  const field = scope.getByLabel(label);
  await field.fill(day.split('-').reverse().join('/'));
  await field.press('Enter');
}

/** A dialog by its title. */
export function dialogOf(page: Page, title: string | RegExp): Locator {
  return page.getByRole('dialog', { name: title });
}

/** Presses the button of a dialog that does its act; the dialog goes once it is done. */
export async function act(page: Page, title: string | RegExp, button: string): Promise<void> {
  const dialog = dialogOf(page, title);
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Gives a file to the part of a page where it is dropped. */
export async function drop(scope: Scope, name: string, buffer: Buffer): Promise<void> {
  const mimeType = MIME_TYPES[name.split('.').at(-1)!] ?? 'application/octet-stream';
  await scope.locator('input[type=file]').first().setInputFiles({ name, mimeType, buffer });
}

const MIME_TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

function pageOf(scope: Scope): Page {
  return 'page' in scope ? scope.page() : scope;
}
