import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createActivities } from '../../../activities/create-activities';
import { actOnIntake, tellRecord } from '../../../api/engine';
import { unwrapError } from '../../../api/http/problem';
import { plainDate } from '../../../domain/dates';
import { projectPath } from '../../../runtime/project-root';
import { createDataConverter } from '../../../runtime/temporal/data-converter';
import { workflowIdOf } from '../../../workflows/record-messages';
import { openApiBench } from '../../support/api-bench';
import { buildIntake } from '../../support/factories/intake';
import { buildList } from '../../support/factories/nomination';

const bench = openApiBench({
  now: new Date(),
  config: (config) => ({ ...config, http: { ...config.http, commandTimeoutMs: 20_000 } }),
});
let stopWorker: () => Promise<void>;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const { config } = bench.ctx;
  const { namespace, taskQueue, address } = config.temporal;
  const connection = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle: { codePath: projectPath('dist', 'workflow-bundle.js') },
    activities: createActivities({ ...bench.ctx, taskQueue }),
    dataConverter: createDataConverter({ namespace, key: config.secrets.payloadKey, keyId: 'k1' }),
  });
  const running = worker.run();
  stopWorker = async () => {
    worker.shutdown();
    await running;
    await connection.close();
  };
});
afterAll(() => stopWorker());

async function intakeInNomination() {
  const intake = await buildIntake(bench.db, { stage: 'nomination', units: 2, deadlineOn: plainDate('2099-03-20') });
  const actor = { accountId: intake.committee.accounts.reviewer, committeeId: intake.committee.id };
  return { ...intake, actor };
}

test('a command heals a record whose workflow is missing, and a repeat does nothing more', async () => {
  const { id, actor, unitIds } = await intakeInNomination();
  const close = () =>
    actOnIntake(
      bench.ctx,
      actor,
      id,
      'close-unit',
      { unitId: unitIds[0]!, as: 'unanswered', reason: 'Đã gọi điện' },
      'key-of-one-click',
    );
  const first = await close();
  expect(await close()).toEqual(first);
  await expect(bench.db.auditEvent.count({ where: { intakeId: id, action: 'unit-closed' } })).resolves.toBe(1);
  const description = await bench.ctx.temporal().workflow.getHandle(workflowIdOf('intake', id)).describe();
  expect(description.status.name).toBe('RUNNING');
});

test('the same key with another body is refused', async () => {
  const { id, actor, unitIds } = await intakeInNomination();
  const close = (reason: string) =>
    actOnIntake(
      bench.ctx,
      actor,
      id,
      'close-unit',
      { unitId: unitIds[0]!, as: 'unanswered', reason },
      'key-used-twice',
    );
  await close('Một');
  await expect(close('Hai')).rejects.toMatchObject({ code: 'idempotency-key-reused' });
});

test('ten clicks at once with one key are one deed', async () => {
  const { id, actor, unitIds } = await intakeInNomination();
  const data = { unitId: unitIds[0]!, as: 'unanswered' as const, reason: 'Đã gọi điện' };
  const clicks = Array.from({ length: 10 }, () =>
    actOnIntake(bench.ctx, actor, id, 'close-unit', data, 'key-ten-clicks'),
  );
  const answers = await Promise.all(clicks);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  await expect(bench.db.command.count({ where: { subjectId: id } })).resolves.toBe(1);
});

test('a refusal of the rule comes back with its code', async () => {
  const { id, actor, unitIds } = await intakeInNomination();
  const issue = actOnIntake(bench.ctx, actor, id, 'close-class', { classId: unitIds[0]! }, 'key-wrong-stage');
  const error = unwrapError(await issue.catch((thrown: unknown) => thrown));
  expect(error).toMatchObject({ code: 'stage-closed', params: { stage: 'nomination' } });
});

test('a record that is told looks again, and its workflow is started if it was lost', async () => {
  const { id, actor } = await intakeInNomination();
  await tellRecord(bench.ctx, 'intake', id, actor.committeeId);
  const description = await bench.ctx.temporal().workflow.getHandle(workflowIdOf('intake', id)).describe();
  expect(description.status.name).toBe('RUNNING');
});

