import { Input, Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { Page } from '../../components/page';
import { useWords } from '../../lib/words/use-words';
import '../../components/entry.css';
import { AnswersTable } from './answers-table';

/** Danh sách đề nghị cử: what the own unit owes and has sent; for reviewers, all units of all running intakes. */
export function AnswersPage() {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const which = search.get('loc') ?? 'cho';
  const unit = search.get('ten') ?? '';
  const change = (values: Record<string, string>) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(values)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setSearch(next, { replace: true });
  };
  return (
    <Page title={t('web.app.pages.lists')} help={t('web.nominations.help')}>
      <div className="filter-row no-print">
        <Segmented
          aria-label={t('web.nominations.which')}
          value={which}
          onChange={(loc) => change({ loc })}
          options={[
            { value: 'cho', label: t('web.nominations.waiting') },
            { value: 'xong', label: t('web.nominations.answered') },
            { value: 'tat-ca', label: t('web.app.all') },
          ]}
        />
        <Input.Search
          allowClear
          aria-label={t('web.nominations.findUnit')}
          placeholder={t('web.nominations.findUnit')}
          defaultValue={unit}
          onSearch={(ten) => change({ ten })}
          style={{ maxWidth: 320 }}
        />
      </div>
      <AnswersTable waiting={which === 'cho' ? true : which === 'xong' ? false : undefined} unitName={unit} />
    </Page>
  );
}
