import type { Page } from 'playwright-core';
import type { BrowserDesk } from '../browser-desk';
import { deedsOf } from '../deeds-of';
import { everyPage, isOfSample } from '../every-page';

/** Where dialogs are opened: pages by their names, and records of the sample by what they are. */
export interface DialogPlaces {
  at(pageName: string): string;
  /** Of an intake at this stage, in this state. */
  intake(stage: string, status?: string): string;
  submission(state: string): string;
  document(state: string): string;
  /** The list of a unit that has sent one, in the intake that is being reviewed. */
  sentList: string;
  /** The list of a unit that has not answered. */
  openList: string;
  /** An account of somebody who has set a personal code. */
  accountWithCode: string;
}

interface Row {
  id: string;
  stage: string;
  status: string;
  state: string;
  procedureCode: string;
  unitId: string;
}

export async function findDialogPlaces(desk: BrowserDesk, administrator: Page): Promise<DialogPlaces> {
  const { read } = await deedsOf(administrator);
  const rows = async (path: string) => (await read<{ items: Row[] }>(path)).items;
  const pages = await everyPage(desk);
  const at = (name: string) => pages.find((page) => page.name === name)!.path;
  const [intakes, submissions, documents, accounts] = await Promise.all([
    rows('/intakes?limit=200'),
    rows('/submissions?limit=100'),
    rows('/documents?limit=100'),
    read<{ items: { id: string; roles: { role: string }[] }[] }>('/accounts?limit=100'),
  ]);
  const found = (list: readonly Row[], fits: (row: Row) => boolean, what: string) => {
    const row = list.filter(isOfSample).findLast(fits);
    if (!row) throw new Error(`the sample has no ${what}`);
    return row.id;
  };
  const reviewed = at('intake').split('/').at(-1)!;
  const nominating = found(
    intakes,
    ({ stage, status, procedureCode }) => stage === 'nomination' && status === 'open' && procedureCode === 'send-out',
    'intake that takes lists',
  );
  const unitOf = async (intakeId: string, state: string) =>
    (await rows(`/intakes/${intakeId}/units`)).find((unit) => unit.state === state)!.unitId;
  return {
    at,
    intake: (stage, status = 'open') =>
      `/dot/${found(intakes, (row) => row.stage === stage && row.status === status, `intake in ${stage}, ${status}`)}`,
    submission: (state) => `/to-trinh/${found(submissions, (row) => row.state === state, `submission ${state}`)}`,
    document: (state) => `/van-ban/${found(documents, (row) => row.state === state, `document ${state}`)}`,
    sentList: `/dot/${reviewed}/danh-sach?don-vi=${await unitOf(reviewed, 'submitted')}`,
    openList: `/dot/${nominating}/danh-sach?don-vi=${await unitOf(nominating, 'unanswered')}`,
    accountWithCode: `/tai-khoan/${accounts.items.find(({ roles }) => roles.some(({ role }) => role === 'approver'))!.id}`,
  };
}
