import { App, Button, Card, Descriptions, Space } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { z } from 'zod';
import type { successionAnswer } from '../../../../contracts/organisation/reorganisation';
import { CitedBases } from '../../components/cited-bases';
import { Page } from '../../components/page';
import { Nothing, Reading } from '../../components/reading';
import { useRead } from '../../lib/api/use-read';
import { formatDate } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import { ReorganiseDialog } from './reorganise-dialog';
import { UnitDialog } from './unit-dialog';
import { useUnits, type Unit } from './use-units';

/** One unit: how to reach it, what it came from and became. */
export function UnitPage() {
  const { t } = useWords();
  const { message } = App.useApp();
  const { id } = useParams();
  const reading = useRead<Unit>(`/units/${id}`, { nouns: ['organisation'] });
  const [open, setOpen] = useState<'edit' | 'change' | null>(null);
  return (
    <Reading of={reading}>
      {(unit) => (
        <Page
          title={unit.name}
          above={<Link to="/don-vi">← {t('web.app.pages.organisations')}</Link>}
          acts={
            unit.abilities.includes('organisation.save') && (
              <Space wrap>
                <Button onClick={() => setOpen('edit')}>{t('web.organisations.edit')}</Button>
                {!unit.validTo && <Button onClick={() => setOpen('change')}>{t('web.organisations.change')}</Button>}
              </Space>
            )
          }
        >
          <Space orientation="vertical" size="large" style={{ width: '100%' }}>
            <Facts unit={unit} />
            <Card title={<h2>{t('web.standards.restsOn')}</h2>}>
              <CitedBases kind="organ" subject={unit.id} />
            </Card>
            <Card title={<h2>{t('web.organisations.succession')}</h2>}>
              <Succession unitId={unit.id} />
            </Card>
          </Space>
          {open === 'edit' && <UnitDialog unit={unit} onClose={() => setOpen(null)} onSaved={() => setOpen(null)} />}
          {open === 'change' && (
            <ReorganiseDialog
              unit={unit}
              onClose={() => setOpen(null)}
              onDone={() => void message.success(t('web.organisations.carriedOut'))}
            />
          )}
        </Page>
      )}
    </Reading>
  );
}

function Facts({ unit }: { unit: Unit }) {
  const { t, say } = useWords();
  const parent = useUnits().items?.find(({ id }) => id === unit.parentId);
  const facts: [string, ReactNode][] = [
    [t('web.organisations.shortName'), unit.shortName],
    [t('web.organisations.kind'), say(`web.organisations.kinds.${unit.kind}`)],
    [t('web.organisations.tree'), say(`web.organisations.trees.${unit.tree}`)],
    [t('web.organisations.parent'), parent?.name],
    [t('web.organisations.columns.email'), unit.email ?? t('web.organisations.noEmail')],
    [
      t('web.organisations.columns.phone'),
      unit.phone && (
        <a key="phone" href={`tel:${unit.phone}`}>
          {unit.phone}
        </a>
      ),
    ],
    [t('web.organisations.columns.signatory'), unit.signatory],
    [t('web.organisations.symbol'), unit.symbol],
  ];
  return (
    <div>
      <Descriptions
        bordered
        size="small"
        column={{ xs: 1, md: 2 }}
        items={facts
          .filter(([, value]) => Boolean(value))
          .map(([label, children]) => ({ key: label, label, children }))}
      />
      <p className="soft">
        {t('web.organisations.since', { date: formatDate(unit.validFrom) })}
        {unit.validTo && ` · ${t('web.organisations.ended', { date: formatDate(unit.validTo) })}`} ·{' '}
        <Link to={`/can-bo?don-vi=${unit.id}`}>{t('web.organisations.people')}</Link>
      </p>
    </div>
  );
}

function Succession({ unitId }: { unitId: string }) {
  const { t } = useWords();
  const reading = useRead<z.output<typeof successionAnswer>>(`/units/${unitId}/succession`, {
    nouns: ['organisation'],
  });
  return (
    <Reading of={reading}>
      {({ items }) =>
        items.length === 0 ? (
          <Nothing text={t('web.organisations.noSuccession')} />
        ) : (
          <ul className="plain-list">
            {items.map(({ direction, unitId: other, name, effectiveOn, basis }) => (
              <li key={`${direction} ${other}`}>
                <Link to={`/don-vi/${other}`}>
                  {t(`web.organisations.${direction}`, { name, basis, date: formatDate(effectiveOn) })}
                </Link>
              </li>
            ))}
          </ul>
        )
      }
    </Reading>
  );
}
