import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useFile } from '../lib/api/use-file';
import { useMay } from '../lib/session/session-context';
import { useWords } from '../lib/words/use-words';
import { ProblemAlert } from './problem-alert';

/** Danh sách niêm yết: names and units of an intake, or of one class, and nothing else of anybody. */
export function PublicList({ intakeId, classId }: { intakeId: string; classId?: string }) {
  const { t } = useWords();
  const mayMake = useMay('public-list.make');
  const { make, isMaking, problem } = useFile();
  if (!mayMake) return null;
  const body = { classId: classId ?? null };
  const file = () =>
    make({ method: 'POST', path: `/intakes/${intakeId}/public-lists`, body }, 'danh-sach-niem-yet.xlsx');
  return (
    <div className="no-print">
      <Button icon={<DownloadOutlined />} loading={isMaking} onClick={() => void file()}>
        {t('web.privacy.publicList')}
      </Button>
      <div className="soft">{t('web.privacy.publicListHelp')}</div>
      <ProblemAlert error={problem} />
    </div>
  );
}
