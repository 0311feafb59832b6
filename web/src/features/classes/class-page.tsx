import { Descriptions, Space } from 'antd';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { Page } from '../../components/page';
import { PublicList } from '../../components/public-list';
import { Reading } from '../../components/reading';
import { StateTag } from '../../components/state-tag';
import { useRead } from '../../lib/api/use-read';
import { formatDate } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import { AttendancePart } from './attendance-part';
import { ClassActs } from './class-acts';
import { ClassTasks } from './class-tasks';
import { CLASS_TONES, type ClassDetail } from './class-types';
import { PrintedList } from './printed-list';
import { ResultsPart } from './results-part';
import { SessionsPart } from './sessions-part';

/** One class as its organiser works on it: what is done, what comes next, then each part. */
export function ClassPage() {
  const { t } = useWords();
  const { id } = useParams();
  const reading = useRead<ClassDetail>(`/classes/${id}`, { nouns: ['class', 'intake', 'nomination'] });
  return (
    <Reading of={reading}>
      {(trainingClass) => (
        <Page
          title={trainingClass.name}
          above={<Link to="/lop-hoc">← {t('web.app.pages.classes')}</Link>}
          acts={<ClassActs trainingClass={trainingClass} />}
        >
          <Space orientation="vertical" size="large" style={{ width: '100%' }} className="no-print">
            <Facts trainingClass={trainingClass} />
            <ClassTasks trainingClass={trainingClass} />
            {!trainingClass.outside && <SessionsPart trainingClass={trainingClass} />}
            {!trainingClass.outside && <AttendancePart trainingClass={trainingClass} />}
            <ResultsPart trainingClass={trainingClass} />
            <PublicList intakeId={trainingClass.intakeId} classId={trainingClass.id} />
          </Space>
          <PrintedList trainingClass={trainingClass} />
        </Page>
      )}
    </Reading>
  );
}

function Facts({ trainingClass }: { trainingClass: ClassDetail }) {
  const { t } = useWords();
  const { state, startsOn, endsOn, place, classTeacher, organiser, capacity, postponedFrom, changeReason } =
    trainingClass;
  const facts: [string, ReactNode][] = [
    [
      t('web.classes.columns.state'),
      <StateTag key="state" tone={CLASS_TONES[state]}>
        {t(`trainingClass.states.${state}`)}
      </StateTag>,
    ],
    [t('web.classes.columns.days'), t('web.classes.days', { from: formatDate(startsOn), to: formatDate(endsOn) })],
    [t('web.classes.place'), place],
    [t('web.classes.teacher'), classTeacher],
    [t('web.classes.organiser'), organiser],
    [t('web.classes.capacity'), capacity],
    [t('web.classes.columns.learners'), trainingClass.learners],
  ];
  return (
    <>
      <Descriptions
        bordered
        size="small"
        column={{ xs: 1, md: 2 }}
        items={facts
          .filter(([, value]) => value !== null && value !== '')
          .map(([label, children]) => ({ key: label, label, children }))}
      />
      {postponedFrom && (
        <p className="soft">
          {t('web.classes.postponedFrom', { date: formatDate(postponedFrom), reason: changeReason })}
          {trainingClass.paperOwed && ` · ${t('web.classes.paperOwed')}`}
        </p>
      )}
      <Link to={`/dot/${trainingClass.intakeId}`}>{t('web.classes.toIntake')}</Link>
    </>
  );
}
