import { DEADLINE_STEPS } from '../notification/reminder-ladder';
import type { Procedure, ProcedureStage } from './procedure';
import type { Stage } from './stage';

/** What can be wrong with a procedure, beyond its shape. */
export const PROCEDURE_PROBLEM_CODES = [
  'stage-duplicate',
  'stage-missing',
  'stage-order',
  'decision-missing',
  'decision-twice',
  'stage-without-actor',
  'lead-time-invalid',
  'expedited-longer',
  'answers-missing',
  'post-duplicate',
  'ladder-order',
  'dossier-duplicate',
] as const;

export interface ProcedureProblem {
  readonly code: (typeof PROCEDURE_PROBLEM_CODES)[number];
  /** The stage, paper, post or rung it is about. */
  readonly about: string | null;
}

/** Stages that no procedure can do without: people, a check of them, a class, its report (design §2, table). */
const NEEDED: readonly Stage[] = ['nomination', 'review', 'issuance', 'class', 'reporting'];

/** Pairs that must come in this order wherever both are present. */
const ORDER: readonly (readonly [Stage, Stage])[] = [
  ['opening', 'issuance'],
  ['opening', 'nomination'],
  ['nomination', 'review'],
  ['review', 'approval'],
  ['approval', 'issuance'],
  ['issuance', 'awaiting-higher'],
  ['issuance', 'class'],
  ['review', 'class'],
  ['awaiting-higher', 'class'],
  ['class', 'reporting'],
];

/** All that is wrong, empty when the procedure can be run. */
export function procedureProblems(procedure: Procedure): ProcedureProblem[] {
  const stages = procedure.stages.map(({ stage }) => stage);
  const posts = procedure.closingRule.requiredPosts;
  const papers = procedure.dossier.map(({ code }) => code);
  return [
    ...repeated(stages).map((stage) => problem('stage-duplicate', stage)),
    ...NEEDED.filter((stage) => !stages.includes(stage)).map((stage) => problem('stage-missing', stage)),
    ...orderProblems(stages),
    ...decisionProblems(stages),
    ...procedure.stages.flatMap(stageProblems),
    ...(procedure.nomination.answersThatCount.length === 0 ? [problem('answers-missing', 'nomination')] : []),
    ...repeated(posts).map((post) => problem('post-duplicate', post)),
    ...ladderProblems(procedure),
    ...repeated(papers).map((paper) => problem('dossier-duplicate', paper)),
  ];
}

function problem(code: ProcedureProblem['code'], about: string | null): ProcedureProblem {
  return { code, about };
}

function repeated<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function orderProblems(stages: readonly Stage[]): ProcedureProblem[] {
  return ORDER.filter(
    ([first, second]) => stages.includes(second) && stages.indexOf(first) > stages.indexOf(second),
  ).map(([first, second]) => problem('stage-order', `${first} > ${second}`));
}

/** Either the class is decided on (opening) or the people are (approval); without one, nobody has said yes. */
function decisionProblems(stages: readonly Stage[]): ProcedureProblem[] {
  const decisions = stages.filter((stage) => stage === 'opening' || stage === 'approval');
  if (decisions.length === 0) return [problem('decision-missing', null)];
  return new Set(decisions).size > 1 ? [problem('decision-twice', null)] : [];
}

function stageProblems({
  stage,
  leadWorkingDays,
  expeditedLeadWorkingDays,
  actors,
}: ProcedureStage): ProcedureProblem[] {
  const isLead = (days: number) => Number.isInteger(days) && days >= 1;
  return [
    ...(isLead(leadWorkingDays) && isLead(expeditedLeadWorkingDays) ? [] : [problem('lead-time-invalid', stage)]),
    ...(expeditedLeadWorkingDays > leadWorkingDays ? [problem('expedited-longer', stage)] : []),
    ...(actors.length === 0 ? [problem('stage-without-actor', stage)] : []),
  ];
}

/** Rungs come once each, in the order of time. */
function ladderProblems({ ladder }: Procedure): ProcedureProblem[] {
  const positions = ladder.map(({ step }) => DEADLINE_STEPS.indexOf(step));
  return ladder
    .filter((_, index) => index > 0 && positions[index]! <= positions[index - 1]!)
    .map(({ step }) => problem('ladder-order', step));
}
