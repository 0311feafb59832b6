import { Alert, Button, Card, Form, Input, Space } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ProblemAlert } from '../../../components/problem-alert';
import { useWords } from '../../../lib/words/use-words';
import { listAddress } from '../list-address';
import type { UnitList } from '../types';
import { ConflictDialog } from './conflict-dialog';
import { LineDialog } from './line-dialog';
import { LineRows } from './line-rows';
import { draftOf, type DraftLine } from './list-draft';
import { NoDemandDialog } from './no-demand-dialog';
import { PersonSearch } from './person-search';
import { SourceFields } from './source-fields';
import { useListDraft } from './use-list-draft';
import { useSaveList } from './use-save-list';

export interface EntryFormProps {
  /** Under which the draft is kept in this browser. */
  name: string;
  unitList: UnitList;
}

export function EntryForm({ name, unitList }: EntryFormProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { list, intake, unit, entersForUnit } = unitList;
  const { draft, setDraft, dropDraft, wasKept, isBehind: isConflicting, saveDraft } = useListDraft(name, list);
  const { save, isSaving, problem } = useSaveList(unitList);
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const isComparing = isConflicting && closedAt !== list?.revision;
  const compare = () => setClosedAt(null);
  const [edited, setEdited] = useState<DraftLine | null>(null);
  const [hasNoDemand, setNoDemand] = useState(false);
  const [faults, setFaults] = useState<{ lines: boolean; source: boolean }>({ lines: false, source: false });
  const theirs = draftOf(list).lines;
  const needsSource = entersForUnit && !list?.source;

  const saveThen = async (next: 'check' | 'stay') => {
    const found = { lines: next === 'check' && draft.lines.length === 0, source: needsSource && !draft.source };
    setFaults(found);
    if (found.lines || found.source) return;
    if (isConflicting) return compare();
    if (!(await saveDraft(draft, save))) return;
    if (next === 'check') await navigate(listAddress(intake.id, unit.unitId, 'kiem-tra'));
  };
  const saveLine = (line: DraftLine) => {
    const isKnown = draft.lines.some(({ key }) => key === line.key);
    const lines = isKnown ? draft.lines.map((each) => (each.key === line.key ? line : each)) : [...draft.lines, line];
    setDraft({ ...draft, lines });
    setEdited(null);
  };
  const addNew = (fullName: string) =>
    setEdited({ key: crypto.randomUUID(), fullName, birth: '', gender: '', position: '' });

  return (
    <>
      {isConflicting && (
        <Alert
          type="warning"
          showIcon
          title={t('web.nominations.conflict.title')}
          action={<Button onClick={compare}>{t('web.nominations.conflict.show')}</Button>}
          style={{ marginBottom: 16 }}
        />
      )}
      {wasKept && !isConflicting && (
        <Alert
          type="info"
          showIcon
          title={t('web.nominations.unsaved')}
          action={
            <Button size="small" onClick={dropDraft}>
              {t('web.app.dropKept')}
            </Button>
          }
          style={{ marginBottom: 16 }}
        />
      )}
      <ProblemAlert error={problem} />
      <Card className="entry-card">
        {entersForUnit && (
          <SourceFields
            value={draft.source}
            isMissing={faults.source}
            onChange={(source) => setDraft({ ...draft, source })}
          />
        )}
        <Form layout="vertical" component="div">
          <Form.Item
            label={t('web.nominations.search')}
            htmlFor="person-search"
            extra={t('web.nominations.searchHint')}
            validateStatus={faults.lines ? 'error' : ''}
            help={faults.lines ? t('web.nominations.faults.empty') : undefined}
          >
            <PersonSearch
              id="person-search"
              unitId={unit.unitId}
              taken={new Set(draft.lines.flatMap(({ personId }) => personId ?? []))}
              onChoose={saveLine}
              onAdd={addNew}
            />
          </Form.Item>
        </Form>
        {draft.lines.length > 0 && (
          <>
            <h2 className="section-title">{t('web.nominations.count', { count: draft.lines.length })}</h2>
            <LineRows
              lines={draft.lines}
              list={list}
              onChange={(lines) => setDraft({ ...draft, lines })}
              onEdit={setEdited}
            />
          </>
        )}
        <Form layout="vertical" component="div" style={{ marginTop: 24 }}>
          <Form.Item label={t('web.nominations.unitSignatory')} htmlFor="signatory">
            <Input
              id="signatory"
              maxLength={200}
              value={draft.unitSignatory}
              onChange={(event) => setDraft({ ...draft, unitSignatory: event.target.value })}
              style={{ maxWidth: 480 }}
            />
          </Form.Item>
          <Form.Item label={t('web.nominations.note')} htmlFor="note">
            <Input.TextArea
              id="note"
              rows={2}
              maxLength={1000}
              value={draft.note}
              onChange={(event) => setDraft({ ...draft, note: event.target.value })}
              style={{ maxWidth: 720 }}
            />
          </Form.Item>
        </Form>
        <Space wrap>
          <Button type="primary" loading={isSaving} onClick={() => void saveThen('check')}>
            {t('web.nominations.toCheck')}
          </Button>
          <Button loading={isSaving} disabled={!wasKept} onClick={() => void saveThen('stay')}>
            {t('web.nominations.saveDraft')}
          </Button>
          <Button onClick={() => void navigate(listAddress(intake.id, unit.unitId, 'excel'))}>
            {t('web.nominations.excel.open')}
          </Button>
          {intake.abilities.includes('intake.answer-no-demand') && draft.lines.length === 0 && (
            <Button onClick={() => setNoDemand(true)}>{t('web.nominations.noDemand.act')}</Button>
          )}
        </Space>
      </Card>
      {edited && <LineDialog key={edited.key} line={edited} onSave={saveLine} onClose={() => setEdited(null)} />}
      {isComparing && (
        <ConflictDialog
          key={list?.revision}
          draft={draft}
          theirs={theirs}
          onClose={() => setClosedAt(list?.revision ?? null)}
          onMerge={(lines) => setDraft({ ...draft, revision: list?.revision ?? null, base: theirs, lines })}
        />
      )}
      {hasNoDemand && <NoDemandDialog unitList={unitList} onClose={() => setNoDemand(false)} />}
    </>
  );
}
