import { Button } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { z } from 'zod';
import type { intakeDetail } from '../../../contracts/intake/intakes';
import { useRead } from '../lib/api/use-read';
import { useWords } from '../lib/words/use-words';

/** Over a list that `?dot=` narrows to one intake: says which, and leads back to the whole list. */
export function OfIntake() {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const id = search.get('dot');
  const intake = useRead<z.output<typeof intakeDetail>>(`/intakes/${id}`, { enabled: id !== null, nouns: ['intake'] });
  if (id === null) return null;
  return (
    <p>
      {t('web.app.ofIntake')} <Link to={`/dot/${id}`}>{intake.data?.name ?? '…'}</Link>{' '}
      <Button
        size="small"
        onClick={() =>
          setSearch(
            (current) => {
              current.delete('dot');
              return new URLSearchParams(current);
            },
            { replace: true },
          )
        }
      >
        {t('web.app.showAll')}
      </Button>
    </p>
  );
}
