import type { App } from 'antd';
import { formatDate } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';

type Message = ReturnType<typeof App.useApp>['message'];

/** A class may sit on any day; public holidays warn (design §5). */
export function useHolidayWarning(message: Message): (holidays: readonly string[]) => void {
  const { t } = useWords();
  return (holidays) => {
    if (holidays.length > 0)
      void message.warning(t('web.classes.holidays', { days: holidays.map((day) => formatDate(day)) }), 8);
  };
}
