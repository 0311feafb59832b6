import { meetingOutcomes } from '../../../domain/submission/meeting';

const members = Array.from({ length: 11 }, (_, index) => `member-${index}`);
const round = {
  memberIds: members,
  waiting: [
    { id: 'a', personId: null },
    { id: 'b', personId: members[0]! },
  ],
  threshold: 'more-than-half-of-incumbents',
} as const;

// Điều 9 Điều lệ Đảng; Quy định 24-QĐ/TW 9.3.3: the base is all incumbents, not those who are present.
test.each([
  [7, 6, 'agreed'],
  [7, 5, 'not-agreed'],
  [11, 6, 'agreed'],
  [5, 5, 'not-agreed'],
] as const)('with %i of 11 present, %i in agreement is %s', (present, agreed, outcome) => {
  const meeting = { presentPersonIds: members.slice(0, present), lines: [{ lineId: 'a', agreed }] };
  expect(meetingOutcomes(meeting, round)).toMatchObject([{ lineId: 'a', outcome }]);
});

test.each([
  ['meeting-member-unknown', ['stranger'], [{ lineId: 'a', agreed: 0 }]],
  ['meeting-agreed-too-many', members.slice(0, 3), [{ lineId: 'a', agreed: 4 }]],
  ['opinion-line-unknown', members, [{ lineId: 'x', agreed: 6 }]],
  [
    'opinion-line-unknown',
    members,
    [
      { lineId: 'a', agreed: 6 },
      { lineId: 'a', agreed: 7 },
    ],
  ],
] as const)('%s is refused', (code, presentPersonIds, lines) => {
  expect(() => meetingOutcomes({ presentPersonIds: [...presentPersonIds], lines: [...lines] }, round)).toThrow(code);
});
