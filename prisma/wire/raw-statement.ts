import type { QueryConfig } from 'pg';
import { Prisma } from '../generated/client';
import { rawParameter, rawTypes } from './raw-values';

/** What `$queryRaw` and `$executeRaw` take: a template with its values, or a statement made by `Prisma.sql`. */
export type RawArguments = [statement: TemplateStringsArray | Prisma.Sql, ...values: unknown[]];

export function statementOf([statement, ...values]: RawArguments): Prisma.Sql {
  return statement instanceof Prisma.Sql ? statement : new Prisma.Sql(statement, values);
}

/** The driver's form of a statement: `nameOf` gives the name it is prepared under, or an empty one. */
export function configOf(statement: Prisma.Sql, nameOf: (query: { sql: string }) => string): QueryConfig<unknown[]> {
  const text = statement.text;
  return { name: nameOf({ sql: text }), text, values: statement.values.map(rawParameter), types: rawTypes };
}
