import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Role } from '../../domain/identity/role';
import { wordsOf } from '../../i18n/translate';
import { moveTo, openBrowserDesk, settled, type BrowserDesk } from '../support/browser/browser-desk';
import { deedsOf } from '../support/browser/deeds-of';
import { findDialogPlaces, type DialogPlaces } from '../support/browser/dialogs/dialog-places';
import { either } from '../support/browser/either';
import type { DialogPlace } from '../support/browser/dialogs/dialog-place';
import { DIALOGS } from '../support/browser/dialogs/every-dialog';
import { openOwnIntake } from '../support/browser/open-own-intake';
import { pressAll, wordsOfKey } from '../support/browser/dialogs/press';
import { tell } from '../support/browser/dialogs/told-answers';
import { faultsInside, openDialog, titleOf, tryDialog } from '../support/browser/dialogs/try-dialog';
import { dialogsIn } from '../support/catalogue/dialogs-in';

const CLIENT = join(__dirname, '../../web/src');
const PATIENCE_MS = 15_000;

/** Without a way out but an answer: each has its own test below. */
const ANSWERED = ['web.app.sessionEnded', 'web.nominations.conflict.title'];
/** Titled by the name of the person once there is one, as there is here. */
const TITLED_BY_NAME = ['web.nominations.newPerson'];
/** A word of the menu that `replaceWhom` is opened from, and no title. */
const NO_TITLES = ['web.nominations.lineActs.replace'];

let desk: BrowserDesk;
let places: DialogPlaces;
const windows = new Map<Role, Page>();
beforeAll(async () => {
  desk = await openBrowserDesk();
  const administrator = await windowOf('administrator');
  places = await findDialogPlaces(desk, administrator);
  const { send } = await deedsOf(administrator);
  for (let twin = 0; twin < 2; twin += 1)
    await send('POST', '/people', { fullName: 'Lê Thị Song Sinh', birth: '1985' });
}, 120_000);
afterAll(() => desk.close());

/** One window for all that somebody in this role does, as narrow as a telephone. */
async function windowOf(role: Role): Promise<Page> {
  const known = windows.get(role) ?? (await desk.visit('/', { role, width: 390 }));
  known.setDefaultTimeout(PATIENCE_MS);
  windows.set(role, known);
  return known;
}

/** A window that stands open reads again whatever changes elsewhere. */
async function leave(role: Role): Promise<void> {
  await (await windowOf(role)).context().close();
  windows.delete(role);
}

function keysOf(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const here = path ? `${path}.${key}` : key;
    return typeof value === 'object' && value !== null ? keysOf(value, here) : [here];
  });
}

function dialogsOfTheClient(): string[] {
  const keys = keysOf(wordsOf('vi'));
  return readdirSync(CLIENT, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `web/src/${name.replaceAll('\\', '/')}`)
    .flatMap((path) => [...new Set(dialogsIn(path, readFileSync(join(CLIENT, '../..', path), 'utf8'), keys))])
    .filter((title) => !NO_TITLES.includes(title));
}

test('every dialog that stands in the sources of the client is opened here', () => {
  const opened = [
    ...DIALOGS.flatMap(([, of]) => of(places)).flatMap(({ dialogs }) => dialogs.map(([title]) => title)),
    ...ANSWERED,
  ];
  const expected = dialogsOfTheClient();
  const times = (list: readonly string[], title: string) => list.filter((each) => each === title).length;
  expect(expected.filter((title) => times(opened, title) < times(expected, title))).toEqual([]);
  expect(opened.filter((title) => !expected.includes(title))).toEqual([]);
});

test('a dialog planted in a source is found, by the key of its title', () => {
  const planted = (source: string) => dialogsIn('web/src/x.tsx', source, ['web.x.one.title', 'web.x.two.title']);
  expect(planted("const a = <Modal open title={late ? t('web.x.late') : t('web.x.soon')} />;")).toEqual([
    'web.x.late',
    'web.x.soon',
  ]);
  expect(planted("const act = { title: t('web.x.move', { name }), actText: t('web.x.do') };")).toEqual(['web.x.move']);
  expect(
    planted("const names = ['one']; const act = { title: say(`web.x.${name}.title`), actText: t('web.x.do') };"),
  ).toEqual(['web.x.one.title']);
  expect(planted('const a = <Drawer title={row.text} />;')).toEqual(['web/src/x.tsx']);
  expect(() => planted('const a = <Popconfirm title="?" />;')).toThrow('web/src/x.tsx');
  expect(() => planted("import { Modal } from 'antd';")).toThrow('web/src/x.tsx');
});

