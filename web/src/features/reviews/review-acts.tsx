import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { useCommand } from '../../lib/api/use-command';
import { useMay } from '../../lib/session/session-context';
import { useWords } from '../../lib/words/use-words';
import type { Intake } from './types';

/** Check everybody against the standards, draft the submission, finish the review. */
export function ReviewActs({ intake }: { intake: Intake }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [act, setAct] = useState<'check' | 'finish' | null>(null);
  const mayCheck = useMay('eligibility.check');
  const mayDraft = useMay('submission.draft');
  const { run } = useCommand<Record<string, unknown>>();
  const mayReview = intake.abilities.includes('intake.review-lines');
  const asksNames = intake.stages.some(({ stage }) => stage === 'approval');
  const isInReview = intake.stage === 'review';
  return (
    <Space wrap>
      {mayDraft && mayReview && asksNames && (
        <Button
          type="primary"
          disabled={(intake.numbers.states.shortlisted ?? 0) === 0}
          onClick={() => void navigate(`/to-trinh/moi?dot=${intake.id}`)}
        >
          {t('web.submissions.draft.act')}
        </Button>
      )}
      {intake.abilities.includes('intake.finish-review') && isInReview && !asksNames && (
        <Button type="primary" onClick={() => setAct('finish')}>
          {t('web.reviews.finish.act')}
        </Button>
      )}
      {mayCheck && mayReview && <Button onClick={() => setAct('check')}>{t('web.reviews.check.act')}</Button>}
      <ConfirmDialog
        open={act === 'check'}
        title={t('web.reviews.check.act')}
        actText={t('web.reviews.check.do')}
        onAct={async () => {
          const done = await run({ method: 'POST', path: `/intakes/${intake.id}/eligibility-checks`, body: {} });
          void message.success(t('web.reviews.check.done', { count: Number(done.checked ?? 0) }));
        }}
        onClose={() => setAct(null)}
      >
        <p>{t('web.reviews.check.text')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        open={act === 'finish'}
        title={t('web.reviews.finish.act')}
        actText={t('web.reviews.finish.act')}
        onAct={() => run({ method: 'POST', path: `/intakes/${intake.id}/review-conclusions`, body: {} })}
        onClose={() => setAct(null)}
      >
        <p>{t('web.reviews.finish.text', { count: intake.numbers.states.shortlisted ?? 0 })}</p>
      </ConfirmDialog>
    </Space>
  );
}
