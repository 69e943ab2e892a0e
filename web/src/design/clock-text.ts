const SHANGHAI_MS = 8 * 3_600_000;
const two = (value: number) => String(value).padStart(2, '0');

/** The parts of an instant as the county's clocks show it; China keeps one time all year. */
export function countyTime(instant: number): Readonly<{ day: string; hour: number; minute: number }> {
  const shifted = new Date(instant + SHANGHAI_MS);
  return { day: shifted.toISOString().slice(0, 10), hour: shifted.getUTCHours(), minute: shifted.getUTCMinutes() };
}

/** "17:42" in the county. */
export function clockText(instant: number): string {
  const { hour, minute } = countyTime(instant);
  return `${two(hour)}:${two(minute)}`;
}
