import type { OpinionProof } from '../submission/round-commands';

/** Wrong personal codes in a row before it is locked until the clerk sets a new one (design §6). */
export const PERSONAL_CODE_TRIES = 5;
/** Minutes for which a mailed code is good, and for which a proof once given need not be given again. */
export const OPINION_CODE_MINUTES = 10;
/** Mailed codes one account may ask for in an hour. */
export const OPINION_CODES_PER_HOUR = 3;
/** Hours for which a form that was opened can be sent. */
export const FORM_HOURS = 24;

/** What stands ready to show that it is the leader: the weakest way that is still enough comes first on the page. */
export interface ProofSituation {
  /** The session in this browser is the leader's own. */
  ownSession: boolean;
  /** A registered device of the leader. */
  ownDevice: boolean;
  hasPersonalCode: boolean;
  personalCodeLocked: boolean;
}

export type AskedProof =
  | { readonly asks: 'nothing'; readonly proof: Extract<OpinionProof, 'session' | 'registered-device'> }
  | { readonly asks: 'personal-code' }
  | { readonly asks: 'mailed-code'; readonly because: 'no-personal-code' | 'personal-code-locked' };

/**
 * What must be proved before an opinion from a mail counts (design §6): nothing more on a registered device or in the own session, else the personal
 * code, as a last resort a mailed one. The link alone never proves anything: scanners open it and submit its forms.
 */
export function proofToAsk(situation: ProofSituation): AskedProof {
  if (situation.ownDevice) return { asks: 'nothing', proof: 'registered-device' };
  if (situation.ownSession) return { asks: 'nothing', proof: 'session' };
  if (situation.personalCodeLocked) return { asks: 'mailed-code', because: 'personal-code-locked' };
  return situation.hasPersonalCode ? { asks: 'personal-code' } : { asks: 'mailed-code', because: 'no-personal-code' };
}

/** Digits as people type them: with blanks or dots between. Null when they are not six. */
export function readSixDigits(text: string): string | null {
  const digits = text.replace(/[\s.-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}

/** Whose link it is, for somebody else's eyes: "Nguyễn Văn An" is told as "N••••• V•• A•". */
export function maskName(name: string): string {
  return name
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => word.length > 0)
    .map((word) => {
      const [first = '', ...rest] = Array.from(word);
      return first + '•'.repeat(Math.max(1, rest.length));
    })
    .join(' ');
}
