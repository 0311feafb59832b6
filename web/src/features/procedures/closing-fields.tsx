import { Form, InputNumber, Select } from 'antd';
import { useWords } from '../../lib/words/use-words';
import type { DraftPartProps, VersionDraft } from './version-draft';

type ClosingRule = VersionDraft['closingRule'];

/** Who decides, and when a round of opinions may close. */
export function ClosingFields({ draft, change }: DraftPartProps) {
  const { t, group } = useWords();
  const rule = draft.closingRule;
  const setRule = (part: Partial<ClosingRule>) => change({ closingRule: { ...rule, ...part } });
  return (
    <>
      <Form.Item label={t('web.procedures.authority')} htmlFor="tham-quyen">
        <Select
          id="tham-quyen"
          value={draft.decidingAuthority}
          options={group('web.procedures.authorities')}
          onChange={(decidingAuthority) => change({ decidingAuthority })}
        />
      </Form.Item>
      <Form.Item label={t('web.procedures.closing')} htmlFor="ket-thuc">
        <Select
          id="ket-thuc"
          value={rule.threshold}
          options={group('web.procedures.thresholds')}
          onChange={(threshold) => setRule({ threshold })}
        />
      </Form.Item>
      <Form.Item label={t('web.procedures.requiredPosts')} htmlFor="phai-co">
        <Select
          id="phai-co"
          mode="multiple"
          value={[...rule.requiredPosts]}
          options={group('web.procedures.posts')}
          onChange={(requiredPosts) => setRule({ requiredPosts })}
        />
      </Form.Item>
      <Form.Item label={t('web.procedures.changeWindow')} htmlFor="cua-so">
        <InputNumber
          id="cua-so"
          min={0}
          max={1440}
          value={rule.changeWindowMinutes}
          onChange={(value) => setRule({ changeWindowMinutes: value ?? 0 })}
        />
      </Form.Item>
    </>
  );
}
