import { daysBetween } from '../calendar-day.ts';
import { wayWords } from '../why-lit-words.ts';
import type { WhyLit } from '../why-lit.ts';
import type { CommandName } from '../workflow/command.ts';
import type { DecisionLine } from './agenda-value.ts';

/** From how many days overdue the matter goes to the leader who sponsors it, and from how many to an interview (约谈). */
const RAISED_AFTER = 15;
const INTERVIEWED_AFTER = 60;
/** Silence after which somebody should go and look. */
const SILENT_AFTER = 10;
/** Whoever reports this much and is not finished is looked at on the spot. */
const NEARLY_DONE = 90;

type Red = Readonly<{
  why: WhyLit;
  towns: readonly string[];
  leadUnits: readonly string[];
  sponsorLeaders: readonly string[];
  progress: number | null;
  redBefore: boolean;
  openDecisions: readonly DecisionLine[];
}>;

/** What the office proposes to decide about a red light: by how late it is, how often that was, and what would turn it green. */
export function askedOf(red: Red): string {
  const { why } = red;
  // A finished piece of work waits for those who check it, so nothing more is asked of the town.
  if (why.heldSince) return checkingOf(why);
  const [way] = why.ways;
  const [measure, ...more] = [measureOf(red), ...(isToBeLookedAt(red) ? ['会后一周内现场核查'] : [])];
  const proposal = [`建议${measure}`, ...more].join('，');
  return way ? `${proposal}；${wayWords(way, why.asOf)}` : proposal;
}

/** What the next person has to do while a request to close lies with them. */
const CHECKS: Partial<Record<CommandName, string>> = {
  review: '完成部门审核',
  sign: '签批销号申请',
  verify: '完成现场核查',
  notice: '办理公示',
  close: '办结销号',
};

function checkingOf({ who }: WhyLit): string {
  const names = who?.parties.flatMap(({ names: own }) => own).join('、') ?? '';
  const check = who ? CHECKS[who.command] : undefined;
  return check && names !== ''
    ? `建议由${names}一周内${check}，通过后即可销号`
    : '建议一周内办完销号审核，通过后即可销号';
}

function measureOf({ why, redBefore, openDecisions, towns, leadUnits, sponsorLeaders }: Red): string {
  const late = Math.max(0, -(why.daysLeft ?? 0));
  const units = unitsOf(leadUnits, towns);
  const isBroken = openDecisions.some(({ standing }) => standing === 'broken');
  if (isBroken || late > INTERVIEWED_AFTER) return `约谈${units}主要负责人`;
  if (redBefore || late > RAISED_AFTER) {
    return sponsorLeaders.length > 0 ? `提请${sponsorLeaders.join('、')}对${units}提级督办` : `对${units}提级督办`;
  }
  return `向${units}下达督办单`;
}

function unitsOf(leadUnits: readonly string[], towns: readonly string[]): string {
  const names = [...leadUnits.slice(0, 1), ...(towns.length > 3 ? [`${towns[0]}等 ${towns.length} 镇`] : towns)];
  return names.length > 0 ? names.join('、') : '责任单位';
}

function isToBeLookedAt({ why, progress }: Red): boolean {
  const isSilent = why.lastReport === null || daysBetween(why.lastReport, why.asOf) > SILENT_AFTER;
  return isSilent || why.returned > 0 || (progress ?? 0) >= NEARLY_DONE;
}
