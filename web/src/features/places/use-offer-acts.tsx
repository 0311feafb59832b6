import type { Act, ActField } from '../../components/act-dialog';
import { useOnBehalf } from '../../components/use-on-behalf';
import { useCommand } from '../../lib/api/use-command';
import { useWords } from '../../lib/words/use-words';
import type { Reserve, Waiting } from './types';

const PATHS = { offer: 'offers', confirm: 'offer-answers', decline: 'offer-answers', withdraw: 'offer-withdrawals' };

/** Offering a place to somebody in reserve, and what becomes of the offer, as the abilities of each allow. */
export function useOfferActs({ freedPlaces }: Reserve) {
  const { t, say } = useWords();
  const { run } = useCommand();
  const { fieldsFor, bodyOf } = useOnBehalf();
  const reason: ActField = { name: 'reason', label: t('web.app.reason'), kind: 'reason' };
  const act = (name: keyof typeof PATHS, line: Waiting, fields: ActField[], said: object): Act => ({
    title: say(`web.places.offers.${name}.title`, { name: line.fullName }),
    actText: say(`web.places.offers.${name}.act`),
    intro: <p>{say(`web.places.offers.${name}.intro`)}</p>,
    danger: name === 'withdraw',
    fields,
    send: (values) => {
      const { onBehalf, ...rest } = bodyOf(values);
      const body = { ...said, ...rest, ...(PATHS[name] === 'offer-answers' ? { onBehalf } : {}) };
      return run({ method: 'POST', path: `/nominee-lines/${line.lineId}/${PATHS[name]}`, body });
    },
    done: say(`web.places.offers.${name}.done`),
  });
  return {
    of(line: Waiting): Act[] {
      const may = (name: string) => line.abilities.includes(`intake.${name}`);
      const source = fieldsFor(line.unitId);
      return [
        ...(may('offer-place')
          ? [
              act(
                'offer',
                line,
                [
                  {
                    name: 'freedById',
                    label: t('web.places.whosePlace'),
                    kind: 'choice',
                    required: false,
                    initial: freedPlaces.find(({ next }) => next === line.lineId)?.lineId ?? null,
                    options: freedPlaces.map(({ lineId, fullName, unitName }) => ({
                      value: lineId,
                      label: `${fullName}, ${unitName}`,
                    })),
                  },
                  {
                    name: 'deadlineOn',
                    label: t('web.places.answerDay'),
                    kind: 'date',
                    required: false,
                    help: t('web.places.answerDayHint'),
                  },
                  { ...reason, required: false, help: t('web.places.passedOver') },
                ],
                {},
              ),
            ]
          : []),
        ...(may('answer-offer')
          ? [
              act('confirm', line, source, { answer: 'confirmed' }),
              act('decline', line, [reason, ...source], { answer: 'declined' }),
            ]
          : []),
        ...(may('withdraw-offer') ? [act('withdraw', line, [reason], {})] : []),
      ];
    },
  };
}
