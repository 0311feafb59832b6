import { PrismaPg } from '@prisma/adapter-pg';
import { randomUUID } from 'node:crypto';
import { Prisma, type Transaction } from '../../prisma/client';
import { PrismaClient } from '../../prisma/generated/client';
import { openActivityBench } from '../support/activity-database';
import { buildCommittee } from '../support/factories/intake';

const bench = openActivityBench();

const nameOf = async (id: string) => (await bench.db.committee.findUniqueOrThrow({ where: { id } })).name;
const rename = (id: string, name: string) => Prisma.sql`UPDATE committee SET name = ${name} WHERE id = ${id}::uuid`;

/** The same row again: its primary key refuses it. */
const breach = (id: string) => Prisma.sql`INSERT INTO committee SELECT * FROM committee WHERE id = ${id}::uuid`;

describe('a statement reads the same values as through Prisma', () => {
  const values = Prisma.sql`SELECT ${new Date('2026-03-01T10:20:30.456Z')}::timestamptz AS moment,
    '2026-03-01 10:20:30'::timestamp AS bare, '2026-03-01'::date AS day, 9007199254740993::int8 AS large, 7::int4 AS small, 1.50::numeric AS exact,
    0.25::float8 AS rough, true AS truth, null::date AS nothing, ${'Đỗ Thị Á'}::text AS words, '{"a":[1,null]}'::jsonb AS json,
    ${['a', 'b,"c']}::text[] AS texts, ARRAY['2026-03-01'::date, null] AS days, ARRAY[1, null]::int8[] AS larges,
    '00000000-0000-7000-8000-000000000001'::uuid AS id, ARRAY['00000000-0000-7000-8000-000000000001'::uuid] AS ids, '\\xc3'::bytea AS bytes`;

  it('outside a transaction and in one', async () => {
    const plain = new PrismaClient({ adapter: new PrismaPg({ connectionString: bench.url }) });
    const [expected] = await plain.$queryRaw<Record<string, unknown>[]>(values);
    await plain.$disconnect();
    const read = ([row]: Record<string, unknown>[]) => ({ ...row, bytes: new Uint8Array(row!['bytes'] as Buffer) });
    expect(read(await bench.db.$queryRaw<Record<string, unknown>[]>(values))).toEqual(read([expected!]));
    const inside = await bench.db.$transaction((tx) => tx.$queryRaw<Record<string, unknown>[]>(values));
    expect(read(inside)).toEqual(read([expected!]));
  });
});

describe('a transaction is whole', () => {
  it('models and statements see each other and are committed together', async () => {
    const { id } = await buildCommittee(bench.db);
    const seen = await bench.db.$transaction(async (tx) => {
      await tx.committee.update({ where: { id }, data: { name: 'Một' } });
      const [row] = await tx.$queryRaw<{ name: string }[]>`SELECT name FROM committee WHERE id = ${id}::uuid`;
      tx.$send(rename(id, 'Hai'));
      return [row?.name, (await tx.committee.findUniqueOrThrow({ where: { id } })).name];
    });
    expect(seen).toEqual(['Một', 'Hai']);
    expect(await nameOf(id)).toBe('Hai');
  });

  it.each<[string, (tx: Transaction, id: string) => Promise<unknown>]>([
    ['the work throws', () => Promise.reject(new Error('no'))],
    ['a write that nobody waited for fails', (tx, id) => Promise.resolve(tx.$send(breach(id)))],
    ['a statement fails whose failure is swallowed', (tx, id) => tx.$queryRaw(breach(id)).catch(() => null)],
    ['a guard does not pass', (tx, id) => Promise.resolve(tx.$guard(rename(id, 'Ba'), () => throwing()))],
  ])('nothing of it stays when %s', async (_, fail) => {
    const { id } = await buildCommittee(bench.db);
    const before = await nameOf(id);
    const undone = bench.db.$transaction(async (tx) => {
      await tx.committee.update({ where: { id }, data: { name: 'Bốn' } });
      tx.$send(rename(id, 'Năm'));
      await fail(tx, id);
    });
    await expect(undone).rejects.toThrow(Error);
    expect(await nameOf(id)).toBe(before);
  });

  it('a guard that does not pass is what its caller learns, whatever else went wrong', async () => {
    const undone = bench.db.$transaction(async (tx) => {
      tx.$guard(Prisma.sql`SELECT 1 WHERE false`, (rows) => {
        if (rows === 0) throw new Error('guarded');
      });
      const { id } = await tx.committee.findFirstOrThrow({ where: { id: randomUUID() } });
      throw new Error(id);
    });
    await expect(undone).rejects.toThrow('guarded');
  });

  it('the first failure is told, not those that follow from it', async () => {
    const { id } = await buildCommittee(bench.db);
    const undone = bench.db.$transaction(async (tx) => {
      tx.$send(breach(id));
      await tx.$queryRaw`SELECT 1`;
    });
    await expect(undone).rejects.toMatchObject({ code: '23505' });
  });

  it('its connection serves the next one', async () => {
    for (let turn = 0; turn < 50; turn += 1) {
      await bench.db.$transaction(async () => throwing()).catch(() => null);
    }
    expect(await bench.db.$transaction((tx) => tx.committee.count())).toBeGreaterThan(0);
  });
});

function throwing(): never {
  throw new Error('no');
}
