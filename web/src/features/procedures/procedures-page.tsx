import { App, Button, Card, Collapse, Space, Tag } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { procedureList } from '../../../../contracts/procedure/procedures';
import { CitedBases } from '../../components/cited-bases';
import { Page } from '../../components/page';
import { Reading } from '../../components/reading';
import { useRead } from '../../lib/api/use-read';
import { useWords } from '../../lib/words/use-words';
import { NewVersionDialog } from './new-version-dialog';
import { ProcedureFacts } from './procedure-facts';
import type { ProcedureVersion } from './types';

/** Procedures: the version in use with where it is used, the earlier ones below. */
export function ProceduresPage() {
  const { t } = useWords();
  const { message } = App.useApp();
  const reading = useRead<z.output<typeof procedureList>>('/procedures', { nouns: ['plan', 'intake'] });
  const [changed, setChanged] = useState<ProcedureVersion | null>(null);
  return (
    <Page title={t('web.app.pages.procedures')} help={t('web.procedures.help')}>
      <Reading of={reading}>
        {({ items, abilities }) => (
          <Space orientation="vertical" size="large" style={{ width: '100%' }}>
            {byCode(items as ProcedureVersion[]).map(([current, ...older]) => (
              <Card
                key={current!.code}
                title={
                  <h2>
                    {current!.name} <Tag>{t('web.procedures.version', { version: current!.version })}</Tag>
                  </h2>
                }
                extra={
                  abilities.includes('procedure.save') && (
                    <Button
                      onClick={() => setChanged(current!)}
                      aria-label={`${t('web.procedures.edit')}: ${current!.name}`}
                    >
                      {t('web.procedures.edit')}
                    </Button>
                  )
                }
              >
                <UsedBy version={current!} />
                <ProcedureFacts procedure={current!.definition} />
                <h3>{t('web.standards.restsOn')}</h3>
                <CitedBases kind="procedure" subject={current!.code} />
                {older.length > 0 && <Older versions={older} />}
              </Card>
            ))}
          </Space>
        )}
      </Reading>
      {changed && (
        <NewVersionDialog
          base={changed}
          onClose={() => setChanged(null)}
          onSaved={(version) => void message.success(t('web.procedures.saved', { version }))}
        />
      )}
    </Page>
  );
}

function byCode(versions: readonly ProcedureVersion[]): ProcedureVersion[][] {
  const codes = [...new Set(versions.map(({ code }) => code))];
  return codes.map((code) => versions.filter((version) => version.code === code));
}

function Older({ versions }: { versions: readonly ProcedureVersion[] }) {
  const { t } = useWords();
  const content = versions.map((version) => (
    <section key={version.id}>
      <h3>{t('web.procedures.version', { version: version.version })}</h3>
      <UsedBy version={version} />
      <ProcedureFacts procedure={version.definition} />
    </section>
  ));
  return (
    <Collapse
      ghost
      items={[{ key: 'older', label: `${t('web.procedures.older')} (${versions.length})`, children: content }]}
    />
  );
}

function UsedBy({ version: { openIntakes, basis } }: { version: ProcedureVersion }) {
  const { t } = useWords();
  return (
    <p className="soft">
      {openIntakes > 0 ? t('web.procedures.usedBy', { count: openIntakes }) : t('web.procedures.usedByNone')}
      {basis && ` · ${basis}`}
    </p>
  );
}
