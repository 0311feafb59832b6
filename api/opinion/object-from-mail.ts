import { DomainError } from '../../domain/errors';
import type { ApiContext } from '../api-context';
import { actOnRound } from '../engine';
import { hashOf } from '../http/mount-routes';
import { unwrapError } from '../http/problem';
import { readFormNonce } from './form-nonce';
import type { OpinionPage } from './opinion-page';
import { mailOpinionCode, proveLeader } from './prove-leader';

/** "Nội dung ghi nhận thay chưa đúng": the leader's own word, with the same proof as an opinion. */
export async function takeObjection(
  ctx: ApiContext,
  page: OpinionPage,
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { opened, t } = page;
  const opinion = opened.member.opinion;
  if (!opinion?.onBehalf) return page.goToReceipt();
  const text = typeof body.text === 'string' ? body.text.normalize('NFC').trim().slice(0, 2000) : '';
  const nonce = typeof body.form === 'string' ? body.form : '';
  const formKey = readFormNonce(ctx, opened.link.id, nonce);
  if (formKey === null) return page.objection(text, t('opinion.faults.form-old'));
  const codeSent = body.sent === '1' || body.step === 'object-code';
  try {
    if (body.step === 'object-code') {
      await mailOpinionCode(ctx, opened);
      return page.objection(text, null, { nonce, codeSent });
    }
    if (text === '') return page.objection(text, t('opinion.faults.objection'), { nonce, codeSent });
    await proveLeader(ctx, opened, formKey, body);
    const { link, round } = opened;
    const data = { opinionId: opinion.id, text };
    const key = `objection:${formKey}:${hashOf(data).slice(0, 16)}`;
    await actOnRound(
      ctx,
      { accountId: link.accountId, committeeId: link.committeeId },
      round.id,
      'object-to-opinion',
      data,
      key,
    );
  } catch (error) {
    const known = unwrapError(error);
    if (!(known instanceof DomainError)) throw error;
    const words = known.code === 'proof-required' ? t('opinion.faults.code') : t(`errors.${known.code}`, known.params);
    return page.objection(text, words, { nonce, codeSent, status: known.code === 'proof-required' ? 401 : 409 });
  }
  page.goToReceipt();
}
