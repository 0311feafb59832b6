import { PhoneOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { Link } from 'react-router';
import { RecordTable, type RecordColumn } from '../../../components/record-table';
import { StateTag } from '../../../components/state-tag';
import { useWords } from '../../../lib/words/use-words';
import type { Round, RoundMember, Submission } from '../types';
import { OpinionWords } from './opinion-words';

/** Every member: who has given an opinion and how, and who must still be called. */
export function RoundMembers({ round, submission }: { round: Round; submission: Submission }) {
  const { t } = useWords();
  const mayRecord = round.abilities.includes('round.record-opinion');
  const columns: RecordColumn<RoundMember>[] = [
    {
      title: t('web.submissions.round.member'),
      key: 'member',
      render: (_, member) => (
        <div className="break-words">
          <strong>{member.name}</strong>
          <div className="soft">
            {[
              member.postTitle,
              member.required && t('web.submissions.required'),
              member.isSubmitter && t('web.submissions.isSubmitter'),
              member.recusedLineIds.length > 0 &&
                t('web.submissions.round.recusedOn', { count: member.recusedLineIds.length }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </div>
      ),
    },
    {
      title: t('web.submissions.round.opinion'),
      key: 'opinion',
      render: (_, member) =>
        member.answered || member.opinion ? (
          <OpinionWords member={member} round={round} />
        ) : (
          <StateTag tone="neutral">
            {member.asked ? t('web.submissions.round.noOpinion') : t('web.submissions.round.notAsked')}
          </StateTag>
        ),
    },
    {
      title: t('web.submissions.round.contact'),
      key: 'contact',
      render: (_, member) =>
        !member.answered &&
        round.state === 'open' && (
          <Space wrap>
            {member.phone && (
              <a href={`tel:${member.phone.replaceAll(/[^\d+]/g, '')}`} className="numbers">
                <PhoneOutlined /> {t('web.submissions.round.call', { phone: member.phone })}
              </a>
            )}
            {!member.hasMail && <span className="soft">{t('web.submissions.round.noMail')}</span>}
            {mayRecord && (
              <Link to={`/to-trinh/${submission.id}/ghi-nhan?luot=${round.id}&nguoi=${member.personId}`}>
                <Button size="small" tabIndex={-1}>
                  {t('web.submissions.round.record')}
                  <span className="visually-hidden"> {member.name}</span>
                </Button>
              </Link>
            )}
          </Space>
        ),
    },
  ];
  const isOffice = mayRecord || round.members.some(({ phone }) => phone !== null);
  return (
    <RecordTable
      label={t('web.submissions.round.members')}
      rowKey="personId"
      columns={columns.filter(({ key }) => key !== 'contact' || (isOffice && round.state === 'open'))}
      dataSource={round.members}
    />
  );
}
