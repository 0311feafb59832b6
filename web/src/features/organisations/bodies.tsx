import { Alert, Button, Card, Input, InputNumber, Select, Tag } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { memberEnd, newMember, type bodies } from '../../../../contracts/organisation/organisation';
import type { personSummary } from '../../../../contracts/person/people';
import { DateField } from '../../components/date-field';
import { Field } from '../../components/form/field';
import { FormDialog } from '../../components/form/form-dialog';
import { Reading } from '../../components/reading';
import { useCommand } from '../../lib/api/use-command';
import { useRead, useReadList, withQuery } from '../../lib/api/use-read';
import { useContractForm } from '../../lib/form/use-contract-form';
import { formatDate } from '../../lib/format/format';
import { today } from '../../lib/today';
import { useWords } from '../../lib/words/use-words';

type Bodies = z.output<typeof bodies>;
type Body = Bodies['items'][number];
type Member = Body['members'][number];

/** Bodies that decide together, with who sits in them today. */
export function Bodies() {
  const { t, say } = useWords();
  const reading = useRead<Bodies>('/bodies', { nouns: ['organisation'] });
  const [seated, setSeated] = useState<Body | null>(null);
  const [ended, setEnded] = useState<{ body: Body; member: Member } | null>(null);
  return (
    <Reading of={reading}>
      {({ items }) => (
        <div className="card-grid">
          {items.map((body) => (
            <Card
              key={body.id}
              title={
                <h2>
                  {body.name} <Tag>{say(`web.organisations.systems.${body.system}`)}</Tag>
                </h2>
              }
              extra={
                body.abilities.includes('body.save') && (
                  <Button onClick={() => setSeated(body)}>{t('web.organisations.seat')}</Button>
                )
              }
            >
              {body.members.length === 0 && <Alert type="warning" showIcon title={t('web.organisations.noMembers')} />}
              <ul className="plain-list" aria-label={t('web.organisations.members')}>
                {body.members.map((member) => (
                  <li key={member.id} className="row-with-act">
                    <span>
                      <strong>{member.fullName}</strong>
                      <span className="soft">
                        {member.postTitle} ·{' '}
                        <span className="numbers">
                          {t('web.organisations.since', { date: formatDate(member.validFrom) })}
                        </span>
                      </span>
                    </span>
                    {body.abilities.includes('body.save') && (
                      <Button
                        size="small"
                        onClick={() => setEnded({ body, member })}
                        aria-label={`${t('web.organisations.endSeat')}: ${member.fullName}`}
                      >
                        {t('web.organisations.endSeat')}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
              {body.vacancies.length > 0 && (
                <p className="soft">
                  {t('web.organisations.vacancies', { posts: body.vacancies.map(({ postTitle }) => postTitle) })}
                </p>
              )}
            </Card>
          ))}
          {seated && <SeatDialog body={seated} onClose={() => setSeated(null)} />}
          {ended && <EndDialog {...ended} onClose={() => setEnded(null)} />}
        </div>
      )}
    </Reading>
  );
}

function SeatDialog({ body, onClose }: { body: Body; onClose: () => void }) {
  const { t } = useWords();
  const { run } = useCommand();
  const [text, setText] = useState('');
  const search = text.trim();
  const people = useReadList<z.output<typeof personSummary>>(withQuery('/people', { search }), {
    enabled: search.length >= 2,
    limit: 20,
  });
  const form = useContractForm(newMember, {
    personId: '',
    post: 'member',
    postTitle: '',
    ordinal: body.members.length + 1,
    validFrom: today(),
  });
  const { control } = form;
  return (
    <FormDialog
      open
      title={`${t('web.organisations.seat')}: ${body.name}`}
      actText={t('web.organisations.seat')}
      form={form}
      onClose={onClose}
      onSubmit={(values) => run({ method: 'POST', path: `/bodies/${body.id}/members`, body: values })}
    >
      <Field
        control={control}
        name="personId"
        label={t('web.organisations.person')}
        required
        help={t('web.organisations.personSearch')}
      >
        {(input) => (
          <Select
            {...input}
            showSearch={{ filterOption: false, onSearch: setText }}
            options={(people.items ?? []).map(({ id, fullName, position, unitName }) => ({
              value: id,
              label: [fullName, position, unitName].filter(Boolean).join(', '),
            }))}
          />
        )}
      </Field>
      <Field control={control} name="postTitle" label={t('web.organisations.postTitle')} required>
        {(input) => <Input {...input} maxLength={120} />}
      </Field>
      <Field control={control} name="post" label={t('web.organisations.post')} required>
        {(input) => <Input {...input} maxLength={60} />}
      </Field>
      <Field control={control} name="ordinal" label={t('web.organisations.ordinal')} required>
        {({ onChange, ...input }) => (
          <InputNumber<number> {...input} min={1} max={999} onChange={(value) => onChange(value as never)} />
        )}
      </Field>
      <Field control={control} name="validFrom" label={t('web.organisations.from')} required>
        {(input) => <DateField {...input} />}
      </Field>
    </FormDialog>
  );
}

function EndDialog({ body, member, onClose }: { body: Body; member: Member; onClose: () => void }) {
  const { t } = useWords();
  const { run } = useCommand();
  const form = useContractForm(memberEnd, { validTo: today() });
  return (
    <FormDialog
      open
      title={t('web.organisations.endSeat')}
      actText={t('web.organisations.endSeat')}
      form={form}
      onClose={onClose}
      onSubmit={(values) => run({ method: 'POST', path: `/bodies/${body.id}/members/${member.id}/end`, body: values })}
    >
      <Field
        control={form.control}
        name="validTo"
        label={t('web.organisations.endSeatTitle', { name: member.fullName })}
        required
      >
        {(input) => <DateField {...input} />}
      </Field>
    </FormDialog>
  );
}
