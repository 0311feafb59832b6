import { Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { Modal } from '../../components/modal';
import { ProblemAlert } from '../../components/problem-alert';
import { useWords } from '../../lib/words/use-words';
import { REASONS, type Verdict } from './types';

export interface VerdictReason {
  reasonCode?: (typeof REASONS)[number];
  reasonText?: string | null;
  rank?: number;
}

export interface VerdictDialogProps {
  verdict: Verdict;
  /** Whom it is about. */
  names: readonly string[];
  onDecide(reason: VerdictReason): Promise<unknown>;
  onClose(): void;
}

/** A verdict that needs its reason (return, reject) or its rank (reserve); for one person or for many. */
export function VerdictDialog({ verdict, names, onDecide, onClose }: VerdictDialogProps) {
  const { t } = useWords();
  const [code, setCode] = useState<(typeof REASONS)[number] | null>(null);
  const [text, setText] = useState('');
  const [rank, setRank] = useState<number | null>(1);
  const [wasTried, setTried] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [isActing, setActing] = useState(false);
  const needsReason = verdict === 'return' || verdict === 'reject';
  const isTextMissing = code === 'other' && !text.trim();
  const decide = async () => {
    setTried(true);
    if ((needsReason && (!code || isTextMissing)) || (verdict === 'reserve' && !rank)) return;
    setActing(true);
    try {
      await onDecide({
        ...(needsReason && code ? { reasonCode: code, reasonText: text.trim() || null } : {}),
        ...(verdict === 'reserve' && rank ? { rank, reasonText: text.trim() || null } : {}),
      });
      onClose();
    } catch (caught) {
      setError(caught);
      setActing(false);
    }
  };
  return (
    <Modal
      open
      title={`${t(`web.reviews.acts.${verdict}`)}: ${names.length === 1 ? names[0] : t('web.reviews.people2', { count: names.length })}`}
      okText={t(`web.reviews.acts.${verdict}`)}
      cancelText={t('web.app.cancel')}
      confirmLoading={isActing}
      onOk={() => void decide()}
      onCancel={onClose}
    >
      <ProblemAlert error={error} />
      {names.length > 1 && (
        <p className="soft break-words">
          {names.slice(0, 12).join(', ')}
          {names.length > 12 && ' …'}
        </p>
      )}
      <Form layout="vertical">
        {needsReason && (
          <Form.Item
            label={t('web.app.reason')}
            htmlFor="verdict-reason"
            required
            validateStatus={wasTried && !code ? 'error' : ''}
            help={wasTried && !code ? t('web.app.reasonMissing') : undefined}
          >
            <Select
              id="verdict-reason"
              value={code}
              placeholder={t('web.reviews.chooseReason')}
              onChange={setCode}
              options={REASONS.map((value) => ({ value, label: t(`review.reasons.${value}`) }))}
            />
          </Form.Item>
        )}
        {verdict === 'reserve' && (
          <Form.Item
            label={t('web.reviews.rank')}
            htmlFor="verdict-rank"
            required
            extra={names.length > 1 ? t('web.reviews.rankMany') : undefined}
          >
            <InputNumber id="verdict-rank" min={1} max={9999} value={rank} onChange={setRank} />
          </Form.Item>
        )}
        {verdict !== 'shortlist' && (
          <Form.Item
            label={t('web.reviews.reasonText')}
            htmlFor="verdict-text"
            required={code === 'other'}
            validateStatus={wasTried && isTextMissing ? 'error' : ''}
            help={wasTried && isTextMissing ? t('web.app.reasonMissing') : undefined}
          >
            <Input.TextArea
              id="verdict-text"
              rows={3}
              maxLength={1000}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
