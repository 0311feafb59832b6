import type { CourseIntake, Row } from './types';

export type BarState = 'item' | 'done' | 'now' | 'late' | 'ahead';

/** One bar: a stage of an intake, or the whole of an item. Times are milliseconds. */
export interface Bar {
  line: number;
  from: number;
  to: number;
  state: BarState;
  text: string;
  address: string;
}

/** A day that was given up for a later one. */
export interface Slip {
  line: number;
  was: number;
  is: number;
}

export interface TimelineRows {
  labels: string[];
  addresses: string[];
  isItem: boolean[];
  bars: Bar[];
  slips: Slip[];
}

const DAY = 86_400_000;

/** Items and below each its intakes, as lines of bars. A bar ends with the last moment of its deadline. */
export function timelineRows(rows: readonly Row[], words: { late: string }): TimelineRows {
  const result: TimelineRows = { labels: [], addresses: [], isItem: [], bars: [], slips: [] };
  for (const { item, course } of rows) {
    const line = addLine(result, `${item.code} ${item.title}`, `/muc/${item.id}`, true);
    const due = item.amendedDueOn ?? item.dueOn;
    const starts = [
      ...course.intakes.flatMap(({ stages }) => stages.map(({ opensOn }) => opensOn)),
      ...(course.outlook?.stages.map(({ opensOn }) => opensOn) ?? []),
    ];
    const from = starts.toSorted()[0] ?? `${due.slice(0, 4)}-01-01`;
    result.bars.push({
      line,
      from: at(from),
      to: at(due) + DAY,
      state: 'item',
      text: item.title,
      address: `/muc/${item.id}`,
    });
    if (item.amendedDueOn) result.slips.push({ line, was: at(item.dueOn) + DAY, is: at(item.amendedDueOn) + DAY });
    for (const intake of course.intakes) addIntake(result, intake, words);
  }
  return result;
}

function addIntake(result: TimelineRows, intake: CourseIntake, words: { late: string }): void {
  const line = addLine(result, intake.name, `/dot/${intake.id}`, false);
  for (const stage of intake.stages) {
    const state = stateOf(intake, stage);
    result.bars.push({
      line,
      from: at((stage.enteredAt ?? stage.opensOn).slice(0, 10)),
      to: Math.max(
        at((state === 'done' ? (stage.leftAt ?? stage.deadlineOn) : stage.deadlineOn).slice(0, 10)) + DAY,
        at(stage.opensOn),
      ),
      state,
      text: state === 'late' ? `${stage.stageText}: ${words.late}` : stage.stageText,
      address: `/dot/${intake.id}`,
    });
    if (stage.deadlineOn !== stage.originalDeadlineOn)
      result.slips.push({ line, was: at(stage.originalDeadlineOn) + DAY, is: at(stage.deadlineOn) + DAY });
  }
}

function stateOf(intake: CourseIntake, stage: CourseIntake['stages'][number]): BarState {
  if (stage.leftAt || (intake.status === 'closed' && stage.enteredAt)) return 'done';
  if (intake.status !== 'open' || stage.stage !== intake.stage) return 'ahead';
  return intake.isOverdue ? 'late' : 'now';
}

function addLine(result: TimelineRows, label: string, address: string, isItem: boolean): number {
  result.labels.push(label);
  result.addresses.push(address);
  result.isItem.push(isItem);
  return result.labels.length - 1;
}

function at(date: string): number {
  return Date.parse(`${date}T00:00:00+07:00`);
}
