import { isPlainDate } from '../../domain/dates';
import { wordsOf, type Language } from '../../i18n/translate';

interface EventRow {
  subjectId: string;
  actorAccountId: string | null;
  data: Readonly<Record<string, unknown>>;
}

/** Keys of an event's data that hold ids whose names are worth saying. */
const NAMED = ['unit', 'units', 'account'] as const;
/** Units named before "…" stands. */
const NAMES_AT_MOST = 5;

/** Ids an event speaks of; their names are read for the whole page at once. */
export function idsOfEvent({ subjectId, actorAccountId, data }: EventRow): string[] {
  return [subjectId, ...(actorAccountId ? [actorAccountId] : []), ...NAMED.flatMap((key) => textsOf(data[key]))];
}

/** "Đảng ủy phường 1; bước Thẩm định; 12/05/2026 → 19/05/2026": what an audit event's data says, for its readers. */
export function describeEvent(
  data: EventRow['data'],
  subjectId: string,
  names: ReadonlyMap<string, string>,
  language: Language,
): string {
  const words = wordsOf(language);
  const headings: Readonly<Record<string, string>> = words.stages.headings;
  const outcomes: Readonly<Record<string, string>> = words.stages.outcomes;
  const calls: Readonly<Record<string, string>> = words.call.outcomes;
  const about = NAMED.flatMap((key) => textsOf(data[key])).flatMap((id) => names.get(id) ?? []);
  const stage = headings[String(data.stage)];
  const outcome = outcomes[String(data.outcome)] ?? calls[String(data.outcome)];
  const from = dayOf(data.from);
  const to = dayOf(data.to);
  return [
    names.get(subjectId),
    about.slice(0, NAMES_AT_MOST).join(', ') + (about.length > NAMES_AT_MOST ? ', …' : ''),
    stage,
    from && to ? `${from} → ${to}` : dayOf(data.deadlineOn),
    outcome,
    typeof data.reference === 'string' ? data.reference : undefined,
  ]
    .filter(Boolean)
    .join('; ');
}

function textsOf(value: unknown): string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((each): each is string => typeof each === 'string' && /^[0-9a-f-]{36}$/i.test(each));
}

function dayOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !isPlainDate(value)) return undefined;
  return value.split('-').toReversed().join('/');
}
