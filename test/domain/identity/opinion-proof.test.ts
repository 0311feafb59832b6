import { maskName, proofToAsk, readSixDigits } from '../../../domain/identity/opinion-proof';

const situation = { ownSession: false, ownDevice: false, hasPersonalCode: true, personalCodeLocked: false };

// Design §6: a registered device needs nothing more; elsewhere the personal code; as a last resort a mailed code.
test.each([
  ['a registered device', { ownDevice: true }, { asks: 'nothing', proof: 'registered-device' }],
  ['the own session', { ownSession: true }, { asks: 'nothing', proof: 'session' }],
  ['only the link', {}, { asks: 'personal-code' }],
  ['no personal code', { hasPersonalCode: false }, { asks: 'mailed-code', because: 'no-personal-code' }],
  ['a locked personal code', { personalCodeLocked: true }, { asks: 'mailed-code', because: 'personal-code-locked' }],
])('with %s', (_what, cause, asked) => {
  expect(proofToAsk({ ...situation, ...cause })).toEqual(asked);
});

test.each([
  ['123456', '123456'],
  [' 123 456 ', '123456'],
  ['12345', null],
  ['1234567', null],
  ['abc123', null],
])('%j is read as %j', (typed, digits) => {
  expect(readSixDigits(typed)).toBe(digits);
});

test('a name is masked for other eyes', () => {
  expect(maskName('Nguyễn Văn  Ân')).toBe('N••••• V•• Â•');
});
