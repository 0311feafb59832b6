import type { Page } from 'playwright-core';

/** An answer of the API that a window is told otherwise: the dialogs of states the sample is not in are looked at too. */
export interface Told {
  /** Of its address, below /api. */
  path: RegExp;
  change(answer: Answer): object;
}

/** What every answer may have; the rest stays as it came. */
export interface Answer {
  abilities?: readonly string[];
  items?: readonly Answer[];
}

/** The record, and each row of a list, allows these acts too. */
export function allowing(path: RegExp, ...more: readonly string[]): Told {
  const widened = (record: Answer) => ({ ...record, abilities: [...(record.abilities ?? []), ...more] });
  return {
    path,
    change: (answer) => ({
      ...widened(answer),
      ...(answer.items ? { items: answer.items.map(widened) } : {}),
    }),
  };
}

/** The answer holds this as well. */
export function holding(path: RegExp, more: object): Told {
  return { path, change: (answer) => ({ ...answer, ...more }) };
}

/** Each row of the list holds this as well. */
export function eachHolding(path: RegExp, more: object): Told {
  return {
    path,
    change: (answer) => ({ ...answer, items: (answer.items ?? []).map((row) => ({ ...row, ...more })) }),
  };
}

/** From now on a window gets these answers; nothing that it sends is touched. */
export async function tell(page: Page, told: readonly Told[]): Promise<void> {
  await page.unrouteAll();
  if (told.length === 0) return;
  const about = ({ pathname }: URL) => told.filter(({ path }) => path.test(pathname.replace(/^\/api/, '')));
  await page.route(
    (url) => about(url).length > 0,
    async (route) => {
      const request = route.request();
      if (request.method() !== 'GET' || request.resourceType() === 'document') return route.fallback();
      const response = await route.fetch();
      // What the record lacks is told as a whole.
      const answer = response.ok() ? ((await response.json()) as Answer) : {};
      const json = about(new URL(request.url())).reduce<object>((so, { change }) => change(so), answer);
      return route.fulfill({ status: 200, json });
    },
  );
}
