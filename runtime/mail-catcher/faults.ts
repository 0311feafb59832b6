/** What a mail server does to us in real life, for tests to order. */
export type MailFaultKind =
  /** The connection is turned away with 421. */
  | 'refuse'
  /** Each recipient is answered 451: try again later. */
  | 'greylist'
  /** Each recipient is answered 550: no such mailbox. */
  | 'reject'
  /** The recipient is good, the mail itself is answered 554 once it was sent. */
  | 'reject-data'
  /** The mail is kept, but the connection breaks before the answer: the sender cannot know. */
  | 'drop-after-data'
  /** The connection breaks in the middle, nothing is kept. */
  | 'drop-before-data'
  /** The answer to the whole mail comes late. */
  | 'slow';

export interface MailFault {
  kind: MailFaultKind;
  /** How many mails (connections for `refuse`) it strikes; without it, all until cleared. */
  times?: number;
  /** Only recipients whose address contains this; not for `refuse`. */
  to?: string;
  /** For `slow`. */
  delayMs?: number;
}

export interface MailFaults {
  add(fault: MailFault): void;
  clear(): void;
  /** The first fault of these kinds that strikes now; counts it. */
  take(kinds: MailFaultKind[], recipients?: string[]): MailFault | undefined;
}

export function createMailFaults(): MailFaults {
  let ordered: { fault: MailFault; left: number }[] = [];
  return {
    add: (fault) => ordered.push({ fault, left: fault.times ?? Infinity }),
    clear: () => {
      ordered = [];
    },
    take(kinds, recipients = []) {
      const found = ordered.find(
        ({ fault, left }) =>
          left > 0 &&
          kinds.includes(fault.kind) &&
          (!fault.to || recipients.some((address) => address.includes(fault.to!))),
      );
      if (found) found.left -= 1;
      return found?.fault;
    },
  };
}