/** Opens the dialogs of a place one after the other, and says what is wrong with each. */
async function tryPlace({ path, role, told = [], dialogs }: DialogPlace): Promise<string[]> {
  const page = await windowOf(role);
  const faults: string[] = [];
  await tell(page, told);
  let isThere = false;
  for (const [title, ...presses] of dialogs) {
    if (!isThere) await (told.length > 0 ? anew(page, path) : moveTo(page, path));
    isThere = await tryOne(page, title, presses).then(
      (found) => {
        faults.push(...found.map((fault) => `${title}: ${fault}`));
        return true;
      },
      (error: Error) => {
        faults.push(`${title} at ${path}: ${error.message.split('\n').slice(0, 3).join(' ')}`);
        return false;
      },
    );
  }
  return faults;
}

/** What was read before must not stand in for what is told now. */
async function anew(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

async function tryOne(page: Page, title: string, presses: Parameters<typeof pressAll>[1]): Promise<string[]> {
  const opener = await pressAll(page, presses);
  await openDialog(page).waitFor();
  const words = await titleOf(openDialog(page));
  const faults = await tryDialog(desk, page, opener);
  const isData = title.includes('/') || TITLED_BY_NAME.includes(title);
  return isData || wordsOfKey(title).test(words) ? faults : [...faults, `it is titled "${words}"`];
}

test.each(DIALOGS)(
  'of %s each takes the focus, has no violation of WCAG 2.2 AA, fits a telephone, is left by Escape and gives the focus back',
  async (_about, of) => {
    const faults: string[] = [];
    const all = of(places);
    for (const role of new Set(all.map((place) => place.role))) {
      for (const place of all.filter((each) => each.role === role)) faults.push(...(await tryPlace(place)));
      await leave(role);
    }
    expect(faults).toEqual([]);
  },
  600_000,
);

test('the end of a session is said over the page, and Escape does not lead past it', async () => {
  const page = await desk.visit('/', { role: 'administrator', width: 390 });
  await settled(page);
  await page.context().clearCookies();
  // What the page reads by itself may have met the end of the session already.
  const other = page.getByRole('button', { name: 'English' });
  await other.click({ timeout: 5_000 }).catch(() => undefined);
  const dialog = page.getByRole('dialog', { name: either('web.app.sessionEnded') });
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  expect([...(await desk.axe(page)), ...(await faultsInside(page))]).toEqual([]);
  expect(await dialog.isVisible()).toBe(true);
});

test('of two people writing one list, the later is shown both, and Escape only puts it off', async () => {
  const [page, reviewer] = [await windowOf('unit-officer'), await windowOf('reviewer')];
  const [ofOfficer, ofReviewer] = [await deedsOf(page), await deedsOf(reviewer)];
  const { roles } = await ofOfficer.read<{ roles: { unitId: string | null }[] }>('/session');
  const unitId = roles.find((role) => role.unitId)!.unitId!;
  const intakeId = await openOwnIntake(reviewer, { name: 'Đợt thử hộp thoại', unitIds: [unitId] });
  const list = (names: readonly string[], onBehalf: object | null = null) => ({
    lines: names.map((fullName) => ({ fullName, birth: '1985' })),
    unitSignatory: null,
    note: null,
    onBehalf,
  });
  const begun = { unitId, ...list(['Lê Văn An']) };
  const { listId } = await ofOfficer.send<{ listId: string }>('POST', `/intakes/${intakeId}/nomination-lists`, begun);
  await page.goto(`/dot/${intakeId}/danh-sach`);
  await page.getByText('Lê Văn An').first().waitFor();
  await page.getByLabel('Ghi chú').fill('Đang soạn ở đơn vị');
  const { revision } = await ofReviewer.read<{ revision: number }>(`/nomination-lists/${listId}`);
  const both = list(['Lê Văn An', 'Trần Thị Bình'], { source: 'telephone' });
  await ofReviewer.send('PUT', `/nomination-lists/${listId}`, { ...both, revision });
  const note = (await page.getByLabel('Ghi chú').elementHandle())!;
  await page.getByRole('dialog', { name: wordsOfKey('web.nominations.conflict.title') }).waitFor();
  expect(await tryDialog(desk, page, note)).toEqual([]);
  expect(await page.getByLabel('Ghi chú').inputValue()).toBe('Đang soạn ở đơn vị');
  expect(await ofReviewer.read(`/nomination-lists/${listId}`)).toMatchObject({ note: null });
});

test('no page has failed', () => {
  expect(desk.faults).toEqual([]);
});
