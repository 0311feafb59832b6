import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input, Space } from 'antd';
import { useWords } from '../../lib/words/use-words';
import { newPaperCode } from './new-paper-code';
import type { DraftPartProps } from './version-draft';

/** Hồ sơ dự học: the papers asked for. */
export function DossierFields({ draft: { dossier }, change }: DraftPartProps) {
  const { t } = useWords();
  const rename = (index: number, name: string) =>
    change({ dossier: dossier.map((paper, at) => (at === index ? { ...paper, name } : paper)) });
  return (
    <fieldset className="plain-fieldset">
      <legend>{t('web.procedures.dossier')}</legend>
      {dossier.map((paper, index) => (
        <Space.Compact key={paper.code} block style={{ marginBottom: 8 }}>
          <Input
            maxLength={200}
            aria-label={`${t('web.procedures.paperName')} ${index + 1}`}
            value={paper.name}
            onChange={({ target }) => rename(index, target.value)}
          />
          <Button
            icon={<DeleteOutlined />}
            aria-label={`${t('web.app.remove')} ${paper.name}`}
            onClick={() => change({ dossier: dossier.filter((_, at) => at !== index) })}
          />
        </Space.Compact>
      ))}
      <Button onClick={() => change({ dossier: [...dossier, { code: newPaperCode(dossier), name: '' }] })}>
        {t('web.procedures.addPaper')}
      </Button>
    </fieldset>
  );
}
