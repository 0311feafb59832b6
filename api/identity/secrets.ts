import { hash, verify } from '@node-rs/argon2';

/** Argon2id is 2 in the library's enumeration, which isolated modules cannot read. */
const ARGON2ID = 2;
/** OWASP password storage: Argon2id, 19 MiB, 2 passes, 1 lane. */
const COST = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a password or personal code. */
export function hashSecret(secret: string): Promise<string> {
  return hash(secret.normalize('NFC'), COST);
}

/**
 * Whether the secret is the one that was hashed. Without a hash it works as long as with one, so that an answer's time tells nobody
 * whether the account exists.
 */
export async function verifySecret(hashed: string | null, secret: string): Promise<boolean> {
  const against = hashed ?? (await decoy);
  const matches = await verify(against, secret.normalize('NFC')).catch(() => false);
  return hashed !== null && matches;
}

const decoy = hashSecret('nobody has this one');
