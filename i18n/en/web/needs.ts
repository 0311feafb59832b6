/** Words of the page of next year's needs. */
export const needs = {
  title: 'Needs of next year',
  help: 'Asks the units what training they need next year (usually in October). No answer is not taken as no need.',
  none: 'No needs have been asked for yet.',
  columns: { call: 'Call', year: 'Year', deadline: 'Answer by', answers: 'Answered', state: 'State' },
  answered: '{answered}/{units} units, {noNeed} without needs',
  states: { open: 'Open', closed: 'Closed' },
  kinds: 'Kinds and numbers',
  kindTotal: '{learners} people, {units} units',
  units: 'Answers of the units',
  unit: 'Unit',
  need: 'Needs',
  unitStates: { unanswered: 'Not answered', answered: 'Registered', 'no-need': 'No need' },
  ask: {
    act: 'Ask for needs',
    year: 'Year of the plan',
    name: 'Name of the call',
    initialName: 'Training needs of {year}',
    kinds: 'Kinds (from the plan in force)',
    units: 'Units asked',
    done: 'The units have been asked.',
  },
  answer: {
    act: 'Record needs',
    title: 'Needs of {unit}',
    hint: 'No need of one kind: 0. No need at all: 0 in every line.',
    note: 'Note',
    done: 'The needs were recorded.',
  },
  close: {
    act: 'Close the call',
    intro: 'No more answers are taken. Units that were silent stay silent.',
    done: 'The call is closed.',
  },
  draft: {
    act: 'Draft the plan of next year',
    intro:
      'The draft holds what the chosen plan carries on, then the needs registered. It is checked before it is activated.',
    plan: 'Plan of this year',
    done: 'The plan of next year was drafted.',
  },
};
