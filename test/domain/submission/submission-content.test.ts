import { hashContent } from '../../../domain/submission/submission-content';
import { moveSubmission } from '../../../domain/submission/submission-states';

const line = (ordinal: number, subject: string) => ({
  id: `line-${ordinal}`,
  ordinal,
  kind: 'person',
  nomineeLineId: `nominee-${ordinal}`,
  bodyId: 'body',
  subject,
  details: { unit: 'Phường 1', birth: '1985' },
});
const content = {
  number: '45-TTr',
  title: 'Cử cán bộ',
  summary: 'Kính trình',
  lines: [line(1, 'An'), line(2, 'Bình')],
};

test('the same content has the same hash, whatever the order of its rows and fields', () => {
  const lines = [...content.lines].reverse().map(({ details, ...rest }) => ({
    details: { birth: details.birth, unit: details.unit },
    ...rest,
  }));
  expect(hashContent({ ...content, lines })).toBe(hashContent(content));
});

test.each([
  ['a name', { ...content, lines: [line(1, 'Ân'), line(2, 'Bình')] }],
  ['the summary', { ...content, summary: 'Kính trình.' }],
  ['a line less', { ...content, lines: [line(1, 'An')] }],
])('%s that differs is another content', (_what, other) => {
  expect(hashContent(other)).not.toBe(hashContent(content));
});

test.each([
  ['draft', 'sign', 'signed'],
  ['signed', 'send-back', 'draft'],
  ['signed', 'take-in', 'asking'],
  ['asking', 'recall', 'recalled'],
  ['asking', 'conclude', 'concluded'],
  ['signed', 'discard', 'discarded'],
] as const)('a submission that is %s goes by %s to %s', (from, act, to) => {
  expect(moveSubmission(from, act)).toBe(to);
});

test.each([
  ['draft', 'take-in'],
  ['signed', 'edit'],
  ['asking', 'edit'],
  ['asking', 'discard'],
  ['concluded', 'recall'],
  ['recalled', 'sign'],
] as const)('a submission that is %s refuses %s', (from, act) => {
  expect(() => moveSubmission(from, act)).toThrow('submission-state');
});
