import { tallyOf } from '../tally.ts';
import { PLATE_SENTENCE } from '../plate.ts';
import { RANKING_SENTENCE } from '../ranking.ts';
import type { SupervisedTable } from '../supervised-ranking.ts';
import { closedWithin, closingsOf } from './agenda-closings.ts';
import { departmentsOf } from './agenda-departments.ts';
import { agendaIssue } from './agenda-issue.ts';
import { agendaRows, lampsIn, meetingTable, placedIn } from './agenda-ranking.ts';
import type { AgendaSource } from './agenda-source.ts';
import type { Agenda, RedCase } from './agenda-value.ts';
import { bumpOf, historyOf } from './bump-lines.ts';
import { dueDays } from './due-days.ts';
import { decisionsOf, promisesOf, unfinishedByIssue } from './meeting-promises.ts';
import { explanationOf } from './meetings.ts';
import { publicationPreview } from './publication-preview.ts';
import { redCase, redsOf } from './red-case.ts';
import { stuckIssues } from './stuck-issues.ts';
import { summaryWords } from './summary-words.ts';

/** The meeting as a value. */
export function agendaOf(source: AgendaSource): Agenda {
  const steps = composing(source);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same, piece by piece: between two steps whoever composes may let others have their turn. A step is short whatever the
 * county's size, but for the plain lists, which are one pass over its issues each.
 */
export function* composing(source: AgendaSource): Generator<void, Agenda> {
  const { now, before, head, meetings, heardUntil, mode } = source;
  const heard = { meetings, heardUntil, key: head.key, now };
  const promises = promisesOf(heard);
  const explanations = explanationsOf(source);
  yield;
  const placed = placedIn(now);
  yield;
  const table = yield* meetingTable(source, placed);
  yield;
  const rows = yield* agendaRows(table, now, placed);
  const reds = yield* redCases(source, promises, explanations);
  const ranks = new Map(table.rows.map(({ code, rank }) => [code, rank]));
  const due = dueDays(now, source.holidays);
  yield;
  const departments = departmentsOf(now);
  yield;
  const stuck = stuckIssues(now);
  yield;
  const overview = overviewOf(source, {
    table,
    promises,
    dueSoon: due.days.reduce((sum, { issues }) => sum + issues.length, 0),
  });
  const closed = closingsOf(source, new Set(closedSince(source, table)));
  yield;
  const { pack, county, lines } = now;
  return {
    county: {
      code: county.code,
      name: county.name,
      publisher: county.publisher,
      hotline: county.hotline,
      minIssues: county.minIssues,
    },
    head,
    stamp: now.stamp,
    before: before && {
      key: before.key,
      title: before.title,
      frozen: before.frozen,
      stamp: before.snapshot.stamp,
    },
    mode,
    ruleSentence: `${RANKING_SENTENCE}；${PLATE_SENTENCE}`,
    pack: { id: pack.id, version: pack.version, name: pack.name },
    promises,
    overview: { ...overview, bump: bumpOf(source, ranks) },
    ranking: { rows, apart: { total: table.apart.total, closed: table.apart.closed } },
    reds,
    due,
    departments,
    stuck,
    closed,
    decisions: decisionsOf(heard),
    publication: publicationPreview(source, table.totals, ranks),
    issues: lines.map((line) => agendaIssue(line, county)),
    explanations,
  };
}

function* redCases(
  source: AgendaSource,
  promises: Agenda['promises'],
  explanations: Agenda['explanations'],
): Generator<void, readonly RedCase[]> {
  const beside = {
    lampsBefore: source.before ? lampsIn(source.before.snapshot) : new Map(),
    decisions: unfinishedByIssue(promises.lines),
    explanations,
  };
  const reds: RedCase[] = [];
  for (const line of redsOf(source.now.lines)) {
    reds.push(redCase(line, source, beside));
    yield;
  }
  return reds;
}

const closedSince = (source: AgendaSource, { movement }: SupervisedTable): readonly string[] =>
  movement?.closed ?? closedWithin(source).map(({ issue }) => issue.id);

type Counted = Readonly<{ table: SupervisedTable; promises: Agenda['promises']; dueSoon: number }>;

function overviewOf(source: AgendaSource, { table, promises, dueSoon }: Counted): Omit<Agenda['overview'], 'bump'> {
  const { totals, movement } = table;
  const before = source.before;
  const counted = {
    totals,
    before: before && tallyOf(before.snapshot.lines.map(({ verdict }) => verdict)),
    newlyClosed: closedSince(source, table).length,
    newlyRed: movement?.newRed.length ?? 0,
    cured: movement?.cured.length ?? 0,
    dueSoon,
  };
  return {
    ...counted,
    history: historyOf(source, totals),
    summary: summaryWords({
      overview: counted,
      promises,
      beforeTitle: before?.title ?? null,
      redPlates: table.rows.filter(({ plate }) => plate === 'red').length,
    }),
  };
}

/** 说明 by issue, of the issues the snapshot knows. */
function explanationsOf({ meetings, head, now }: AgendaSource): Agenda['explanations'] {
  const meeting = meetings.meetings.get(head.key);
  if (!meeting) return {};
  return Object.fromEntries(
    now.lines.flatMap(({ issue }) => {
      const given = explanationOf(meeting, issue.id);
      return given ? [[issue.id, given] as const] : [];
    }),
  );
}
