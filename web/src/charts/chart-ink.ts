/** The colours and letters a chart is drawn with, as they are on the page around it. */
export type ChartInk = Readonly<{
  ink: string;
  muted: string;
  hair: string;
  surface: string;
  link: string;
  band: string;
  red: string;
  yellow: string;
  green: string;
  none: string;
  redBand: string;
  yellowBand: string;
  greenBand: string;
  han: string;
}>;

const PROPERTIES: Readonly<Record<keyof ChartInk, string>> = {
  ink: '--ink',
  muted: '--muted',
  hair: '--hair',
  surface: '--surface',
  link: '--link',
  band: '--band-95',
  red: '--lamp-red',
  yellow: '--lamp-yellow-rim',
  green: '--lamp-green',
  none: '--lamp-none',
  redBand: '--red-band',
  yellowBand: '--yellow-band',
  greenBand: '--green-band',
  han: '--han',
};

/** A drawing cannot read custom properties, so they are read for it from where it hangs. */
export function inkAround(element: Element): ChartInk {
  const style = getComputedStyle(element);
  const entries = Object.entries(PROPERTIES).map(([name, property]) => [name, style.getPropertyValue(property).trim()]);
  return Object.fromEntries(entries) as ChartInk;
}
