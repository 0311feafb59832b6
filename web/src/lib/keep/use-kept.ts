import { useCallback, useState } from 'react';
import { useSession } from '../session/session-context';

const PREFIX = 'lo-trinh';

/**
 * State that outlives a reload and a session that ends: what is being typed. Kept in this browser under the account, until it is dropped
 * (`drop()` after the deed is done).
 */
export function useKept<Value>(
  name: string,
  initial: Value,
): readonly [Value, (next: Value) => void, () => void, boolean] {
  const accountId = useSession()?.account.id ?? 'nobody';
  const key = `${PREFIX}:${accountId}:${name}`;
  const [held, setHeld] = useState<{ key: string; value: Value; wasKept: boolean }>(() => hold(key, initial));
  const current = held.key === key ? held : hold(key, initial);
  const set = useCallback(
    (next: Value) => {
      setHeld({ key, value: next, wasKept: true });
      write(key, next);
    },
    [key],
  );
  // The value to begin with may be a new object at every call; what it was at first is what dropping goes back to.
  const [first] = useState(() => initial);
  const drop = useCallback(() => {
    setHeld({ key, value: first, wasKept: false });
    remove(key);
  }, [key, first]);
  return [current.value, set, drop, current.wasKept];
}

/** At signing out on a shared machine nothing of the account stays behind. */
export function forgetKept(accountId: string): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(`${PREFIX}:${accountId}:`)) remove(key);
}

function hold<Value>(key: string, initial: Value) {
  const kept = read<Value>(key);
  return { key, value: kept === undefined ? initial : kept, wasKept: kept !== undefined };
}

function read<Value>(key: string): Value | undefined {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as Value);
  } catch {
    return undefined;
  }
}

/** A browser that keeps nothing (full, or forbidden) still lets people work. */
function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // As above.
  }
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // As above.
  }
}
