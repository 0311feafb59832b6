import type { Request } from 'express';
import { maskName } from '../../domain/identity/opinion-proof';
import { languageOf } from '../http/language';
import { isLanguage, translator, type Language, type Translate } from '../../i18n/translate';
import { findOpinionLink, type OpinionLinkRow } from '../../prisma/stores/link-store';
import { readRound, type RoundRecord } from '../../prisma/stores/opinion-reading-store';
import { addSecurityEvent, findDevice, readProofAccount } from '../../prisma/stores/opinion-proof-store';
import { readCommitteeName } from '../../prisma/stores/opinion-opening-store';
import type { ApiContext } from '../api-context';
import { cookieName, readCookie } from '../http/cookies';
import { cookiePolicy } from '../identity/session';

export const DEVICE_COOKIE = 'lo-trinh-device';
const TOKEN = /^[\w-]{43}$/;

export type LinkAccount = NonNullable<Awaited<ReturnType<typeof readProofAccount>>>;

/** A link that was opened by somebody who may look at it. */
export interface OpenedLink {
  token: string;
  link: OpinionLinkRow;
  round: RoundRecord;
  account: LinkAccount;
  committeeName: string;
  member: RoundRecord['members'][number];
  /** What the form asks about: after an amendment only what changed, and never a line about the leader. */
  asked: RoundRecord['lines'];
  /** Lines of which the leader's earlier opinion stands while the changed ones are asked; 0 otherwise. */
  standing: number;
  /** Lines about the leader themselves. */
  own: RoundRecord['lines'];
  /** A registered device of the leader. */
  device: { id: string } | null;
  ownSession: boolean;
}

export type Refusal = 'unknown' | 'expired' | 'recalled' | 'returned' | 'amended' | 'revoked' | 'foreign';

export type LinkVisit =
  | { readonly opened: OpenedLink }
  | { readonly refused: Refusal; readonly maskedName: string | null; readonly phone: string | null };

/**
 * What a link leads to for this browser. It reads only; that somebody else opened it is logged. A link of a concluded round still opens: its leader sees what was
 * recorded.
 */
export async function openLink(ctx: ApiContext, request: Request, token: string): Promise<LinkVisit> {
  const now = ctx.clock.now();
  const link = TOKEN.test(token) ? await findOpinionLink(ctx.database, token) : null;
  if (!link) return refuse('unknown');
  const [account, round, device] = await Promise.all([
    readProofAccount(ctx.database, link.accountId),
    readRound(ctx.database, link.committeeId, link.roundId),
    deviceOf(ctx, request, now),
  ]);
  const member = round?.members.find(({ personId }) => personId === link.personId);
  if (!account || !round || !member) return refuse('unknown');
  const phone = phoneOf(round);

  const ownDevice = device !== null && device.accountId === link.accountId;
  const session = request.signedIn ?? null;
  const ownSession = session !== null && session.account.id === link.accountId;
  // A shared office machine: the leader's own session outweighs another's device, and the other way round.
  const isForeign = !ownDevice && !ownSession && (session !== null || device !== null);
  if (isForeign) {
    if (request.method !== 'HEAD') {
      await addSecurityEvent(ctx.database, {
        committeeId: link.committeeId,
        kind: 'foreign-link',
        accountId: session?.account.id ?? device?.accountId ?? null,
        subjectId: link.id,
        occurredAt: now,
      });
    }
    return refuse('foreign', maskName(account.displayName), phone);
  }
  if (link.revokedReason === 'recalled' || round.state === 'recalled') return refuse('recalled', null, phone);
  if (link.revokedReason === 'returned' || round.state === 'returned') return refuse('returned', null, phone);
  if (link.revokedReason === 'amended') return refuse('amended', null, phone);
  if (link.revokedAt && link.revokedReason !== 'concluded') return refuse('revoked', null, phone);
  if (link.expiresAt <= now && round.state !== 'concluded') return refuse('expired', null, phone);
  return {
    opened: {
      token,
      link,
      round,
      account,
      member,
      ...askedOf(round, member),
      committeeName: await readCommitteeName(ctx.database, link.committeeId),
      device: ownDevice ? device : null,
      ownSession,
    },
  };
}

/** Every line but those about the leader; of an opinion that stands in part, only what it does not speak of. */
function askedOf(
  round: RoundRecord,
  member: RoundRecord['members'][number],
): Pick<OpenedLink, 'asked' | 'standing' | 'own'> {
  const own = round.lines.filter(({ personId }) => personId === member.personId);
  const others = round.lines.filter(({ personId }) => personId !== member.personId);
  const said = new Set(member.opinion?.choices.map(({ lineId }) => lineId));
  const pending = member.answeredAt === null ? others.filter(({ id }) => !said.has(id)) : [];
  if (pending.length === 0 || pending.length === others.length) return { asked: others, standing: 0, own };
  return { asked: pending, standing: others.length - pending.length, own };
}

/** Whom to telephone: the number on the submission, else that of the organ that submits. */
export function phoneOf(round: RoundRecord): string | null {
  return round.submission.contactPhone ?? round.submission.submittingUnitPhone;
}

/** `?lang=` of the page's own switch wins over cookie, account and browser. */
export function pageLanguage(request: Request): { language: Language; t: Translate } {
  const asked = request.query.lang;
  const language = typeof asked === 'string' && isLanguage(asked) ? asked : languageOf(request);
  return { language, t: translator(language) };
}

async function deviceOf(ctx: ApiContext, request: Request, now: Date) {
  const token = readCookie(request, cookieName(DEVICE_COOKIE, cookiePolicy(ctx)));
  return token && TOKEN.test(token) ? findDevice(ctx.database, token, now) : null;
}

function refuse(refused: Refusal, maskedName: string | null = null, phone: string | null = null): LinkVisit {
  return { refused, maskedName, phone };
}
