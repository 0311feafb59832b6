import type { RequestHandler } from 'express';
import { translator } from '../../i18n/translate';
import type { ApiContext } from '../api-context';
import { languageOf } from '../http/language';
import { answerPage } from '../opinion/answer-page';
import { noticePage } from '../opinion/page-shell';
import { wantsPage } from './serve-web';

const AGAIN_SECONDS = 3;

/** Half a sample is shown to nobody: while it is being written every page says so, and comes again by itself. */
export function holdPages(ctx: Pick<ApiContext, 'record'>): RequestHandler {
  return async (request, response, next) => {
    if (!wantsPage(request) || !(await isBeingWritten(ctx))) {
      next();
      return;
    }
    const language = languageOf(request);
    const t = translator(language);
    const title = t('pages.sampleComing.title');
    response.set({ 'Retry-After': String(AGAIN_SECONDS), Refresh: String(AGAIN_SECONDS) });
    const text = t('pages.sampleComing.text');
    const page = noticePage({ language, t, nonce: request.cspNonce ?? '' }, { title, text, tone: 'plain' });
    answerPage(request, response, 503, page);
  };
}

/** Without the database the page says what is wrong by itself. */
async function isBeingWritten({ record }: Pick<ApiContext, 'record'>): Promise<boolean> {
  return record.isBeingWritten().catch(() => false);
}
