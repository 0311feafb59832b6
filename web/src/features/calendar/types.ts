import type { z } from 'zod';
import type { calendarDay } from '../../../../contracts/calendar/calendar-days';

export type CalendarDay = z.output<typeof calendarDay>;
