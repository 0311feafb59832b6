import { useEffect, type ReactNode } from 'react';
import { useWords } from '../lib/words/use-words';

export interface PageProps {
  title: string;
  /** One paragraph: what this page is for and what to do first. */
  help?: ReactNode;
  /** The acts of the page, at its head. */
  acts?: ReactNode;
  /** Above the title: where this page belongs. */
  above?: ReactNode;
  children: ReactNode;
}

/** The frame of every page: its title is the document's too, and the first thing a screen reader meets. */
export function Page({ title, help, acts, above, children }: PageProps) {
  const { t } = useWords();
  useEffect(() => {
    document.title = `${title} · ${t('common.product')}`;
  }, [title, t]);
  return (
    <div className="page">
      {above && <div className="no-print">{above}</div>}
      <div className="page-head">
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          {help && <p className="page-help no-print">{help}</p>}
        </div>
        {acts && <div className="page-acts no-print">{acts}</div>}
      </div>
      {children}
    </div>
  );
}
