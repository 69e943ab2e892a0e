import type { CalendarDay } from './calendar-day.ts';
import type { IndicatorFact } from './indicator-fact.ts';
import { isReached, standingOf } from './indicator-figures.ts';
import {
  NO_CONTEXT,
  type Figure,
  type Indicator,
  type IndicatorContext,
  type IndicatorReport,
  type MatrixFigure,
} from './indicator.ts';

/** A report with the day it holds for and who gave it. */
export type KeptReport = IndicatorReport & Readonly<{ on: CalendarDay; by: string; seq: number }>;

/** An indicator as its entries leave it. */
export type IndicatorState = Readonly<{
  indicator: Indicator;
  setOn: CalendarDay;
  /** By the day they hold for. */
  reports: readonly KeptReport[];
  confirmed: Readonly<{ on: CalendarDay; by: string }> | null;
  withdrawn: Readonly<{ on: CalendarDay; by: string; reason: string }> | null;
  /** The last entry that moved it. */
  seq: number;
}>;

/** All that is known of indicators. */
export type IndicatorBook = Readonly<{ states: ReadonlyMap<string, IndicatorState>; context: IndicatorContext }>;

export const EMPTY_INDICATORS: IndicatorBook = { states: new Map(), context: NO_CONTEXT };

/** What of an entry counts here. */
export type IndicatorEntry = IndicatorFact &
  Readonly<{ on: CalendarDay; subject: string | null; seq: number; origin: Readonly<{ actor: string }> }>;

/** The book after more entries, in the order of the ledger. */
export function foldIndicators(book: IndicatorBook, entries: readonly IndicatorEntry[]): IndicatorBook {
  if (entries.length === 0) return book;
  const states = new Map(book.states);
  let { context } = book;
  for (const entry of entries) {
    if (entry.kind === 'indicatorContextSet') context = entry.data;
    else if (entry.subject !== null) {
      const after = evolveIndicator(states.get(entry.subject) ?? null, entry);
      if (after) states.set(entry.subject, after);
    }
  }
  return { states, context };
}

type OfOne = Exclude<IndicatorEntry, { kind: 'indicatorContextSet' }>;

function evolveIndicator(state: IndicatorState | null, entry: OfOne): IndicatorState | null {
  const { seq, on } = entry;
  const by = entry.origin.actor;
  if (entry.kind === 'indicatorSet') {
    if (!state) return { indicator: entry.data, setOn: on, reports: [], confirmed: null, withdrawn: null, seq };
    return stillConfirmed({ ...state, indicator: entry.data, seq });
  }
  if (!state) return null;
  switch (entry.kind) {
    case 'indicatorReported': {
      const { figure, cells, note } = entry.data;
      const reports = [...state.reports, { figure, cells, note, on, by, seq }].toSorted(
        (a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0) || a.seq - b.seq,
      );
      return stillConfirmed({ ...state, reports, seq });
    }
    case 'indicatorConfirmed':
      return { ...state, confirmed: { on, by }, seq };
    case 'indicatorWithdrawn':
      return { ...state, withdrawn: { on, by, reason: entry.data.reason }, seq };
  }
}

/** A confirmation holds as long as the target is reached: a later figure or a higher target undoes it. */
const stillConfirmed = (state: IndicatorState): IndicatorState =>
  state.confirmed === null || hasReached(state) ? state : { ...state, confirmed: null };

/** The last figure of what is no matrix. */
export const latestFigure = ({ reports }: Pick<IndicatorState, 'reports'>): Figure | null =>
  reports.at(-1)?.figure ?? null;

export type KeptCell = MatrixFigure & Readonly<{ on: CalendarDay }>;

export const cellKey = ({ row, standard }: Pick<MatrixFigure, 'row' | 'standard'>): string => `${row}\n${standard}`;

/** The last figure of every cell that was reported and still belongs to the matrix. */
export function latestCells({ indicator, reports }: IndicatorState): ReadonlyMap<string, KeptCell> {
  const places = new Set(
    indicator.rows.flatMap(({ name }) => indicator.standards.map((standard) => cellKey({ row: name, standard }))),
  );
  const cells = new Map<string, KeptCell>();
  for (const { cells: told, on } of reports) {
    for (const cell of told) if (places.has(cellKey(cell))) cells.set(cellKey(cell), { ...cell, on });
  }
  return cells;
}

/** A matrix as one figure: cells that reached the standard, of all its cells. */
export function figureOf(state: IndicatorState): Figure | null {
  const { indicator, reports } = state;
  if (indicator.measure !== 'matrix') return latestFigure(state);
  if (reports.length === 0) return null;
  const met = [...latestCells(state).values()].filter((cell) =>
    isReached(indicator, standingOf(indicator, cell)),
  ).length;
  return { value: met, of: indicator.rows.length * indicator.standards.length };
}

/** Whether the target is reached by the last report. Of a matrix every cell has to be. */
export function hasReached(state: IndicatorState): boolean {
  const figure = figureOf(state);
  if (state.indicator.measure === 'matrix') return figure !== null && figure.value === figure.of;
  return isReached(state.indicator, standingOf(state.indicator, figure));
}
