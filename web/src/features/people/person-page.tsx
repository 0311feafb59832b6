import { Alert, Button, Card, Descriptions, Space } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { z } from 'zod';
import type { unit } from '../../../../contracts/organisation/organisation';
import type { personDetail, personHistory } from '../../../../contracts/person/people';
import { Page } from '../../components/page';
import { Nothing, Reading } from '../../components/reading';
import { useRead, useReadList } from '../../lib/api/use-read';
import { formatDate, formatMoment } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import { PersonDialog } from './person-dialog';
import { PersonPrivacy } from './person-privacy';
import { useFieldWords } from './use-field-words';

type Person = z.output<typeof personDetail>;

/** One person: what the account may see of them, their posts, what was changed. */
export function PersonPage() {
  const { t } = useWords();
  const { id } = useParams();
  const reading = useRead<Person>(`/people/${id}`, { nouns: ['person'] });
  const units = useReadList<z.output<typeof unit>>('/units', { limit: 200, nouns: ['organisation'] }).items ?? [];
  const [isEditing, setEditing] = useState(false);
  return (
    <Reading of={reading}>
      {(person) => (
        <Page
          title={person.fullName}
          above={<Link to="/can-bo">← {t('web.app.pages.people')}</Link>}
          acts={
            person.abilities.includes('person.save') && (
              <Button onClick={() => setEditing(true)}>{t('web.people.edit')}</Button>
            )
          }
        >
          <Space orientation="vertical" size="large" style={{ width: '100%' }}>
            <Fields person={person} />
            <Card title={<h2>{t('web.people.posts')}</h2>}>
              <Posts person={person} />
            </Card>
            {person.abilities.includes('privacy.read') && <PersonPrivacy person={person} />}
            <Card title={<h2>{t('web.people.history')}</h2>}>
              <History personId={person.id} />
            </Card>
          </Space>
          {isEditing && (
            <PersonDialog
              person={person}
              units={units}
              onClose={() => setEditing(false)}
              onSaved={() => setEditing(false)}
            />
          )}
        </Page>
      )}
    </Reading>
  );
}

function Fields({ person }: { person: Person }) {
  const { t, say } = useWords();
  const valueWords = useFieldWords();
  const shown = Object.entries(person.fields).filter(
    ([field, value]) => field !== 'unitId' && value !== null && value !== '',
  );
  return (
    <>
      {person.withheld.length > 0 && (
        <Alert
          type="info"
          title={t('web.people.withheld', { fields: person.withheld.map((field) => say(`person.fields.${field}`)) })}
          style={{ marginBottom: 12 }}
        />
      )}
      <Descriptions
        bordered
        size="small"
        column={{ xs: 1, md: 2 }}
        items={[
          ...(person.unitName ? [{ key: 'unit', label: t('person.fields.unitId'), children: person.unitName }] : []),
          ...shown.map(([field, value]) => ({
            key: field,
            label: say(`person.fields.${field}`),
            children: <span className="break-words">{valueWords(field, value)}</span>,
          })),
        ]}
      />
    </>
  );
}

function Posts({ person }: { person: Person }) {
  const { t } = useWords();
  if (person.posts.length === 0) return <Nothing text={t('web.people.noPosts')} />;
  return (
    <ul className="plain-list">
      {person.posts.map((post) => (
        <li key={post.id}>
          <strong>{post.title}</strong>, {post.unitName}
          <div className="soft numbers">
            {formatDate(post.validFrom)} - {post.validTo ? formatDate(post.validTo) : t('web.people.now')}
          </div>
        </li>
      ))}
    </ul>
  );
}

function History({ personId }: { personId: string }) {
  const { t, say } = useWords();
  const valueWords = useFieldWords();
  const reading = useRead<z.output<typeof personHistory>>(`/people/${personId}/history`, { nouns: ['person'] });
  const words = (field: string, value: unknown) => valueWords(field, value) || t('web.people.nothing');
  return (
    <Reading of={reading}>
      {({ items }) =>
        items.length === 0 ? (
          <Nothing text={t('web.people.noHistory')} />
        ) : (
          <ul className="plain-list">
            {items.map((item) => (
              <li key={item.revision}>
                <div className="soft">
                  {t('web.people.changedBy', { at: formatMoment(item.changedAt), who: item.changedBy })}
                </div>
                {item.changes.map(({ field, before, after }) => (
                  <div key={field} className="break-words">
                    {say(`person.fields.${field}`)}:{' '}
                    {t('web.people.fromTo', { before: words(field, before), after: words(field, after) })}
                  </div>
                ))}
              </li>
            ))}
          </ul>
        )
      }
    </Reading>
  );
}
