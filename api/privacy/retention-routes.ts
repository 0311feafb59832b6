import { idParams } from '../../contracts/common/fields';
import { retentionDecision, retentionProposals, retentionSettled } from '../../contracts/privacy/privacy';
import { dateOf } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import { abilitiesOf, can } from '../../domain/identity/permissions';
import { registerYears } from '../../domain/privacy/processing-purposes';
import { wordsOf } from '../../i18n/translate';
import { runDeed } from '../../prisma/stores/deed';
import { deleteOldImportRows, erasePerson } from '../../prisma/stores/privacy/erasure-store';
import { readPurposes } from '../../prisma/stores/privacy/purpose-store';
import {
  listProposals,
  listProposedPeople,
  lockProposal,
  settleProposal,
} from '../../prisma/stores/privacy/retention-store';
import { defineRoute } from '../http/route';
import { obstaclesOf } from './erasure-routes';

const tag = 'privacy';

const list = defineRoute({
  method: 'get',
  path: '/retention-proposals',
  tag,
  summary: 'What may be deleted by the terms set, as the weekly look found it; a person decides',
  action: 'privacy.read',
  response: retentionProposals,
  handler: async ({ ctx, actor }) => {
    const { committeeId } = actor;
    const rows = await listProposals(ctx.database, committeeId);
    const open = rows.filter(({ state }) => state === 'open').flatMap(({ personIds }) => personIds);
    const people = await listProposedPeople(ctx.database, committeeId, open);
    const abilities = abilitiesOf(actor, { committeeId }, ['privacy.handle', 'person.erase']);
    return {
      items: rows.map(({ rowsBefore: _before, personIds, erasedIds, ...row }) => ({
        ...row,
        proposedAt: row.proposedAt.toISOString(),
        settledAt: row.settledAt?.toISOString() ?? null,
        people: people.filter(({ id }) => row.state === 'open' && personIds.includes(id)),
        erased: erasedIds?.length ?? 0,
        abilities: row.state === 'open' ? abilities : [],
      })),
      registerYears: registerYears(await readPurposes(ctx.database, committeeId)),
    };
  },
});

const decide = defineRoute({
  method: 'post',
  path: '/retention-proposals/:id/decision',
  tag,
  summary:
    'A person decides what of a proposal is deleted; whoever is not named stays, and is not proposed again for a year',
  action: 'privacy.handle',
  params: idParams,
  body: retentionDecision,
  response: retentionSettled,
  handler: async ({ ctx, actor, params, body, deed, authorize }) => {
    authorize({});
    const { committeeId } = actor;
    if (body.erase.length > 0 && !can(actor, 'person.erase', { committeeId })) throw new DomainError('forbidden');
    return runDeed(ctx.database, deed('settle-retention', params.id), async ({ tx, audit, accountId, at }) => {
      const proposal = await lockProposal(tx, committeeId, params.id);
      if (!proposal) throw new DomainError('not-found', { noun: 'retention-proposal' });
      const unknown = body.erase.find((id) => !proposal.personIds.includes(id));
      if (unknown) throw new DomainError('not-found', { noun: 'person', id: unknown });
      const name = wordsOf('vi').person.erasedName;
      for (const personId of body.erase) {
        const { obstacles } = await obstaclesOf(tx, committeeId, personId, dateOf(at));
        const words = wordsOf('vi').person.erasureObstacles;
        if (obstacles.length > 0)
          throw new DomainError('erasure-obstructed', { obstacles: obstacles.map((code) => words[code]) });
        const erased = await erasePerson(tx, { committeeId, personId, name, at });
        audit({ noun: 'person', action: 'erased', subjectId: personId, data: { proposal: params.id, ...erased } });
      }
      const { rowsBefore } = proposal;
      const deletedRows = body.deleteImportRows ? await deleteOldImportRows(tx, committeeId, rowsBefore) : 0;
      settleProposal(tx, params.id, { erasedIds: body.erase, deletedRows, reason: body.reason, by: accountId, at });
      const figures = { deletedRows, erased: body.erase.length };
      audit({ noun: 'person', action: 'retention-settled', subjectId: params.id, data: figures });
      return figures;
    });
  },
});

export const retentionRoutes = [list, decide];
