import type { Actor } from '../../domain/identity/actor';
import { abilitiesOf, type Thing } from '../../domain/identity/permissions';
import { LIST_ACTS, type ListState } from '../../domain/nomination/list-states';
import { GROUP_OF_LINE_STATE, statesBefore } from '../../domain/nomination/line-states';
import { wordsOf, type Language } from '../../i18n/translate';
import type { LineRow, ListRow } from '../../prisma/stores/nomination-reading-store';

/** A list in words, with what the account may do with it in its state. */
export function presentList(actor: Actor, language: Language, row: ListRow, intake: Thing) {
  const state = row.state as ListState;
  const open = (act: keyof typeof LIST_ACTS) => (LIST_ACTS[act] as readonly ListState[]).includes(state);
  const abilities = abilitiesOf(actor, { ...intake, unitId: row.unitId }, [
    'nomination.draft',
    ...(open('submit') ? (['intake.submit-list'] as const) : []),
    ...(open('withdraw') ? (['intake.withdraw-list'] as const) : []),
    ...(open('return') ? (['intake.return-list'] as const) : []),
    ...(row.paperOwed ? (['nomination.receive-paper'] as const) : []),
  ]);
  return {
    ...row,
    state,
    stateText: wordsOf(language).nomination.listStates[state],
    submittedAt: row.submittedAt?.toISOString() ?? null,
    paperReceivedAt: row.paperReceivedAt?.toISOString() ?? null,
    abilities,
  };
}

/** A line in words, with the acts its state allows. */
export function presentLine(actor: Actor, language: Language, row: LineRow, intake: Thing) {
  const acts = (['withdraw-line', 'decline-line', 'replace-line', 'promote-reserve'] as const).filter((act) =>
    statesBefore(act).includes(row.state),
  );
  const abilities = abilitiesOf(actor, { ...intake, unitId: row.unitId }, [
    ...acts.map((act) => `intake.${act}` as const),
    ...(statesBefore('review').includes(row.state) ? (['intake.review-lines', 'eligibility.check'] as const) : []),
  ]);
  return {
    ...row,
    stateText: wordsOf(language).nomination.lineStates[row.state],
    group: GROUP_OF_LINE_STATE[row.state],
    eligibilityText: row.eligibility ? wordsOf(language).eligibility.results[row.eligibility] : null,
    abilities,
  };
}
