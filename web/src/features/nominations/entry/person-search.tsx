import { AutoComplete } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { z } from 'zod';
import type { peoplePage } from '../../../../../contracts/person/people';
import { useRead, withQuery } from '../../../lib/api/use-read';
import { useWords } from '../../../lib/words/use-words';
import { describeLine, type DraftLine } from './list-draft';

type People = z.output<typeof peoplePage>;

export interface PersonSearchProps {
  id: string;
  unitId: string;
  /** Already on the list: shown, but not chosen again. */
  taken: ReadonlySet<string>;
  onChoose(line: DraftLine): void;
  /** Somebody the register does not have, under the name typed. */
  onAdd(fullName: string): void;
}

const NEW = 'new';
const FEWEST_LETTERS = 2;

/** Finds people of the unit in the register, with or without accents; who is not there is typed in. */
export function PersonSearch({ id, unitId, taken, onChoose, onAdd }: PersonSearchProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const people = useRead<People>(withQuery('/people', { search, unitId, limit: 12 }), {
    enabled: search.length >= FEWEST_LETTERS,
    nouns: ['person'],
  });
  const isLongEnough = typed.trim().length >= FEWEST_LETTERS;
  // Until the register has answered for what stands there, Enter chooses nothing: neither somebody else, nor a second entry of a known person.
  const isAnswered = isLongEnough && search === typed.trim() && !people.isPending;
  const found = isAnswered ? (people.data?.items ?? []) : [];
  const choose = (value: string) => {
    setTyped('');
    if (value === NEW) return onAdd(typed.trim());
    const person = found.find((each) => each.id === value);
    if (!person) return undefined;
    return onChoose({
      key: crypto.randomUUID(),
      personId: person.id,
      fullName: person.fullName,
      birth: person.birth ?? '',
      gender: person.gender === 'male' || person.gender === 'female' ? person.gender : '',
      position: person.position ?? '',
    });
  };
  const options = found.map((person) => ({
    value: person.id,
    disabled: taken.has(person.id),
    label: (
      <div>
        <strong>{person.fullName}</strong>
        <div className="soft">
          {taken.has(person.id)
            ? t('web.nominations.alreadyListed')
            : describeLine({ birth: person.birth ?? '', position: person.position ?? '' })}
        </div>
      </div>
    ),
  }));
  const add = { value: NEW, label: t('web.nominations.addTyped', { name: typed.trim() }), disabled: false };
  return (
    <AutoComplete
      id={id}
      value={typed}
      options={isAnswered ? [...options, add] : []}
      notFoundContent={isLongEnough ? t('web.nominations.searching') : null}
      onChange={(value: string) => setTyped(found.some((each) => each.id === value) || value === NEW ? '' : value)}
      onSelect={choose}
      placeholder={t('web.nominations.searchPlaceholder')}
      defaultActiveFirstOption
      style={{ width: '100%', maxWidth: 560 }}
    />
  );
}
