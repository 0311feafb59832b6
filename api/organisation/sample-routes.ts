import { replacedSample, replaceSampleBody } from '../../contracts/organisation/sample';
import { DomainError } from '../../domain/errors';
import { readCommittee } from '../../prisma/stores/organisation/setting-store';
import type { ApiContext } from '../api-context';
import { defineRoute, type Route } from '../http/route';
import { isLocalVisit, offersLocalSignIn } from '../identity/local-sign-in';
import { replaceSample } from './replace-sample';

/** Only where everything runs on this machine: elsewhere there is no sample, and no route. */
export function sampleRoutes(ctx: ApiContext): Route[] {
  if (!offersLocalSignIn(ctx)) return [];
  const replace = defineRoute({
    method: 'post',
    path: '/sample-removal',
    tag: 'organisation',
    summary:
      'Removes the sample with all its rows; an empty committee takes its place, whoever asks goes on as its administrator',
    action: 'sample.remove',
    idempotent: false,
    body: replaceSampleBody,
    response: replacedSample,
    handler: async ({ ctx: context, actor, body, authorize, http }) => {
      authorize({});
      const committee = await readCommittee(context.database, actor.committeeId);
      if (!committee?.sample || !isLocalVisit(http.request)) throw new DomainError('not-found', { noun: 'sample' });
      return replaceSample(context, http.response, actor.committeeId, body);
    },
  });
  return [replace];
}
