import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowserDesk, settled } from './browser-desk';
import { everyPage } from './every-page';

/**
 * `npm run screenshots`: every page of the running sample at 1440 × 900 and 390 × 844, whole, into test-results/screenshots. To be looked
 * at by a person.
 */
async function takeScreenshots(): Promise<void> {
  const folder = join(__dirname, '../../../../test-results/screenshots');
  mkdirSync(folder, { recursive: true });
  const desk = await openBrowserDesk();
  const pages = [{ name: 'first page', path: '/', role: undefined }, ...(await everyPage(desk))];
  for (const { name, path, role } of pages) {
    for (const width of [1440, 390] as const) {
      const page = await desk.visit(path, { ...(role ? { role } : {}), width });
      await settled(page);
      await page.screenshot({ path: join(folder, `${name.replaceAll(' ', '-')}-${width}.png`), fullPage: true });
      await page.context().close();
    }
    console.log(`${name}: ${path}`);
  }
  await desk.close();
  console.log(folder);
}

takeScreenshots().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
