import { App, Button, Tag } from 'antd';
import type { z } from 'zod';
import type { planDetail } from '../../../../contracts/plan/plan';
import type { planCourse } from '../../../../contracts/plan/plan-course';
import { ProblemAlert } from '../../components/problem-alert';
import { Reading } from '../../components/reading';
import { useCommand } from '../../lib/api/use-command';
import { useRead } from '../../lib/api/use-read';
import { formatDate } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';

/** The year as it will be: by when each step of each item must be done. Then the plan is put into force. */
export function YearStep({ planId, onDone }: { planId: string; onDone(): void }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const plan = useRead<z.output<typeof planDetail>>(`/plans/${planId}`);
  const course = useRead<z.output<typeof planCourse>>(`/plans/${planId}/course`);
  const { run, isRunning, problem } = useCommand();
  const activate = async () => {
    try {
      await run({ method: 'POST', path: `/plans/${planId}/activation` });
      void message.success(t('web.plans.activated'));
      onDone();
    } catch {
      // Shown above.
    }
  };
  return (
    <>
      <ProblemAlert error={problem} />
      <p className="soft">{t('web.setup.yearHelp')}</p>
      <Reading of={course}>
        {({ items }) => (
          <div className="scroll-x">
            <table className="plain-table">
              <caption className="visually-hidden">{t('web.setup.steps.year')}</caption>
              <tbody>
                {items.map((each) => {
                  const item = plan.data?.items.find(({ id }) => id === each.itemId);
                  return (
                    <tr key={each.itemId}>
                      <th scope="row" style={{ minWidth: 220 }}>
                        <strong>{item?.code}</strong> {item?.title.slice(0, 90)}
                        {each.outlook && each.outlook.shortfallDays > 0 && (
                          <div>
                            <Tag style={{ color: '#874d00', background: '#fff7e6' }}>
                              {t('web.intakes.squeezed', { count: each.outlook.shortfallDays })}
                            </Tag>
                          </div>
                        )}
                      </th>
                      {(each.outlook?.stages ?? []).map(({ stage, stageText, deadlineOn }) => (
                        <td key={stage}>
                          {stageText}
                          <div className="numbers">
                            <strong>{formatDate(deadlineOn)}</strong>
                          </div>
                        </td>
                      ))}
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        )}
      </Reading>
      {plan.data?.abilities.includes('plan.activate') ? (
        <Button type="primary" size="large" loading={isRunning} onClick={() => void activate()}>
          {t('web.plans.activate')}
        </Button>
      ) : (
        <Button onClick={onDone}>{t('web.setup.toPlan')}</Button>
      )}
    </>
  );
}
