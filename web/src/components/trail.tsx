import { Breadcrumb } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../lib/words/use-words';

export interface TrailStep {
  text: string;
  /** All of it, where `text` is short. */
  title?: string;
  to?: string;
}

/** Where a page belongs: "Kế hoạch 2026 › Mục 1.2 › …". */
export function Trail({ steps }: { steps: readonly TrailStep[] }) {
  const { t } = useWords();
  return (
    <nav aria-label={t('web.app.trail')}>
      <Breadcrumb
        items={steps.map(({ text, title, to }) => ({
          title: to ? (
            <Link to={to} {...(title ? { title } : {})}>
              {text}
            </Link>
          ) : (
            text
          ),
        }))}
      />
    </nav>
  );
}
