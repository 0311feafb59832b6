import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { unitsAnswer } from '../../../../contracts/intake/intakes';
import { useRead } from '../../lib/api/use-read';
import { formatDate } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import type { Preview } from './types';

/** What drawing would change, group by group; the groups with nobody in them are left out. */
export function PreviewLists({ intakeId, preview }: { intakeId: string; preview: Preview }) {
  const { t, say } = useWords();
  const units = useRead<z.output<typeof unitsAnswer>>(`/intakes/${intakeId}/units`).data?.items ?? [];
  const unitName = (id: string) => units.find(({ unitId }) => unitId === id)?.unitName ?? '';
  const person = (fullName: string, ...rest: (string | null)[]) => (
    <>
      <strong>{fullName}</strong> <span className="soft">{rest.filter(Boolean).join(' · ')}</span>
    </>
  );
  const lists: { name: keyof Preview; rows: [string, ReactNode][] }[] = [
    {
      name: 'added',
      rows: preview.added.map((each) => [
        each.personId,
        person(each.fullName, each.birth, each.title, unitName(each.unitId)),
      ]),
    },
    {
      name: 'gone',
      rows: preview.gone.map((each) => [each.lineId, person(each.fullName, each.position, unitName(each.unitId))]),
    },
    {
      name: 'moved',
      rows: preview.moved.map((each) => [
        each.lineId,
        person(
          each.fullName,
          each.position,
          t('web.composition.from', { from: unitName(each.unitId), to: unitName(each.toUnitId) }),
        ),
      ]),
    },
    { name: 'emptyUnits', rows: preview.emptyUnits.map((id) => [id, unitName(id)]) },
    {
      name: 'excused',
      rows: preview.excused.map((each) => [each.lineId, person(each.fullName, unitName(each.unitId), each.reason)]),
    },
    {
      name: 'reported',
      rows: preview.reported.map((each) => [
        each.lineId,
        person(each.fullName, each.position, unitName(each.unitId), say(`nomination.lineStates.${each.state}`)),
      ]),
    },
  ];
  const filled = lists.filter(({ rows }) => rows.length > 0);
  return (
    <>
      <h2>{t('web.composition.preview', { date: formatDate(preview.on) })}</h2>
      <p>
        {filled.length === 0
          ? t('web.composition.nothing', { count: preview.unchanged })
          : t('web.composition.unchanged', { count: preview.unchanged })}
      </p>
      {filled.map(({ name, rows }) => (
        <section key={name}>
          <h3>
            {say(`web.composition.lists.${name}`)} ({rows.length})
          </h3>
          <ul className="break-words">
            {rows.map(([key, text]) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
