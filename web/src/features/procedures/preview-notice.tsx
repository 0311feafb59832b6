import { Alert } from 'antd';
import type { z } from 'zod';
import type { versionPreview } from '../../../../contracts/procedure/procedures';
import { useWords } from '../../lib/words/use-words';

export type Preview = z.output<typeof versionPreview>;

/** What storing the version would and would not touch. */
export function PreviewNotice({ preview: { intakes, version } }: { preview: Preview }) {
  const { t } = useWords();
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 16 }}
      title={t('web.procedures.previewTitle', { version })}
      description={
        intakes.length === 0 ? (
          t('web.procedures.previewNone')
        ) : (
          <>
            <p>{t('web.procedures.previewIntakes', { count: intakes.length })}</p>
            <ul>
              {intakes.map((intake) => (
                <li key={intake.id}>
                  {intake.name} ({intake.stageText}):{' '}
                  {t(intake.canMove ? 'web.procedures.canMove' : 'web.procedures.cannotMove')}
                </li>
              ))}
            </ul>
          </>
        )
      }
    />
  );
}
