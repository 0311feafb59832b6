import type { PlainDate } from '../dates';
import type { ClosingRule } from '../intake/procedure';
import { agreementsNeeded } from './tally';

/** What stands in the way of an answer, before anybody is asked. Only `body-empty` keeps the submission from being sent. */
export const ROUTE_PROBLEMS = [
  'body-empty',
  'nobody-reachable',
  'required-post-vacant',
  'required-absent',
  'members-unreachable',
  'members-absent',
  'line-undecidable',
  'submitter-sits',
] as const;
export type RouteProblem = (typeof ROUTE_PROBLEMS)[number];

export interface RouteMember {
  readonly personId: string;
  readonly post: string;
  readonly accountId: string | null;
  readonly absentUntil: PlainDate | null;
  readonly isSubmitter: boolean;
}

export interface RouteLine {
  readonly id: string;
  /** The person of the register whom it is about. */
  readonly personId: string | null;
}

export interface LineBase {
  readonly lineId: string;
  readonly base: number;
  readonly recused: number;
  readonly needed: number;
  readonly isDecidable: boolean;
}

/** How many must agree to each line, and whether enough members may give an opinion on it. */
export function lineBases(members: readonly RouteMember[], lines: readonly RouteLine[], rule: ClosingRule): LineBase[] {
  const base = members.length;
  return lines.map(({ id, personId }) => {
    const recused = members.filter((member) => member.personId === personId).length;
    const needed = agreementsNeeded(base, rule.threshold, recused);
    return { lineId: id, base, recused, needed, isDecidable: base > recused && base - recused >= needed };
  });
}

/** All that should be known before sending, the gravest first. */
export function routeProblems(
  members: readonly RouteMember[],
  lines: readonly RouteLine[],
  rule: ClosingRule,
): RouteProblem[] {
  if (members.length === 0) return ['body-empty'];
  const required = members.filter(({ post }) => rule.requiredPosts.includes(post));
  const holds: Readonly<Record<Exclude<RouteProblem, 'body-empty'>, boolean>> = {
    'nobody-reachable': members.every(({ accountId }) => accountId === null),
    'required-post-vacant': rule.requiredPosts.some((post) => !members.some((member) => member.post === post)),
    'required-absent': required.some(({ absentUntil }) => absentUntil !== null),
    'members-unreachable': members.some(({ accountId }) => accountId === null),
    'members-absent': members.some(({ absentUntil }) => absentUntil !== null),
    'line-undecidable': lineBases(members, lines, rule).some(({ isDecidable }) => !isDecidable),
    'submitter-sits': members.some(({ isSubmitter }) => isSubmitter),
  };
  return ROUTE_PROBLEMS.filter((code) => code !== 'body-empty' && holds[code]);
}
