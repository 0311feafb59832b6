import { parseProcedure } from '../../../contracts/intake/procedure';
import { DomainError } from '../../../domain/errors';
import {
  type Procedure,
  SHIPPED_PROCEDURE_CODES,
  stageAfter,
  stageIndex,
  stageNameKey,
} from '../../../domain/intake/procedure';
import { procedureProblems } from '../../../domain/intake/procedure-problems';
import { SHIPPED_PROCEDURES } from '../../../domain/intake/shipped-procedures';
import type { Stage } from '../../../domain/intake/stage';

const localClass = SHIPPED_PROCEDURES['local-class'];
const stagesOf = (procedure: Procedure) => procedure.stages.map(({ stage }) => stage);
const withStages = (...names: Stage[]): Procedure => ({
  ...localClass,
  stages: names.map((stage) => ({ stage, leadWorkingDays: 2, expeditedLeadWorkingDays: 1, actors: ['reviewer'] })),
});
const found = (procedure: Procedure) => procedureProblems(procedure).map(({ code, about }) => `${code} ${about}`);

describe('the shipped procedures', () => {
  // Design §2, table of procedures.
  it.each([
    ['local-class', 'nomination review approval issuance class reporting'],
    ['hosted-class', 'nomination review approval issuance awaiting-higher class reporting'],
    ['send-out', 'nomination review approval issuance awaiting-higher class reporting'],
    ['by-composition', 'opening issuance nomination review class reporting'],
    ['open-enrolment', 'opening issuance nomination review class reporting'],
  ] as const)('%s lives through %s', (code, order) => {
    expect(stagesOf(SHIPPED_PROCEDURES[code]).join(' ')).toBe(order);
  });

  it.each(SHIPPED_PROCEDURE_CODES)('%s has nothing wrong and passes its own schema', (code) => {
    const procedure = SHIPPED_PROCEDURES[code];
    expect(procedureProblems(procedure)).toEqual([]);
    expect(parseProcedure(JSON.parse(JSON.stringify(procedure)))).toEqual(procedure);
  });

  it.each(SHIPPED_PROCEDURE_CODES)('%s gives units five working days when a call from above is short', (code) => {
    const nomination = SHIPPED_PROCEDURES[code].stages.find(({ stage }) => stage === 'nomination');
    expect(nomination?.expeditedLeadWorkingDays).toBe(5);
  });

  it('a send-out is reported by the reviewer, the others by the training centre', () => {
    const reporters = SHIPPED_PROCEDURE_CODES.map((code) => SHIPPED_PROCEDURES[code].stages.at(-1)!.actors.join());
    expect(reporters).toEqual(['training-centre', 'training-centre', 'reviewer', 'training-centre', 'training-centre']);
  });
});

describe('the stages of a procedure', () => {
  it.each([
    ['nomination', 'send-out', 'nomination'],
    ['nomination', 'by-composition', 'nomination-learners'],
    ['nomination', 'open-enrolment', 'nomination-learners'],
    ['class', 'hosted-class', 'class'],
    ['class', 'send-out', 'study'],
  ] as const)('%s of %s is named %s (glossary §3)', (stage, code, key) => {
    expect(stageNameKey(stage, SHIPPED_PROCEDURES[code])).toBe(key);
  });

  it('follow each other to the last', () => {
    expect(stageAfter(localClass, 'issuance')).toBe('class');
    expect(stageAfter(localClass, 'reporting')).toBeNull();
    expect(stageAfter(localClass, 'opening')).toBeNull();
    expect(stageIndex(localClass, 'review')).toBe(2);
    expect(stageIndex(localClass, 'opening')).toBe(0);
  });
});

describe('a procedure that makes no sense', () => {
  it.each<[string, Procedure, string]>([
    [
      'has a stage twice',
      withStages('nomination', 'review', 'review', 'approval', 'issuance', 'class', 'reporting'),
      'stage-duplicate review',
    ],
    ['has no class', withStages('nomination', 'review', 'approval', 'issuance', 'reporting'), 'stage-missing class'],
    [
      'reports before the class',
      withStages('nomination', 'review', 'approval', 'issuance', 'reporting', 'class'),
      'stage-order class > reporting',
    ],
    [
      'reviews before the lists are in',
      withStages('review', 'nomination', 'approval', 'issuance', 'class', 'reporting'),
      'stage-order nomination > review',
    ],
    ['decides nothing', withStages('nomination', 'review', 'issuance', 'class', 'reporting'), 'decision-missing null'],
    [
      'decides twice',
      withStages('opening', 'nomination', 'review', 'approval', 'issuance', 'class', 'reporting'),
      'decision-twice null',
    ],
    [
      'gives a stage no time',
      { ...localClass, stages: localClass.stages.map((each) => ({ ...each, expeditedLeadWorkingDays: 0 })) },
      'lead-time-invalid review',
    ],
    [
      'takes longer when it is short',
      { ...localClass, stages: localClass.stages.map((each) => ({ ...each, expeditedLeadWorkingDays: 99 })) },
      'expedited-longer nomination',
    ],
    [
      'has nobody to act',
      { ...localClass, stages: localClass.stages.map((each) => ({ ...each, actors: [] })) },
      'stage-without-actor class',
    ],
    [
      'climbs its ladder backwards',
      {
        ...localClass,
        ladder: [
          { step: 'T', copyTo: null },
          { step: 'T-2', copyTo: null },
        ],
      },
      'ladder-order T-2',
    ],
    [
      'asks for a paper twice',
      { ...localClass, dossier: [localClass.dossier[0]!, localClass.dossier[0]!] },
      'dossier-duplicate application',
    ],
    [
      'takes nothing for an answer',
      { ...localClass, nomination: { mode: 'by-unit', answersThatCount: [] } },
      'answers-missing nomination',
    ],
    [
      'waits for one post twice',
      { ...localClass, closingRule: { ...localClass.closingRule, requiredPosts: ['secretary', 'secretary'] } },
      'post-duplicate secretary',
    ],
  ])('is told that it %s', (_, procedure, problem) => {
    expect(found(procedure)).toContain(problem);
  });
});

describe('a procedure on entry', () => {
  const refusal = (value: unknown): DomainError => {
    try {
      parseProcedure(value);
    } catch (error) {
      if (error instanceof DomainError) return error;
    }
    throw new Error('accepted');
  };

  it.each([
    [
      'a stage of its own invention',
      { ...localClass, stages: [{ ...localClass.stages[0], stage: 'lottery' }] },
      'stages.0.stage',
    ],
    ['a key nobody reads', { ...localClass, when: 'nominees > 5' }, 'unrecognized_keys'],
    ['half a day', { ...localClass, stages: [{ ...localClass.stages[0], leadWorkingDays: 1.5 }] }, 'leadWorkingDays'],
    ['a code with capitals', { ...localClass, code: 'Local Class' }, 'code'],
    ['no class', withStages('nomination', 'review', 'approval', 'issuance', 'reporting'), 'stage-missing: class'],
    ['nothing', null, 'invalid_type'],
  ])('with %s is refused and the fault is named', (_, value, fault) => {
    const error = refusal(value);
    expect(error.code).toBe('procedure-invalid');
    expect(String(error.params.problems)).toContain(fault);
  });
});
