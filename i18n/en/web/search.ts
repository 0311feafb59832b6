import type { Catalogue } from '../../catalogue';

export const search: Catalogue['web']['search'] = {
  label: 'Find people, units, items, intakes, documents',
  placeholder: 'Search',
  nothing: 'Nothing found for “{text}”',
  searching: 'Searching…',
  kinds: {
    item: 'Items',
    intake: 'Intakes',
    person: 'People',
    unit: 'Organs and units',
    submission: 'Submissions',
    document: 'Documents',
    class: 'Classes',
  },
};
