import { pino, type Logger } from 'pino';
import type { Config } from './config';

export type { Logger };

/** Names whose values are secrets or say who a person is: they never reach a log. */
const HIDDEN = [
  'authorization',
  'cookie',
  'password',
  'secret',
  'token',
  'code',
  'link',
  'email',
  'phone',
  'to',
  'from',
  'fullName',
  'name',
  'birthDate',
  'idNumber',
  'text',
  'body',
];

/** JSON lines on standard output; start.ts and containers gather them. Ids and counts only, never a person. */
export function createLogger(processName: string, config: Pick<Config, 'logLevel'>): Logger {
  return pino({
    level: config.logLevel,
    base: { process: processName, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [...HIDDEN.flatMap((name) => [name, `*.${name}`]), 'req.headers', 'res.headers', 'err.config'],
      censor: '[ẩn]',
    },
  });
}
