import type { IndicatorDetail, IndicatorLine } from '@ryg/shared/contract/indicators.contract.ts';
import { hasRole, type Actor } from '@ryg/shared/domain/actor.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { standingOf } from '@ryg/shared/domain/indicator-figures.ts';
import type { IndicatorState, KeptReport } from '@ryg/shared/domain/indicator-state.ts';
import { aimWords, figureWords } from '@ryg/shared/domain/indicator-words.ts';
import { judgeCells, judgeIndicator } from '@ryg/shared/domain/judge-indicator.ts';
import type { DayCounter } from '@ryg/shared/domain/working-days.ts';
import type { NameOf } from '../../live/account-names.ts';
import type { Law } from '../../live/ledger.ts';
import { reportableBy } from './sight.ts';

/** The day that is looked at, and by whom. */
export type Looking = Readonly<{
  actor: Actor;
  law: Law;
  day: CalendarDay;
  /** A day that is no more or not yet can be looked at and not written on. */
  isToday: boolean;
  workingDays: DayCounter;
  nameOf: NameOf;
}>;

/** An indicator as a line of the page, judged. */
export function lineOf(
  state: IndicatorState,
  { actor, law, day, isToday, workingDays, nameOf }: Looking,
): IndicatorLine {
  const { indicator, seq, reports, confirmed, withdrawn } = state;
  const on = { pack: law.pack, today: day, workingDays };
  const verdict = judgeIndicator(state, on);
  const mayWrite = isToday && withdrawn === null;
  const reportable = mayWrite ? reportableBy(state, actor, law.county) : [];
  const { lamp, light, rule, reason, figure, standing, progress, planned, reached, band, crossed, caution, daysLeft } =
    verdict;
  return {
    ...indicator,
    seq,
    lamp,
    light,
    rule,
    reason,
    figure,
    figureWords: verdict.figureWords,
    aimWords: aimWords(indicator),
    standing,
    progress,
    planned,
    reached,
    band,
    crossed,
    caution,
    daysLeft,
    reports: reports.length,
    lastOn: reports.at(-1)?.on ?? null,
    confirmed: confirmed && { on: confirmed.on, byName: nameOf(confirmed.by) },
    cells: judgeCells(state, on),
    reportRows: reportable === 'all' ? indicator.rows.map(({ name }) => name) : reportable,
    mayReport: reportable === 'all' || reportable.length > 0,
    mayEdit: mayWrite && hasRole(actor, 'office'),
  };
}

/** The same with everything that was reported, newest first. */
export function detailOf(state: IndicatorState, looking: Looking): IndicatorDetail {
  return {
    ...lineOf(state, looking),
    history: state.reports.toReversed().map((report) => historyLine(state, report, looking.nameOf)),
    withdrawnBecause: state.withdrawn?.reason ?? null,
  };
}

function historyLine(
  { indicator }: IndicatorState,
  { on, by, figure, cells, note }: KeptReport,
  nameOf: NameOf,
): IndicatorDetail['history'][number] {
  const words = figure === null ? cellsInWords(cells) : figureWords(indicator, figure);
  return { on, byName: nameOf(by), figure, cells, words, standing: standingOf(indicator, figure), note };
}

const cellsInWords = (cells: KeptReport['cells']): string =>
  cells.length > 3
    ? `${cells.length} 项`
    : cells.map(({ row, standard, value, of }) => `${row} ${standard} ${value}/${of}`).join('；');
