import type { BrowserContext, Page } from 'playwright-core';
import { SAMPLE_MAIL_DOMAIN, SAMPLE_PERSONAL_CODE } from '../../prisma/seed/sample/sample-seats';
import { openBrowserDesk, type BrowserDesk } from '../support/browser/browser-desk';
import { caughtMails, opinionLink, waitForMail, type CaughtMail } from '../support/browser/caught-mails';

/** Known failures of others: a decision that a mail scanner made, a link burnt by a preview. */
const TIMES = 20;
/** At once, each with links of its own. */
const ROBOTS = 4;

let desk: BrowserDesk;
let office: BrowserContext;
let links: string[];
beforeAll(async () => {
  desk = await openBrowserDesk();
  office = (await desk.visit('/', { role: 'office-coordinator' })).context();
  await requestTo(ANSWERING_MEMBER);
  links = await mailedLinks();
});
afterAll(() => desk.close());

const ASKED_ABOUT = 'Về việc cử cán bộ học trung cấp lý luận chính trị hệ không tập trung';

/** A member whom no card of the first page plays: what waits for those who are played is looked at by other suites. */
const ANSWERING_MEMBER = `uy-vien-10@${SAMPLE_MAIL_DOMAIN}`;

function requestTo(member: string): Promise<CaughtMail> {
  return waitForMail(desk.inboxUrl, member, (mail) => opinionLink(mail) !== undefined);
}

/** Every link in every mail that was sent, but for the submissions that live and end in other suites meanwhile. */
async function mailedLinks(): Promise<string[]> {
  const mails = (await caughtMails(desk.inboxUrl)).filter(
    ({ subject, text }) => !TOLD_ELSEWHERE.some((number) => `${subject} ${text}`.includes(number)),
  );
  return [...new Set(mails.flatMap(({ text }) => [...text.matchAll(/https?:\/\/\S+/g)].map(([link]) => link)))];
}

interface Round {
  id: string;
  state: string;
  members: { answered: boolean }[];
}

/** The submission of the story of a plan, and the one that is recalled. */
const TOLD_ELSEWHERE = ['51-TTr/CQTCNV', '52-TTr/CQTCNV'];

/** The round that the sample is asking about, and how many of its members have answered, as the office sees it. */
async function answers(): Promise<string[]> {
  const work = (await (await office.request.get('/api/my-work?kind=round-to-close&limit=100')).json()) as {
    items: { id: string; title: string }[];
  };
  const rounds = await Promise.all(
    work.items
      .filter(({ title }) => title === ASKED_ABOUT)
      .map(async ({ id }) => (await (await office.request.get(`/api/opinion-rounds/${id}`)).json()) as Round),
  );
  return rounds.map(({ id, state, members }) => `${id} ${state} ${members.filter(({ answered }) => answered).length}`);
}

/** Fills in what it finds without understanding it, and presses one button of the form: another one each time. */
async function submitForm(page: Page, times: number): Promise<void> {
  const buttons = page.locator('form button');
  const count = await buttons.count();
  if (count === 0) return;
  const radios = page.locator('form input[type=radio]');
  const choices = await radios.count();
  if (choices > 0) await radios.nth(times % choices).check({ force: true });
  for (const field of await page.locator('form textarea, form input[type=text]').all()) await field.fill('test');
  const button = buttons.nth(times % count);
  const sent = page.waitForEvent('load');
  // Runs in the page, as a script of its own would.
  await button.evaluate((element) => {
    const pressed = element as unknown as { form: { requestSubmit(button: unknown): void } };
    pressed.form.requestSubmit(pressed);
  });
  await sent;
}

test('a robot that opens every mailed link, runs its scripts and sends every form twenty times records no opinion', async () => {
  const opinionLinks = links.filter((link) => link.includes('/y-kien/'));
  expect(opinionLinks.length).toBeGreaterThan(0);
  const before = await answers();
  expect(before).toHaveLength(1);
  const visitor = (await desk.visit('/')).context();
  await Promise.all(
    Array.from({ length: ROBOTS }, async (_, robot) => {
      const page = await visitor.newPage();
      for (const link of links.filter((_link, index) => index % ROBOTS === robot)) {
        for (let time = 0; time < TIMES; time += 1) {
          await page.goto(link);
          // Every other page asks to sign in first, and sends nothing by itself.
          if (!opinionLinks.includes(link)) break;
          await submitForm(page, time);
          await submitForm(page, time);
        }
      }
    }),
  );
  expect(await answers()).toEqual(before);
  const statuses = await Promise.all(opinionLinks.map(async (link) => (await visitor.request.get(link)).status()));
  expect(new Set(statuses)).toEqual(new Set([200]));
}, 600_000);

test('after all that the link is still good: the leader answers with it', async () => {
  const before = await answers();
  const page = await desk.visit('/', { width: 390 });
  await page.goto(opinionLink(await requestTo(ANSWERING_MEMBER))!);
  await page.locator('#c-agree').check();
  await page.locator('button[value=review]:visible').first().click();
  await page.locator('#code').fill(SAMPLE_PERSONAL_CODE);
  await page.locator('button[value=send]').click();
  await page.getByRole('heading', { name: 'Đã ghi nhận ý kiến của đồng chí' }).waitFor();
  expect(await answers()).not.toEqual(before);
});
