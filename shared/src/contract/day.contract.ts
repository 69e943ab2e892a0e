import { z } from 'zod';
import { parseCalendarDay, type CalendarDay } from '../domain/calendar-day.ts';

/** A day on the wire: `YYYY-MM-DD`, and a day the calendar has. The brand is the domain's, so the two cannot drift apart. */
export const DaySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u, { error: '日期要写成 YYYY-MM-DD' })
  .refine((text) => parseCalendarDay(text) !== null, {
    error: '日历上没有这一天',
  }) as unknown as z.ZodType<CalendarDay>;
