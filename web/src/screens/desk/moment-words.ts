const MOMENT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An instant as `2026-03-02 09:05`, in the county's own time. */
export const momentWords = (instant: string): string => MOMENT.format(new Date(instant));
