import { formatDate } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import type { ClassDetail } from './class-types';

/** The list as it is printed for the hall: number, name, unit, room to sign. */
export function PrintedList({ trainingClass }: { trainingClass: ClassDetail }) {
  const { t } = useWords();
  return (
    <section className="print-only">
      <h2 style={{ textAlign: 'center' }}>{t('web.classes.printed')}</h2>
      <p style={{ textAlign: 'center' }}>
        {t('web.classes.days', { from: formatDate(trainingClass.startsOn), to: formatDate(trainingClass.endsOn) })}
        {trainingClass.place && `, ${trainingClass.place}`}
      </p>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('web.classes.number')}</th>
            <th scope="col">{t('web.classes.attendance.learner')}</th>
            <th scope="col">{t('web.classes.attendance.unit')}</th>
            <th scope="col" style={{ width: '25%' }}>
              {t('web.classes.signature')}
            </th>
          </tr>
        </thead>
        <tbody>
          {trainingClass.learnerRows.map((row, index) => (
            <tr key={row.lineId}>
              <td className="numbers">{index + 1}</td>
              <td>{row.fullName}</td>
              <td>{row.unitName}</td>
              <td>&nbsp;</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
