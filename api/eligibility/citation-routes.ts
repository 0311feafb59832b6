import { citationParams, citationsAnswer, citationsBody, citationsQuery } from '../../contracts/eligibility/citations';
import { savedRevision } from '../../contracts/eligibility/rule-sets';
import { dateOf, type PlainDate } from '../../domain/dates';
import { citationsOn, CITING_KINDS, type BasisCitation } from '../../domain/eligibility/basis-citation';
import { citeBasis } from '../../domain/eligibility/cite-basis';
import type { LegalBasis } from '../../domain/eligibility/legal-basis';
import { shippedCitations } from '../../domain/eligibility/shipped-citations';
import { DomainError } from '../../domain/errors';
import { abilitiesOf } from '../../domain/identity/permissions';
import { notesOnBasis } from '../../i18n/describe-finding';
import { wordsOf, type Language } from '../../i18n/translate';
import { runDeed } from '../../prisma/stores/deed';
import { listStoredCitations, saveCitations } from '../../prisma/stores/eligibility/citation-store';
import { readLegalBases } from '../../prisma/stores/eligibility/rule-register-store';
import { defineRoute } from '../http/route';
import { listCitingSubjects, type CitingSubject } from './citing-subjects';

const tag = 'eligibility';

const list = defineRoute({
  method: 'get',
  path: '/basis-citations',
  tag,
  summary: 'Căn cứ of procedures, templates, organs and norms, with what is to be known of each text on a day',
  action: 'legal-basis.read',
  query: citationsQuery,
  response: citationsAnswer,
  handler: async ({ ctx, actor, query, language, now }) => {
    const { committeeId } = actor;
    const { kind, subject, on = dateOf(now) } = query;
    const bases = await readLegalBases(ctx.database, committeeId);
    const stored = await listStoredCitations(ctx.database, committeeId, { kind, subject });
    const items = [];
    for (const each of kind ? [kind] : CITING_KINDS) {
      const own = stored.filter((row) => row.kind === each);
      const known = { language, stored: own.map((row) => row.subject), asked: subject ?? null };
      const subjects = await listCitingSubjects(ctx.database, committeeId, each, known);
      for (const cited of subjects.filter((one) => subject === undefined || one.subject === subject)) {
        const row = own.find((one) => one.subject === cited.subject);
        items.push(present(cited, row, { bases, on, language }));
      }
    }
    return { items, abilities: abilitiesOf(actor, { committeeId }, ['legal-basis.save']) };
  },
});

const save = defineRoute({
  method: 'put',
  path: '/basis-citations/:kind/:subject',
  tag,
  summary: 'Says which texts a procedure, template, organ or norm rests on, and from when to when',
  action: 'legal-basis.save',
  params: citationParams,
  body: citationsBody,
  response: savedRevision,
  handler: async ({ ctx, actor, params, body, deed, authorize, language }) => {
    authorize({});
    const { committeeId } = actor;
    const { kind, subject } = params;
    const subjects = await listCitingSubjects(ctx.database, committeeId, kind, {
      language,
      stored: [],
      asked: subject,
    });
    if (!subjects.some((one) => one.subject === subject)) throw new DomainError('not-found', { noun: kind });
    const bases = await readLegalBases(ctx.database, committeeId);
    requireSound(body.citations, bases);
    return runDeed(ctx.database, deed('save-citations', null), async ({ tx, audit, accountId, at }) => {
      const { revision, citations } = body;
      if (!(await saveCitations(tx, committeeId, { kind, subject, citations, revision }, { by: accountId, at }))) {
        const [current] = await listStoredCitations(tx, committeeId, { kind, subject });
        throw new DomainError('revision-conflict', { current: current?.revision ?? 0 });
      }
      const data = { kind, subject, bases: citations.map(({ basis }) => basis) };
      audit({ noun: 'review', action: 'citations-saved', subjectId: committeeId, data });
      return { revision: revision + 1 };
    });
  },
});

export const citationRoutes = [list, save];

function requireSound(citations: readonly BasisCitation[], bases: readonly LegalBasis[]): void {
  for (const { basis, validFrom: from, validTo: to } of citations) {
    if (!bases.some(({ code }) => code === basis)) throw new DomainError('not-found', { noun: 'legal-basis' });
    if (from !== null && to !== null && to < from) throw new DomainError('period-invalid', { from, to });
  }
}

interface Shown {
  readonly bases: readonly LegalBasis[];
  readonly on: PlainDate;
  readonly language: Language;
}

function present(
  { kind, subject, name, unitKind }: CitingSubject,
  stored: { citations: readonly BasisCitation[]; revision: number } | undefined,
  { bases, on, language }: Shown,
) {
  const words = wordsOf(language).eligibility.citations;
  const citations = stored?.citations ?? shippedCitations(kind, subject, unitKind);
  const holding = new Set(citationsOn(citations, on));
  const shown = citations.map((citation) => {
    const text = bases.find(({ code }) => code === citation.basis);
    const cited = citeBasis(citation.basis, bases, on);
    return {
      ...citation,
      holds: holding.has(citation),
      number: text?.number ?? null,
      organ: text?.organ ?? null,
      note: (text && cited && notesOnBasis(cited, text.verified, language).join('; ')) || null,
      isOver: cited !== null && (cited.standing === 'superseded' || cited.standing === 'ended'),
    };
  });
  const held = shown.filter(({ holds }) => holds);
  const warning = held.length === 0 ? words.none : held.some(({ isOver }) => isOver) ? words.over : null;
  return {
    kind,
    subject,
    name,
    citations: shown.map(({ isOver: _isOver, ...citation }) => citation),
    warning,
    own: stored !== undefined,
    revision: stored?.revision ?? 0,
  };
}
