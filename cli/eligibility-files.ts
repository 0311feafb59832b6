import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { z } from 'zod';
import { ruleSetFile } from '../contracts/eligibility/rule-set-file';
import { peopleFile, personFile } from '../contracts/person/person-facts';
import type { RuleRegister } from '../domain/eligibility/check-eligibility';
import { registerProblems } from '../domain/eligibility/register-problems';
import { DomainError } from '../domain/errors';

export type PersonFile = z.infer<typeof personFile>;

const MAX_FILE_BYTES = 20 * 1024 * 1024;
const MAX_PROBLEMS = 20;

/** Throws `file-not-found`, `payload-too-large`, or `person-facts-invalid` with the path and code of each fault, never its value. */
export async function readPersonFile(path: string): Promise<PersonFile> {
  return parse(personFile, await readJson(path, 'person-facts-invalid'), 'person-facts-invalid');
}

/** As {@link readPersonFile}, for a list of people. */
export async function readPeopleFile(path: string): Promise<readonly PersonFile[]> {
  return parse(peopleFile, await readJson(path, 'person-facts-invalid'), 'person-facts-invalid');
}

/** Throws `file-not-found`, `payload-too-large` or `rule-set-invalid`. */
export async function readRuleSetFile(path: string): Promise<RuleRegister> {
  const register = parse(ruleSetFile, await readJson(path, 'rule-set-invalid'), 'rule-set-invalid');
  const problems = registerProblems(register);
  if (problems.length > 0) throw new DomainError('rule-set-invalid', { problems: problems.slice(0, MAX_PROBLEMS) });
  return register;
}

async function readJson(path: string, code: 'person-facts-invalid' | 'rule-set-invalid'): Promise<unknown> {
  const fileName = basename(path);
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new DomainError('file-not-found', { fileName });
  if (found.size > MAX_FILE_BYTES) throw new DomainError('payload-too-large', { fileName });
  const content = await readFile(path, 'utf8').catch(() => null);
  if (content === null) throw new DomainError('file-not-found', { fileName });
  try {
    // Editors on Windows begin a file with a byte order mark.
    return JSON.parse(content.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    throw new DomainError(code, { problems: ['json'] });
  }
}

function parse<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  code: 'person-facts-invalid' | 'rule-set-invalid',
): z.output<Schema> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new DomainError(code, { problems: read.error.issues.slice(0, MAX_PROBLEMS).map(describeIssue) });
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String).join('.') || '.';
  if (issue.code === 'unrecognized_keys') return `${path}: unknown ${issue.keys.join(', ')}`;
  return `${path}: ${issue.code === 'custom' ? issue.message : issue.code}`;
}
