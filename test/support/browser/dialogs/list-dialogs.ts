import { named, type DialogPlace } from './dialog-place';
import type { DialogPlaces } from './dialog-places';
import { newPerson, otherPosts, pressed, ticked } from './press';
import { allowing, eachHolding, holding } from './told-answers';
import * as told from './told-records';

const SILENT = { state: 'unanswered' };

/** Lists of units, their review, quota and reserve. */
export function ofLists({ at, sentList, openList }: DialogPlaces): DialogPlace[] {
  const ofLine = (name: string, title = name) =>
    [
      `web.nominations.lineActs.${title}`,
      'web.nominations.lineActs.change',
      `web.nominations.lineActs.${name}`,
    ] as const;
  return [
    {
      path: openList,
      role: 'reviewer',
      dialogs: [
        ['web.nominations.noDemand.title', 'web.nominations.noDemand.act'],
        ['web.nominations.newPerson', newPerson],
      ],
    },
    {
      path: sentList,
      role: 'reviewer',
      told: [
        allowing(/^\/nomination-lists\/[^/]+$/, 'intake.withdraw-list', 'nomination.receive-paper'),
        eachHolding(/^\/intakes\/[^/]+\/units$/, SILENT),
      ],
      dialogs: [
        ...named(
          'web.nominations.acts.withdraw',
          'web.nominations.acts.return',
          'web.nominations.acts.paper',
          'web.nominations.acts.closeUnit',
        ),
        ofLine('replace', 'replaceWhom'),
        ofLine('withdraw'),
        ofLine('decline'),
      ],
    },
    {
      path: at('summoned by post'),
      role: 'reviewer',
      told: [
        allowing(/^\/intakes\/[^/]+$/, 'intake.draw-by-post'),
        allowing(/^\/intakes\/[^/]+\/composition$/, 'composition.save'),
      ],
      dialogs: [
        ['web.composition.draw.title', 'web.composition.draw.act'],
        ['web.composition.save.title', otherPosts, 'web.composition.save.act'],
      ],
    },
    {
      path: at('dossiers'),
      role: 'reviewer',
      told: [{ path: /^\/nominee-lines\/[^/]+\/dossier$/, change: told.withPapers }],
      dialogs: [
        ['web.dossiers.of', 'web.dossiers.openOf'],
        ['web.dossiers.see.title', (page) => pressed(page, 'web.dossiers.openOf'), 'web.dossiers.see.act'],
        ['web.dossiers.remove.title', 'web.dossiers.remove.act'],
      ],
    },
    {
      path: at('review'),
      role: 'reviewer',
      told: [
        holding(/^\/intakes\/[^/]+\/quotas$/, {
          items: [told.A_QUOTA],
          abilities: ['intake.grant-quota', 'intake.allow-excess'],
        }),
        eachHolding(/^\/intakes\/[^/]+\/eligibility-checks$/, { result: 'unmet' }),
      ],
      dialogs: named(
        'web.reviews.quota.grant',
        'web.reviews.quota.allow',
        'web.reviews.special.act',
        'web.reviews.acts.return',
        'web.reviews.acts.reject',
        'web.reviews.acts.reserve',
        'web.reviews.check.act',
      ),
    },
    {
      path: at('review'),
      role: 'reviewer',
      // Of a class that is opened before its people are named, the review ends without a submission.
      told: [holding(/^\/intakes\/[^/]+$/, { stages: [] })],
      dialogs: named('web.reviews.finish.act'),
    },
    {
      path: `${at('review')}?xem=bang`,
      role: 'reviewer',
      dialogs: [
        [
          'web.reviews.acts.shortlist',
          (page) => ticked(page, '.ant-table-tbody-virtual .ant-checkbox-input'),
          'web.reviews.acts.shortlist',
        ],
      ],
    },
    {
      path: at('quota and reserve'),
      role: 'reviewer',
      told: [
        holding(/^\/intakes\/[^/]+\/quotas$/, {
          items: [told.A_QUOTA],
          abilities: ['intake.grant-quota', 'intake.allow-excess'],
        }),
        holding(/^\/intakes\/[^/]+\/reserve$/, told.A_RESERVE),
      ],
      dialogs: [
        ['web.places.grant.title', 'web.places.grant.act'],
        ...named('web.places.grantOfItem'),
        ['web.places.adjust.title', 'web.places.adjust.act'],
        ['web.places.exceed.title', 'web.places.exceed.act'],
        ...['offer', 'confirm', 'decline', 'withdraw'].map(
          (name) => [`web.places.offers.${name}.title`, `web.places.offers.${name}.act`] as const,
        ),
      ],
    },
  ];
}
