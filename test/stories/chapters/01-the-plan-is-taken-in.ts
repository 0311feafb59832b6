import { readFile } from 'node:fs/promises';
import { projectPath } from '../../../runtime/project-root';
import type { StoryOffice } from '../story-office';

interface PlanDetail {
  items: { id: string; code: string; revision: number }[];
}

/** January: the document becomes the plan; money is allotted, other than the plan foresaw. */
export async function thePlanIsTakenIn(office: StoryOffice): Promise<void> {
  office.heading(`THÁNG 1/${office.year}: KẾ HOẠCH ĐƯỢC ĐƯA VÀO THỰC HIỆN`);
  await office.begin('4/1', '08:40');
  const head = await office.as('lanh-dao-to-chuc');
  const bytes = await readFile(projectPath('prisma', 'seed', 'plan-2023.md'));
  const { draft } = await head.upload<{ draft: unknown }>('/plan-documents', bytes, 'ke-hoach.md');
  const imported = await head.post<{ planId: string; items: number; groups: number }>('/plans', {
    draft,
    year: office.year,
  });
  office.planId = imported.planId;
  office.tell('lanh-dao-to-chuc', `nhập Kế hoạch từ văn bản: ${imported.items} mục, ${imported.groups} nhóm đối tượng`);
  await entrust(office);
  await head.post(`/plans/${imported.planId}/activation`);
  office.tell('lanh-dao-to-chuc', 'đưa Kế hoạch vào thực hiện');
  for (const [code, item] of Object.entries(office.items)) {
    const detail = await head.get<{ groups: { id: string }[] }>(`/plan-items/${item.id}`);
    office.items[code] = { id: item.id, groupIds: detail.groups.map(({ id }) => id) };
  }
  await allot(office);
}

/** What the document leaves open: who runs 1.1 and 2.2 here, who reviews 2.5. */
async function entrust(office: StoryOffice): Promise<void> {
  const head = await office.as('lanh-dao-to-chuc');
  const { items } = await head.get<PlanDetail>(`/plans/${office.planId}`);
  const edits: Record<string, object> = {
    '1.1': { deliveringUnitId: office.unitId('trung-tam') },
    '2.2': { deliveringUnitId: office.unitId('trung-tam') },
    '2.5': { reviewUnitId: office.unitId('tuyen-giao') },
  };
  for (const { id, code, revision } of items) {
    office.items[code] = { id, groupIds: [] };
    if (edits[code]) await head.send('PATCH', `/plan-items/${id}`, { revision, ...edits[code] });
  }
  office.tell('lanh-dao-to-chuc', 'giao đơn vị thực hiện mục 1.1, 2.2; cơ quan thẩm định mục 2.5');
}

async function allot(office: StoryOffice): Promise<void> {
  await office.until('15/1', '10:00');
  const finance = await office.as('ke-toan');
  await finance.post(`/plans/${office.planId}/budget-lines`, {
    holderUnitId: office.unitId('trung-tam'),
    name: 'Mở các lớp tại Trung tâm Chính trị',
    planned: 972_170_000,
    allotted: 905_000_000,
    allottedBasis: 'Quyết định giao dự toán của Ủy ban nhân dân thị xã',
  });
  office.tell('ke-toan', 'dự toán được giao 905.000.000 đồng (Kế hoạch dự kiến 972.170.000 đồng)');
}