test('an act that the record allows is not refused by a workflow that has missed how far it is', async () => {
  const intake = await buildIntake(bench.db, { stage: 'nomination', units: 1, deadlineOn: plainDate('2099-03-20') });
  const list = await buildList(bench.db, intake, { state: 'draft', lines: 1 });
  const { id, committee } = intake;
  await tellRecord(bench.ctx, 'intake', id, committee.id);
  const handle = bench.ctx.temporal().workflow.getHandle(workflowIdOf('intake', id));
  const seen = async () => (await handle.query<{ stage: string } | null>('view'))?.stage;
  while ((await seen()) !== 'nomination') await new Promise((resolve) => setTimeout(resolve, 20));

  // The list goes in past the engine, as if it had lost the request after the record had written it.
  const data = { listId: list.id, revision: 1 };
  const envelope = { name: 'submit-list', data, committeeId: committee.id, accountId: committee.accounts.reviewer };
  const { actOnIntake: deed } = createActivities({ ...bench.ctx, taskQueue: 'none' });
  await deed(id, { ...envelope, key: 'key-past-engine', requestHash: 'hash' }, bench.ctx.clock.now().getTime());
  expect(await seen()).toBe('nomination');

  const actor = { accountId: committee.accounts.reviewer, committeeId: committee.id };
  const decisions = [{ lineId: list.lineIds[0]!, verdict: 'shortlist' as const }];
  await expect(actOnIntake(bench.ctx, actor, id, 'review-lines', { decisions }, 'key-after-it')).resolves.toMatchObject(
    { shortlisted: 1 },
  );
  expect(await seen()).toBe('review');
});

/** The engine's own client, whose updates are given back as a worker leaves them that is too busy to look. */
function givenBack(times: number) {
  const { Client } = jest.requireActual<typeof import('@temporalio/client')>('@temporalio/client');
  const { namespace } = bench.ctx.config.temporal;
  const dataConverter = createDataConverter({ namespace, key: bench.ctx.config.secrets.payloadKey, keyId: 'k1' });
  let left = times;
  const client = new Client({
    connection: bench.ctx.temporal().connection,
    namespace,
    dataConverter,
    interceptors: {
      workflow: [
        {
          startUpdate(input, next) {
            left -= 1;
            if (left < 0) return next(input);
            const cause = ApplicationFailure.create({ type: 'UnprocessedUpdate', nonRetryable: true });
            return Promise.reject(new WorkflowUpdateFailedError('Workflow Update failed', cause));
          },
        },
      ],
    },
  });
  return { ...bench.ctx, temporal: () => client };
}

test('a command that the engine gave back untouched is sent again, and done once', async () => {
  const { id, actor, unitIds } = await intakeInNomination();
  await tellRecord(bench.ctx, 'intake', id, actor.committeeId);
  const data = { unitId: unitIds[0]!, as: 'unanswered' as const, reason: 'Đã gọi điện' };
  await actOnIntake(givenBack(3), actor, id, 'close-unit', data, 'key-given-back');
  await expect(bench.db.command.count({ where: { subjectId: id } })).resolves.toBe(1);
  await expect(bench.db.auditEvent.count({ where: { intakeId: id, action: 'unit-closed' } })).resolves.toBe(1);
});

test('a command that is given back until its time is over is refused as "later"', async () => {
  const { id, actor, unitIds } = await intakeInNomination();
  const config = { ...bench.ctx.config, http: { ...bench.ctx.config.http, commandTimeoutMs: 1_000 } };
  const data = { unitId: unitIds[0]!, as: 'unanswered' as const, reason: 'Đã gọi điện' };
  const ctx = { ...givenBack(Infinity), config };
  const refused = actOnIntake(ctx, actor, id, 'close-unit', data, 'key-always-given-back');
  await expect(refused).rejects.toMatchObject({ code: 'engine-unavailable' });
  await expect(bench.db.command.count({ where: { subjectId: id } })).resolves.toBe(0);
});

test('with the engine away a command is refused as "later", and nothing is written', async () => {
  const { id, actor, unitIds } = await intakeInNomination();
  const { Connection, Client } = jest.requireActual<typeof import('@temporalio/client')>('@temporalio/client');
  const nowhere = Connection.lazy({ address: '127.0.0.1:1', connectTimeout: 500 });
  const config = { ...bench.ctx.config, http: { ...bench.ctx.config.http, commandTimeoutMs: 1_500 } };
  const ctx = { ...bench.ctx, config, temporal: () => new Client({ connection: nowhere }) };
  const data = { unitId: unitIds[0]!, as: 'unanswered' as const, reason: 'Đã gọi điện' };
  const error = await actOnIntake(ctx, actor, id, 'close-unit', data, 'key-engine-away').catch(
    (thrown: unknown) => thrown,
  );
  expect(unwrapError(error)?.code).toBe('engine-unavailable');
  await expect(bench.db.command.count({ where: { subjectId: id } })).resolves.toBe(0);
});
