import { instantAt, type PlainDate } from '../../domain/dates';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { DirectEngine } from './direct-engine';

/** A moment counted from today: whole working days, and a time of the day in Viet Nam. */
export interface SceneMoment {
  readonly workingDays: number;
  readonly time: string;
}

/**
 * The life of one intake as it was lived before today, told in order; between two acts it waits for a moment (`yield at(-12)`). A scene
 * goes no further than its last moment.
 */
export type Scene = AsyncGenerator<SceneMoment, void, void>;

export function at(workingDays: number, time = '09:00'): SceneMoment {
  return { workingDays, time };
}

/** The day that many working days from today (from the last working day, when today is none). */
export function dayFrom(today: PlainDate, workingDays: number, calendar: WorkingCalendar): PlainDate {
  return calendar.addWorkingDays(calendar.workingDayOnOrBefore(today), workingDays);
}

/** Plays all scenes at once, act by act in the order of their moments, so that numbers and chains grow as time passes. */
export async function playScenes(
  engine: Pick<DirectEngine, 'passTo'>,
  scenes: readonly Scene[],
  today: PlainDate,
  calendar: WorkingCalendar,
): Promise<void> {
  const waiting: { scene: Scene; moment: Date }[] = [];
  const goOn = async (scene: Scene): Promise<void> => {
    const { done, value } = await scene.next();
    if (!done) waiting.push({ scene, moment: instantAt(dayFrom(today, value.workingDays, calendar), value.time) });
  };
  for (const scene of scenes) await goOn(scene);
  for (;;) {
    const next = waiting.sort((a, b) => a.moment.getTime() - b.moment.getTime()).shift();
    if (!next) return;
    await engine.passTo(next.moment);
    await goOn(next.scene);
  }
}
