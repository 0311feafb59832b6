import type { Locator, Page } from 'playwright-core';

const MOST_STEPS = 80;

/** Presses Tab until the control has the focus, as somebody without a mouse does; throws when it is never reached. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await control.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached by ${MOST_STEPS} presses of Tab: ${String(control)}`);
}

/** A name as it is typed in haste: "Nguyễn Đức" → "nguyen duc". */
export function withoutAccents(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();
}
