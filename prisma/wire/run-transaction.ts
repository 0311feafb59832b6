import type { PoolClient, QueryResult } from 'pg';
import type { Prisma, PrismaClient } from '../generated/client';
import type { JoinablePool } from './joinable-pool';
import { openPipeline, type Pipeline } from './pipeline';
import { statementOf, type RawArguments } from './raw-statement';

/** What a transaction of ours can do besides what Prisma's can. */
export interface Pipelined {
  /** Sends a write and does not wait: what fails fails the commit. For writes whose answer nobody reads. */
  $send(statement: Prisma.Sql): void;
  /** Sends ahead a statement on which everything after depends: no answer is handed out unless `check` passes its number of rows. */
  $guard(statement: Prisma.Sql, check: (rows: number) => void): void;
}

/** An open transaction: raw statements go straight over its connection, the models through Prisma over the same. */
export type Transaction = Prisma.TransactionClient & Pipelined;

export interface Wire {
  pool: JoinablePool;
  prisma: PrismaClient;
  nameOf: (query: { sql: string }) => string;
}

/** Runs `work` in one transaction and commits it; whatever `work` throws rolls it back. */
export async function runTransaction<Result>(wire: Wire, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  const client = await wire.pool.connect();
  let isUsable = true;
  const onError = () => {
    isUsable = false; // Its statements reject; without a listener the process would end.
  };
  client.on('error', onError);
  const pipeline = openPipeline(client, wire.nameOf);
  const prisma = createJoin(wire, client);
  try {
    const result = await work(transactionOf(pipeline, prisma.join));
    await pipeline.commit();
    return result;
  } catch (error) {
    const denied = await pipeline.allowed().catch((reason: unknown) => ({ reason }));
    isUsable = (await pipeline.rollBack()) && isUsable;
    throw denied ? denied.reason : error;
  } finally {
    await prisma.leave();
    client.removeListener('error', onError);
    client.release(!isUsable);
  }
}

function transactionOf(pipeline: Pipeline, join: () => Promise<Prisma.TransactionClient>): Transaction {
  const own: Readonly<Record<string, unknown>> = {
    $send: (statement: Prisma.Sql) => void pipeline.send(statement),
    $guard: (statement: Prisma.Sql, check: (rows: number) => void) =>
      pipeline.guard(statement, ({ rowCount }) => check(rowCount ?? 0)),
    $queryRaw: (...raw: RawArguments) => answerOf(raw, ({ rows }) => rows),
    $executeRaw: (...raw: RawArguments) => answerOf(raw, ({ rowCount }) => rowCount ?? 0),
  };

  function answerOf<Answer>(raw: RawArguments, read: (result: QueryResult) => Answer): Promise<Answer> {
    const result = pipeline.send(statementOf(raw));
    const answer = pipeline
      .allowed()
      .then(() => result)
      .then(read);
    answer.catch(() => undefined); // Asked for later or never: the commit tells of the failure.
    return answer;
  }

  /** A model: each of its calls goes through Prisma once it has joined. */
  function modelOf(name: string): object {
    return new Proxy(Object.freeze({}), {
      get:
        (_, method) =>
        async (...args: unknown[]): Promise<unknown> => {
          await pipeline.allowed();
          const model = Reflect.get(await join(), name) as object;
          return Reflect.apply(Reflect.get(model, method) as (...args: unknown[]) => unknown, model, args);
        },
    });
  }

  return new Proxy({} as Transaction, {
    get(_, name) {
      // Asked by whoever awaits it whether it is a promise.
      if (typeof name === 'symbol' || name === 'then') return undefined;
      return own[name] ?? modelOf(name);
    },
  });
}

/** Prisma begins its part at the first call of a model, and ends it with the transaction, which alone commits. */
function createJoin({ prisma, pool }: Wire, client: PoolClient) {
  let joined: Promise<Prisma.TransactionClient> | null = null;
  let ended: Promise<unknown> = Promise.resolve();
  let leave: () => void = () => undefined;

  function begin(): Promise<Prisma.TransactionClient> {
    return new Promise((resolve, reject) => {
      const left = new Promise<void>((end) => {
        leave = end;
      });
      ended = pool.lend(client, () =>
        prisma.$transaction((tx) => {
          resolve(tx);
          return left;
        }),
      );
      ended.catch(reject);
    });
  }

  return {
    join: () => (joined ??= begin()),
    async leave(): Promise<void> {
      leave();
      await ended.catch(() => undefined);
    },
  };
}
