import {
  DECISION_STANDINGS,
  type DecisionLine,
  type DecisionStanding,
} from '@ryg/shared/domain/meeting/agenda-value.ts';

export const STANDING_WORDS: Readonly<Record<DecisionStanding, string>> = {
  kept: '兑现',
  late: '延期',
  broken: '未兑现',
  open: '未到期',
};

export const STANDING_TONES = { kept: 'good', late: 'warn', broken: 'bad', open: 'plain' } as const satisfies Readonly<
  Record<DecisionStanding, string>
>;

/** What somebody wants to see of the register; `unfinished` is whatever still has to be followed. */
export type RegisterView = Readonly<{ standing: DecisionStanding | 'unfinished' | 'all'; words: string }>;

export const isUnfinished = ({ doneOn, dropped }: DecisionLine): boolean => doneOn === null && dropped !== true;

/** The lines that fit, the most pressing first: broken ones, then by date; what is done or dropped at the end. */
export function registerOf(lines: readonly DecisionLine[], { standing, words }: RegisterView): readonly DecisionLine[] {
  const asked = words.trim();
  return lines
    .filter((line) => fits(line, standing) && (asked === '' || namesOf(line).includes(asked)))
    .toSorted(pressing);
}

function fits(line: DecisionLine, standing: RegisterView['standing']): boolean {
  if (standing === 'all') return true;
  if (standing === 'unfinished') return isUnfinished(line);
  return !line.dropped && line.standing === standing;
}

const namesOf = ({ what, owner, issueNo, issueTitle, towns, note }: DecisionLine) =>
  [what, owner, issueNo, issueTitle, ...towns, note].join('\n');

/** Of what is unfinished. */
const ORDER: readonly DecisionStanding[] = ['broken', 'late', 'open', 'kept'];

const DONE = ORDER.length;

function rung(line: DecisionLine): number {
  if (isUnfinished(line)) return ORDER.indexOf(line.standing);
  return line.dropped ? DONE + 1 : DONE;
}

const pressing = (a: DecisionLine, b: DecisionLine): number =>
  rung(a) - rung(b) || a.due.localeCompare(b.due) || a.id.localeCompare(b.id);

/** How many lines each choice of the filter would show. */
export function countsOf(lines: readonly DecisionLine[]): Readonly<Record<RegisterView['standing'], number>> {
  const count = (standing: RegisterView['standing']) => lines.filter((line) => fits(line, standing)).length;
  const [kept, late, broken, open] = DECISION_STANDINGS.map(count);
  return {
    all: lines.length,
    unfinished: count('unfinished'),
    kept: kept ?? 0,
    late: late ?? 0,
    broken: broken ?? 0,
    open: open ?? 0,
  };
}

type Met = Readonly<{ key: string; kind: string; meetsOn: string }>;

/** What a meeting decided. */
export const ownIn = (lines: readonly DecisionLine[], { key }: Met): readonly DecisionLine[] =>
  lines.filter(({ meeting }) => meeting === key);

/** What a meeting begins with: everything the last one of its kind decided, and what earlier ones left unfinished. */
export function beforeIn(
  lines: readonly DecisionLine[],
  { kind, meetsOn }: Met,
  meetings: readonly Met[],
): readonly DecisionLine[] {
  const earlier = meetings.filter((one) => one.meetsOn < meetsOn).toSorted((a, b) => (a.meetsOn < b.meetsOn ? 1 : -1));
  const last = earlier.find((one) => one.kind === kind);
  const keys = new Set(earlier.map(({ key }) => key));
  return lines.filter((line) => line.meeting === last?.key || (keys.has(line.meeting) && isUnfinished(line)));
}
