/** How many mails may leave now, so that no minute holds more than allowed by much. */
export interface MailPace {
  allowance(now: Date): number;
  spend(mails: number): void;
}

/** A bucket that fills evenly; a tenth of a minute's mails may go at once, and one always may in time. */
export function createMailPace(perMinute: number): MailPace {
  const capacity = Math.max(1, perMinute / 10);
  let left = capacity;
  let filledAt: number | null = null;
  return {
    allowance(now) {
      const elapsed = filledAt === null ? 0 : Math.max(0, now.getTime() - filledAt);
      filledAt = now.getTime();
      left = Math.min(capacity, left + (elapsed * perMinute) / 60_000);
      return Math.floor(left);
    },
    spend(mails) {
      left -= mails;
    },
  };
}
