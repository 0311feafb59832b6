/** The engine's time, in milliseconds: the only place of the sandbox that asks for it. Replays give the same answer. */
export function currentTime(): number {
  return Date.now();
}
