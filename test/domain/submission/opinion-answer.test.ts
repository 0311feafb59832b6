import { gatherChoices, sameChoices, spreadAnswer } from '../../../domain/submission/opinion-answer';

const LINES = ['a', 'b', 'c'];

test('an agreement with an exception is spread over every line', () => {
  const choices = spreadAnswer(
    { whole: 'agree', exceptions: [{ lineId: 'b', choice: 'disagree', text: '  chưa đủ thời gian ' }] },
    LINES,
  );
  expect(choices).toEqual([
    { lineId: 'a', choice: 'agree', text: null },
    { lineId: 'b', choice: 'disagree', text: 'chưa đủ thời gian' },
    { lineId: 'c', choice: 'agree', text: null },
  ]);
});

test.each([
  ['opinion-line-unknown', { whole: 'agree', exceptions: [{ lineId: 'x', choice: 'disagree' }] }],
  [
    'opinion-line-unknown',
    {
      whole: 'agree',
      exceptions: [
        { lineId: 'a', choice: 'disagree' },
        { lineId: 'a', choice: 'other', text: 'x' },
      ],
    },
  ],
  ['opinion-text-required', { whole: 'other', exceptions: [], note: '  ' }],
  ['opinion-text-required', { whole: 'agree', exceptions: [{ lineId: 'a', choice: 'other' }] }],
  ['opinion-exceptions-misplaced', { whole: 'answered-on-paper', exceptions: [{ lineId: 'a', choice: 'agree' }] }],
] as const)('%s is refused', (code, answer) => {
  expect(() => spreadAnswer({ ...answer, exceptions: [...answer.exceptions] }, LINES)).toThrow(code);
});

test('a second identical click is known as the same, another word is not', () => {
  const first = spreadAnswer({ whole: 'other', exceptions: [], note: 'Đề nghị xem lại' }, LINES);
  const again = spreadAnswer({ whole: 'other', exceptions: [], note: 'Đề nghị xem lại ' }, [...LINES].reverse());
  const other = spreadAnswer({ whole: 'other', exceptions: [], note: 'Đề nghị bổ sung' }, LINES);
  expect([sameChoices(first, again), sameChoices(first, other)]).toEqual([true, false]);
});

test('what was spread is gathered again for the receipt', () => {
  const answer = {
    whole: 'agree' as const,
    exceptions: [{ lineId: 'b', choice: 'disagree' as const, text: null }],
    note: null,
  };
  expect(gatherChoices(spreadAnswer(answer, LINES), null)).toEqual(answer);
});

test('a list on which most are refused is still told as agreed but for these', () => {
  const exceptions = ['a', 'b'].map((lineId) => ({ lineId, choice: 'disagree' as const, text: null }));
  const choices = spreadAnswer({ whole: 'agree', exceptions }, LINES);
  expect(gatherChoices(choices, null)).toEqual({ whole: 'agree', exceptions, note: null });
});
