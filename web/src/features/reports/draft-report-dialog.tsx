import { Form, Select } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { intakesPage } from '../../../../contracts/intake/intakes';
import { DateField } from '../../components/date-field';
import { Modal } from '../../components/modal';
import { ProblemAlert } from '../../components/problem-alert';
import { useCommand } from '../../lib/api/use-command';
import { useRead, useReadList } from '../../lib/api/use-read';
import { today } from '../../lib/today';
import { useWords } from '../../lib/words/use-words';
import { usePlanChoices } from './use-plan-choices';

type About = 'plan' | 'periodic' | 'item' | 'intake';
type Intake = z.output<typeof intakesPage>['items'][number];

export interface DraftReportDialogProps {
  /** The intake the visitor comes from. */
  intakeId: string | null;
  onDrafted(id: string): void;
  onClose(): void;
}

/** What a report is about and as of which day; its figures and words are drafted from the record. */
export function DraftReportDialog({ intakeId, onDrafted, onClose }: DraftReportDialogProps) {
  const { t, group } = useWords();
  const { run, problem, isRunning } = useCommand<{ reportId: string }>();
  const [about, setAbout] = useState<About>(intakeId ? 'intake' : 'plan');
  const [subject, setSubject] = useState<string | null>(intakeId);
  const [asOf, setAsOf] = useState<string | null>(today());
  const [dueOn, setDueOn] = useState<string | null>(null);
  const { plans, items } = usePlanChoices();
  const listed = useReadList<Intake>('/intakes', { limit: 200 }).items ?? [];
  // The one the visitor comes from can be chosen however many there are.
  const own = useRead<Pick<Intake, 'id' | 'name'>>(`/intakes/${intakeId}`, { enabled: intakeId !== null }).data;
  const intakes = own ? [own, ...listed.filter(({ id }) => id !== own.id)] : listed;
  const choices =
    about === 'intake' ? intakes.map(({ id, name }) => ({ value: id, label: name })) : about === 'item' ? items : plans;
  const chosen = choices.some(({ value }) => value === subject) ? subject : (choices[0]?.value ?? null);
  const draft = async () => {
    const key = about === 'intake' ? 'intakeId' : about === 'item' ? 'planItemId' : 'planId';
    const body = { [key]: chosen, periodic: about === 'periodic', asOf, dueOn };
    const answer = await run({ method: 'POST', path: '/reports', body }).catch(() => null);
    if (answer) onDrafted(answer.reportId);
  };
  return (
    <Modal
      open
      title={t('web.reports.draftTitle')}
      okText={t('web.reports.draft')}
      okButtonProps={{ disabled: !chosen || !asOf }}
      cancelText={t('web.app.cancel')}
      confirmLoading={isRunning}
      onOk={() => void draft()}
      onCancel={onClose}
    >
      <ProblemAlert error={problem} />
      <Form layout="vertical">
        <Form.Item label={t('web.reports.about')} htmlFor="bao-cao-ve">
          <Select<About>
            id="bao-cao-ve"
            value={about}
            onChange={setAbout}
            options={group('web.reports.abouts') as { value: About; label: string }[]}
          />
        </Form.Item>
        <Form.Item label={t('web.reports.which')} htmlFor="chon">
          <Select
            id="chon"
            showSearch={{ optionFilterProp: 'label' }}
            value={chosen}
            onChange={setSubject}
            options={choices}
          />
        </Form.Item>
        <Form.Item label={t('web.reports.asOf')} htmlFor="tinh-den">
          <DateField id="tinh-den" value={asOf} onChange={setAsOf} />
        </Form.Item>
        <Form.Item label={t('web.reports.dueOn')} htmlFor="han-gui">
          <DateField id="han-gui" value={dueOn} onChange={setDueOn} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
