import type { z } from 'zod';
import type { planDetail, planList } from '../../../../contracts/plan/plan';
import type { planCourse } from '../../../../contracts/plan/plan-course';

export type PlanList = z.output<typeof planList>;
export type Plan = z.output<typeof planDetail>;
export type PlanItem = Plan['items'][number];
export type Course = z.output<typeof planCourse>;
export type CourseItem = Course['items'][number];
export type CourseIntake = CourseItem['intakes'][number];

/** An item with how it goes: one row of every view. */
export interface Row {
  item: PlanItem;
  course: CourseItem;
}
