import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Made once for the servers of this machine; outside servers bring their own. */
export interface EmbeddedSecrets {
  postgresSuperuserPassword: string;
  postgresPassword: string;
  /** At least 32 bytes. */
  serverKey: string;
  /** 32 bytes in base64. */
  payloadKey: string;
}

/** Reads `secrets.json` of the data folder (0600), made at the first call. Two processes at once get the same ones. */
export function readEmbeddedSecrets(dataDir: string): EmbeddedSecrets {
  const path = join(dataDir, 'secrets.json');
  return read(path) ?? create(path, dataDir);
}

function create(path: string, dataDir: string): EmbeddedSecrets {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}`;
  const made: EmbeddedSecrets = {
    postgresSuperuserPassword: randomBytes(24).toString('base64url'),
    postgresPassword: randomBytes(24).toString('base64url'),
    serverKey: randomBytes(48).toString('base64url'),
    payloadKey: randomBytes(32).toString('base64'),
  };
  writeFileSync(draft, JSON.stringify(made, null, 2), { mode: 0o600, flush: true });
  try {
    linkSync(draft, path); // fails when another process was first; its secrets then stand
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return read(path) ?? made;
}

function read(path: string): EmbeddedSecrets | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as EmbeddedSecrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}
