import { idParams } from '../../contracts/common/fields';
import { publicListBody } from '../../contracts/nomination/public-list';
import { writePublicList } from '../../documents/nomination/write-public-list';
import { DomainError } from '../../domain/errors';
import { publicEntries } from '../../domain/nomination/public-list';
import { runDeed } from '../../prisma/stores/deed';
import { recordAccess } from '../../prisma/stores/privacy/access-store';
import { readPublicLines } from '../../prisma/stores/public-list-store';
import { defineRoute } from '../http/route';
import { findIntakeThing } from '../intake/find-thing';
import { XLSX, xlsxReply } from '../person/imports/corrected-file';

const make = defineRoute({
  method: 'post',
  path: '/intakes/:id/public-lists',
  tag: 'nomination',
  summary:
    'A list that may be posted (.xlsx): names and units of those approved, nothing else; written down as taken out',
  action: 'public-list.make',
  params: idParams,
  body: publicListBody,
  produces: XLSX,
  handler: async ({ ctx, actor, params, body, deed, authorize }) => {
    authorize(await findIntakeThing(ctx, actor, params.id));
    const { committeeId, accountId } = actor;
    const { classId } = body;
    const found = await readPublicLines(ctx.database, committeeId, { intakeId: params.id, classId });
    if (!found) throw new DomainError('not-found', { noun: 'class' });
    const entries = publicEntries(found.lines);
    if (entries.length === 0) throw new DomainError('list-empty');
    await runDeed(ctx.database, deed('make-public-list', params.id), async ({ tx, audit, at }) => {
      const what = { subject: 'public-list', fields: ['fullName', 'unitId'], records: entries.length, purpose: null };
      await recordAccess(tx, { committeeId, accountId, kind: 'export', personId: null, ...what, at });
      const data = { people: entries.length, class: classId };
      audit({ noun: 'nomination', action: 'public-list-made', subjectId: params.id, intakeId: params.id, data });
      return { people: entries.length };
    });
    return xlsxReply(await writePublicList(found.title, entries), 'danh-sach-niem-yet');
  },
});

export const publicListRoutes = [make];
