/** Words of the page of demand numbers. */
export const demands = {
  title: 'Demand: {item}',
  short: 'Demand of the units',
  help: 'How many people each unit needs to send, before any names. {item}',
  none: 'No unit has been asked for its demand yet.',
  sum: 'Demand in all: {total}; units that have not answered: {waiting}.',
  columns: { unit: 'Unit', people: 'People', due: 'Answer by', answered: 'Answered', acts: 'Acts' },
  notYet: 'Not answered',
  units: 'Units',
  people: 'People needed',
  zero: 'No demand: enter 0.',
  note: 'Note',
  ask: {
    title: 'Ask units for their demand',
    act: 'Ask',
    hint: 'A unit that has answered is not asked again.',
    done: 'The units are asked.',
  },
  answer: {
    title: 'Demand of {unit}',
    act: 'Record the demand',
    again: 'Change',
    other: "Record one's own unit's demand",
    done: 'The demand is recorded.',
  },
};
