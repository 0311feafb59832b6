import { buildXlsx } from '../../xlsx-builder';
import { named, type DialogPlace } from './dialog-place';
import type { DialogPlaces } from './dialog-places';
import { dropped, typed } from './press';
import { allowing, holding } from './told-answers';
import * as told from './told-records';

const PEOPLE = buildXlsx({
  rows: [
    ['Họ và tên', 'Ngày sinh'],
    ['Nguyễn Thị Kim Thoa', '1991'],
  ],
});

/** The register of people and what the law lets them ask. */
export function ofPeople({ at }: DialogPlaces): DialogPlace[] {
  const ofPerson = at('data of a person');
  return [
    { path: at('people'), role: 'reviewer', dialogs: named('web.people.add', 'web.privacy.export') },
    { path: at('person'), role: 'reviewer', dialogs: named('web.people.edit') },
    { path: '/can-bo/trung', role: 'reviewer', dialogs: named('web.doubles.compare') },
    {
      path: at('import people'),
      role: 'reviewer',
      dialogs: [
        ['web.people.imports.confirm', (page) => dropped(page, 'can-bo.xlsx', PEOPLE), 'web.people.imports.confirm'],
        ...named('web.people.imports.discard'),
      ],
    },
    {
      path: ofPerson,
      role: 'administrator',
      told: [
        allowing(/^\/people\/[^/]+$/, 'privacy.handle', 'person.erase'),
        holding(/^\/people\/[^/]+\/erasure$/, { hold: null, obstacles: [] }),
      ],
      dialogs: [...named('web.privacy.receive', 'web.privacy.hold'), ['web.privacy.eraseTitle', 'web.privacy.erase']],
    },
    {
      path: ofPerson,
      role: 'administrator',
      told: [holding(/^\/people\/[^/]+\/erasure$/, { hold: 'Đang giải quyết khiếu nại', obstacles: [] })],
      dialogs: named('web.privacy.lift'),
    },
    {
      path: at('personal data'),
      role: 'administrator',
      told: [holding(/^\/subject-requests$/, { items: [told.A_REQUEST] })],
      dialogs: [...named('web.privacy.receive'), ['web.privacy.answerTitle', 'web.privacy.answer']],
    },
    {
      path: at('data beyond retention'),
      role: 'administrator',
      told: [holding(/^\/retention-proposals$/, { items: [told.A_PROPOSAL] })],
      dialogs: [
        ['web.privacy.decide', (page) => typed(page, 'main textarea', 'Đã hết thời hạn'), 'web.privacy.decide'],
      ],
    },
  ];
}
