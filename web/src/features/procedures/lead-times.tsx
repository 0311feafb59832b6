import { InputNumber } from 'antd';
import { useWords } from '../../lib/words/use-words';
import type { DraftPartProps, VersionDraft } from './version-draft';

/** Working days of each stage, usual and short. */
export function LeadTimes({ draft, change }: DraftPartProps) {
  const { t, say } = useWords();
  const set = (index: number, part: Partial<VersionDraft['stages'][number]>) =>
    change({ stages: draft.stages.map((stage, at) => (at === index ? { ...stage, ...part } : stage)) });
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('web.procedures.stage')}</th>
          <th scope="col">{t('web.procedures.lead')}</th>
          <th scope="col">{t('web.procedures.expedited')}</th>
        </tr>
      </thead>
      <tbody>
        {draft.stages.map((stage, index) => {
          const name = say(`intake.stages.${stage.stage}`);
          return (
            <tr key={stage.stage}>
              <th scope="row">{name}</th>
              <td>
                <InputNumber
                  min={1}
                  max={500}
                  aria-label={`${name}: ${t('web.procedures.lead')}`}
                  value={stage.leadWorkingDays}
                  onChange={(value) => value && set(index, { leadWorkingDays: value })}
                />
              </td>
              <td>
                <InputNumber
                  min={1}
                  max={500}
                  aria-label={`${name}: ${t('web.procedures.expedited')}`}
                  value={stage.expeditedLeadWorkingDays}
                  onChange={(value) => value && set(index, { expeditedLeadWorkingDays: value })}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
