import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(__dirname, '../..');

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(ROOT, folder, name));
}

function offending(folders: readonly string[], pattern: RegExp): string[] {
  return folders
    .flatMap(sources)
    .filter((path) => pattern.test(readFileSync(path, 'utf8')))
    .map((path) => relative(ROOT, path));
}

describe('the house keeps its invariants', () => {
  it('lets only prisma/ speak to tables', () => {
    const table = /\b(?:tx|database|reader|db)\.\w+\.(?:find|create|update|delete|upsert|count|aggregate|groupBy)\w*\(/;
    const sql = /\$(?:queryRaw|executeRaw|transaction)\b/;
    expect(offending(['activities', 'api', 'domain', 'workflows', 'documents', 'runtime'], table)).toEqual([]);
    expect(offending(['activities', 'api', 'domain', 'workflows', 'documents', 'runtime'], sql)).toEqual([]);
  });

  it('never asks the database for the moment of a deed', () => {
    expect(
      offending(['prisma/stores'], /\b(?:now\(\)|current_timestamp|clock_timestamp\(\)|statement_timestamp\(\))/i),
    ).toEqual([]);
  });

  it('gives workflows no validator that is not awaited', () => {
    expect(offending(['workflows'], /validator:\s*async/)).toEqual([]);
  });

  it('names the library of dates in one file', () => {
    const users = offending(
      ['domain', 'activities', 'api', 'prisma/stores', 'runtime', 'documents', 'workflows'],
      /temporal-polyfill/,
    );
    expect(users).toEqual(['domain/dates.ts']);
  });
});
