const MOMENT = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' });

/** An instant to the second, in the county's own time. */
export const exactMoment = (instant: string): string => MOMENT.format(new Date(instant));
