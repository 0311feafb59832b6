import { lineBases, routeProblems, type RouteMember } from '../../../domain/submission/asking-route';
import type { ClosingRule } from '../../../domain/intake/procedure';

const RULE: ClosingRule = {
  threshold: 'more-than-half-of-incumbents',
  requiredPosts: ['secretary'],
  changeWindowMinutes: 0,
};
const member = (personId: string, more: Partial<RouteMember> = {}): RouteMember => ({
  personId,
  post: personId === 'a' ? 'secretary' : 'member',
  accountId: personId,
  absentUntil: null,
  isSubmitter: false,
  ...more,
});
const LINES = [{ id: 'line', personId: null }];

test.each([
  ['nobody sits in the body', [], LINES, ['body-empty']],
  ['everybody can be asked', [member('a'), member('b')], LINES, []],
  ['the seat of the Bí thư is vacant', [member('b')], LINES, ['required-post-vacant']],
  ['nobody has a mailbox', [member('a', { accountId: null })], LINES, ['nobody-reachable', 'members-unreachable']],
  ['the drafter sits there', [member('a'), member('b', { isSubmitter: true })], LINES, ['submitter-sits']],
  ['one of two stands on the line', [member('a'), member('b')], [{ id: 'line', personId: 'b' }], ['line-undecidable']],
] as const)('%s', (_what, members, lines, problems) => {
  expect(routeProblems(members, lines, RULE)).toEqual(problems);
});

// Điều 9 Điều lệ Đảng: the base stays all incumbents; "all" means all who may give an opinion.
test.each([
  ['more-than-half-of-incumbents', 2, true],
  ['all', 2, true],
  ['any-one', 1, true],
] as const)('of three, one of whom stands on the line, "%s" needs %i', (threshold, needed, isDecidable) => {
  const bases = lineBases([member('a'), member('b'), member('c')], [{ id: 'line', personId: 'c' }], {
    ...RULE,
    threshold,
  });
  expect(bases).toEqual([{ lineId: 'line', base: 3, recused: 1, needed, isDecidable }]);
});
