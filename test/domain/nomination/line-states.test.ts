import {
  allowsTransition,
  GROUP_OF_LINE_STATE,
  holdsPlace,
  LINE_GROUPS,
  LINE_STATES,
  LINE_TRANSITIONS,
  lineStatesOf,
  requireTransition,
  statesBefore,
  type LineAct,
  type LineState,
} from '../../../domain/nomination/line-states';

/** Every way a line may go (design §3), written out by hand: act, from, to. */
const WAYS: readonly (readonly [LineAct, string, string])[] = [
  ['submit-list', 'draft returned', 'submitted'],
  ['return-list', 'submitted', 'returned'],
  ['withdraw-list', 'draft submitted returned shortlisted reserve offered', 'withdrawn'],
  [
    'report-excused',
    'submitted returned shortlisted reserve offered proposed approved awaiting-call-up enrolled',
    'declined',
  ],
  ['review', 'submitted returned shortlisted reserve rejected', 'shortlisted approved returned rejected reserve'],
  ['finish-review', 'shortlisted', 'approved'],
  ['promote-reserve', 'reserve', 'shortlisted approved'],
  ['offer-place', 'reserve', 'offered'],
  ['answer-offer', 'offered', 'shortlisted approved declined'],
  ['withdraw-offer', 'offered', 'reserve'],
  ['withdraw-line', 'submitted returned shortlisted reserve offered proposed approved awaiting-call-up', 'withdrawn'],
  ['decline-line', 'submitted returned shortlisted reserve offered proposed approved awaiting-call-up', 'declined'],
  [
    'replace-line',
    'submitted returned shortlisted reserve offered proposed approved awaiting-call-up enrolled',
    'replaced',
  ],
  ['propose', 'shortlisted', 'proposed'],
  ['recall-submission', 'proposed', 'shortlisted'],
  ['conclude', 'proposed', 'approved rejected'],
  ['record-higher-answer', 'approved awaiting-call-up', 'approved awaiting-call-up not-admitted'],
  ['record-higher-answer', 'not-admitted', 'approved awaiting-call-up'],
  ['open-class', 'approved awaiting-call-up deferred', 'enrolled'],
  ['cancel-class', 'enrolled', 'approved'],
  ['record-results', 'enrolled completed failed no-show deferred left', 'completed failed no-show deferred left'],
  ['finish-classes', 'approved', 'awaiting-call-up'],
  ['close', 'approved', 'awaiting-call-up'],
  [
    'cancel',
    'draft submitted returned shortlisted reserve offered proposed approved awaiting-call-up enrolled',
    'withdrawn',
  ],
];

const allowed = new Set(
  WAYS.flatMap(([act, from, to]) => from.split(' ').flatMap((a) => to.split(' ').map((b) => `${act}:${a}>${b}`))),
);
const acts = Object.keys(LINE_TRANSITIONS) as LineAct[];
const every = acts.flatMap((act) => LINE_STATES.flatMap((from) => LINE_STATES.map((to) => [act, from, to] as const)));

test('a line goes only the ways that are written down', () => {
  const differing = every.filter(
    ([act, from, to]) => allowsTransition(act, from, to) !== allowed.has(`${act}:${from}>${to}`),
  );
  expect(differing).toEqual([]);
});

test('every act of the table is written down here, and no other', () => {
  expect([...new Set(WAYS.map(([act]) => act))].sort()).toEqual([...acts].sort());
});

test('a refused way says which act, from where to where', () => {
  expect(() => requireTransition('propose', 'reserve', 'proposed')).toThrow(
    expect.objectContaining({ code: 'line-state-closed', params: { act: 'propose', from: 'reserve', to: 'proposed' } }),
  );
});

test('nobody is approved without having been chosen first', () => {
  const intoApproval = every.filter(
    ([act, from, to]) => to === 'approved' && allowsTransition(act, from, to) && act !== 'review',
  );
  const before = new Set(intoApproval.map(([, from]) => from));
  expect([...before].sort()).toEqual([
    'approved',
    'awaiting-call-up',
    'enrolled',
    'not-admitted',
    'offered',
    'proposed',
    'reserve',
    'shortlisted',
  ]);
});

test('what was withdrawn, replaced or declined stays so', () => {
  for (const end of ['withdrawn', 'replaced', 'declined'] as const) {
    expect(acts.filter((act) => statesBefore(act).includes(end))).toEqual([]);
  }
});

test('each state is shown in one of the six groups', () => {
  expect(LINE_GROUPS).toHaveLength(6);
  expect(LINE_GROUPS.flatMap(lineStatesOf).sort()).toEqual([...LINE_STATES].sort());
});

test.each<[string, LineState[]]>([
  ['chosen', ['shortlisted', 'proposed', 'approved', 'awaiting-call-up']],
  ['learning', ['enrolled', 'completed', 'failed']],
])('whoever is %s, or is offered a place, holds one, nobody else does', (group, states) => {
  expect(LINE_STATES.filter((state) => holdsPlace(state) && GROUP_OF_LINE_STATE[state] === group)).toEqual(states);
  expect(
    LINE_STATES.filter((state) => holdsPlace(state) && !['chosen', 'learning'].includes(GROUP_OF_LINE_STATE[state])),
  ).toEqual(['offered']);
});
