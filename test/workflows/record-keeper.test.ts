import { WorkflowUpdateFailedError, type WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type {
  CommandEnvelope,
  CommandReply,
  DeedOutcome,
  OutcomeTogether,
  RecordView,
} from '../../workflows/record-messages';
import { startWorkflowEnvironment, type WorkflowEnvironment } from '../support/workflow-environment';

/** The record as PostgreSQL would hold it: what the workflow is told is what stands here. */
const record = {
  view: { status: 'open', stage: 'nomination', nextDueAt: null, deadlineAt: null, revision: 1 } as RecordView,
  deeds: [] as string[],
  running: 0,
  atOnce: 0,
  dueAt: [] as number[],
  together: [] as number[],
};

const outcome = (result: unknown): DeedOutcome => ({ requestHash: 'h', result, follow: {}, view: { ...record.view } });

const activities = {
  async actOnIntake(_id: string, command: CommandEnvelope): Promise<DeedOutcome> {
    record.running += 1;
    record.atOnce = Math.max(record.atOnce, record.running);
    await new Promise((resolve) => setTimeout(resolve, command.key === 'ends-nomination' ? 300 : 20));
    record.running -= 1;
    record.deeds.push(command.key);
    if (command.key === 'ends-nomination') record.view = { ...record.view, stage: 'review', revision: 2 };
    if (command.key === 'ends-all') record.view = { ...record.view, status: 'closed' };
    if (command.key === 'is-refused')
      throw ApplicationFailure.create({ nonRetryable: true, type: 'DomainError', message: 'list-empty' });
    return outcome({ done: command.key });
  },
  async actOnIntakeTogether(id: string, commands: CommandEnvelope[]): Promise<OutcomeTogether[]> {
    record.together.push(commands.length);
    const outcomes: OutcomeTogether[] = [];
    for (const command of commands) {
      try {
        outcomes.push({ outcome: await activities.actOnIntake(id, command) });
      } catch (error) {
        outcomes.push({ refusal: { code: (error as Error).message, params: { of: command.key } } });
      }
    }
    return outcomes;
  },
  passIntakeDue(_id: string, _committee: string, at: number): Promise<DeedOutcome> {
    record.dueAt.push(at);
    record.view = { ...record.view, nextDueAt: null };
    return Promise.resolve(outcome(null));
  },
  refreshIntake: () => Promise.resolve(outcome(null)),
};

describe('a workflow that follows its record', () => {
  let engine: WorkflowEnvironment;
  beforeAll(async () => {
    engine = await startWorkflowEnvironment(activities);
  });
  afterAll(() => engine.close());

  beforeEach(() => {
    Object.assign(record, {
      view: { status: 'open', stage: 'nomination', nextDueAt: null, deadlineAt: null, revision: 1 },
      deeds: [],
      running: 0,
      atOnce: 0,
      dueAt: [],
      together: [],
    });
  });

  it('carries out commands that come at once one at a time, each once', async () => {
    const handle = await follow('orders');
    await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((key) => act(handle, 'submit-list', key)));
    expect(record.deeds).toHaveLength(6);
    expect(record.atOnce).toBe(1);
  });

  it('carries out light acts that wait behind another in one task of the engine, and gives each its own answer', async () => {
    const handle = await follow('together');
    const first = act(handle, 'submit-list', 'ends-nomination');
    while (record.running === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const keys = ['a', 'is-refused', 'c', 'd'];
    const waiting = keys.map((key) => act(handle, 'submit-list', key));
    const answers = await Promise.allSettled(waiting);
    await first;
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect(answers.map((each) => each.status === 'fulfilled' && each.value.result)).toEqual([
      { done: 'a' },
      false,
      { done: 'c' },
      { done: 'd' },
    ]);
    await expect(waiting[1]).rejects.toMatchObject({ cause: { type: 'DomainError', message: 'list-empty' } });
    expect(record.together.reduce((sum, many) => sum + many, 0)).toBeGreaterThanOrEqual(3);
    expect(record.deeds).toHaveLength(5);
    expect(record.atOnce).toBe(1);
  });

  it('never takes a binding act along: it is accepted in the history before it is written', async () => {
    const handle = await follow('alone');
    const first = act(handle, 'submit-list', 'ends-nomination');
    while (record.running === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await Promise.all(['a', 'b'].map((key) => act(handle, 'cancel', key)));
    await first;
    expect(record.together).toEqual([]);
  });

  it('answers a command that is sent again with what it answered before', async () => {
    const handle = await follow('repeats');
    const first = await act(handle, 'submit-list', 'same');
    const second = await act(handle, 'submit-list', 'same');
    expect(second).toEqual(first);
    expect(record.deeds).toEqual(['same']);
  });

  it('refuses an act that does not belong to the stage, without any history', async () => {
    const handle = await follow('refuses');
    await expect(act(handle, 'close-class', 'too-early')).rejects.toMatchObject({
      cause: { type: 'DomainError', message: 'stage-closed' },
    });
    const { events } = await handle.fetchHistory();
    expect(events!.filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes)).toHaveLength(0);
  });

  it('looks at the stage again when it is a waiting act’s turn', async () => {
    const handle = await follow('queue');
    const ends = act(handle, 'close-nomination', 'ends-nomination');
    while (record.running === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const waits = act(handle, 'close-nomination', 'comes-second');
    waits.catch(() => undefined);
    await ends;
    await expect(waits).rejects.toMatchObject({ cause: { message: 'stage-closed' } });
    expect(record.deeds).toEqual(['ends-nomination']);
  });

  it('gives a refusal of the business to whoever asked, and goes on', async () => {
    const handle = await follow('business');
    const refused = act(handle, 'submit-list', 'is-refused');
    await expect(refused).rejects.toBeInstanceOf(WorkflowUpdateFailedError);
    await expect(refused).rejects.toMatchObject({ cause: { type: 'DomainError', message: 'list-empty' } });
    await expect(act(handle, 'submit-list', 'next')).resolves.toMatchObject({ result: { done: 'next' } });
  });

  it('wakes at the moment that falls due, once', async () => {
    const due = (await engine.environment.currentTimeMs()) + 3 * 86_400_000;
    record.view = { ...record.view, nextDueAt: due };
    await follow('due');
    await engine.environment.sleep('4 days');
    expect(record.dueAt).toHaveLength(1);
    expect(record.dueAt[0]! - due).toBeLessThan(2_000);
    expect(record.dueAt[0]!).toBeGreaterThanOrEqual(due);
  });

  it('ends when its record is closed', async () => {
    const handle = await follow('ends');
    await act(handle, 'close', 'ends-all');
    await expect(handle.result()).resolves.toBeUndefined();
  });

  function follow(id: string): Promise<WorkflowHandle> {
    return engine.environment.client.workflow.start('intakeWorkflow', {
      workflowId: `intake/${id}`,
      taskQueue: engine.taskQueue,
      args: [{ id, committeeId: 'c' }],
    });
  }

  function act(handle: WorkflowHandle, name: string, key: string): Promise<CommandReply> {
    const command: CommandEnvelope = { name, key, data: {}, committeeId: 'c', accountId: 'a', requestHash: 'h' };
    return handle.executeUpdate<CommandReply, [CommandEnvelope]>('act', { args: [command], updateId: key });
  }
});
