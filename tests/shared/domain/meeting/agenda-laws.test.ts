import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaOf } from '@ryg/shared/domain/meeting/agenda.ts';
import type { AgendaSource } from '@ryg/shared/domain/meeting/agenda-source.ts';
import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { standingOf } from '@ryg/shared/domain/meeting/decision-standing.ts';
import { rankIssues } from '@ryg/shared/domain/ranking-why.ts';
import { rowsOf, unitsOf } from '@ryg/shared/domain/supervised-ranking.ts';
import { tallyOf } from '@ryg/shared/domain/tally.ts';
import { anyAgendaSource } from '../../../support/any-agenda-source.ts';

/** Holds what is claimed of every agenda there can be. */
const ofAny = (claim: (agenda: Agenda, source: AgendaSource) => void) =>
  fc.assert(
    fc.property(anyAgendaSource, (source) => claim(agendaOf(source), source)),
    { numRuns: 60 },
  );

const isSorted = (numbers: readonly number[]) => numbers.every((number, at) => at === 0 || number >= numbers[at - 1]!);

describe('the figures of a meeting', () => {
  it('count every issue once, and every list counts the same lamps', () => {
    ofAny(({ overview: { totals, history }, issues, reds, departments }, { now }) => {
      expect(totals).toEqual(tallyOf(now.lines.map(({ verdict }) => verdict)));
      expect(totals.closed + totals.red + totals.yellow + totals.green + totals.none).toBe(issues.length);
      expect(reds).toHaveLength(totals.red);
      const { issues: _all, closedLate: _late, ...counts } = totals;
      expect(history.at(-1)).toEqual({ on: now.stamp.day, ...counts });
      for (const { lamps, tally } of departments) expect(tally.issues).toBe(lamps.length);
      const led = departments.flatMap(({ lamps }) => lamps.map(({ id }) => id));
      expect(new Set(led)).toEqual(new Set(issues.map(({ id }) => id)));
    });
  });

  it('draw as many lamps in a row as it counts, and issues of one town in one row', () => {
    ofAny(({ ranking, issues }) => {
      for (const row of ranking.rows) {
        expect(row.closed + row.red + row.yellow + row.green + row.none).toBe(row.total);
        expect(row.lamps).toHaveLength(row.total);
        expect(row.why).not.toBe('');
      }
      const single = issues.filter(({ towns }) => towns.length === 1).map(({ id }) => id);
      const rows = ranking.rows.flatMap(({ lamps }) => lamps.filter(({ shared }) => !shared).map(({ id }) => id));
      expect(rows.toSorted()).toEqual(single.toSorted());
      expect(ranking.apart.total).toBe(issues.length - single.length);
    });
  });
});

it('rows of towns and departments run from what is done to what is red', () => {
  const order = ['closed', 'green', 'none', 'yellow', 'red'];
  ofAny(({ ranking, departments }) => {
    for (const { lamps } of [...ranking.rows, ...departments]) {
      expect(isSorted(lamps.map(({ lamp }) => order.indexOf(lamp)))).toBe(true);
    }
  });
});

describe('red lights', () => {
  it('each have exactly one page, the longest overdue first', () => {
    ofAny(({ reds, issues }) => {
      const red = issues.filter(({ lamp }) => lamp === 'red').map(({ id }) => id);
      expect(reds.map(({ id }) => id).toSorted()).toEqual(red.toSorted());
      expect(isSorted(reds.map(({ daysLeft }) => daysLeft ?? 0))).toBe(true);
      for (const { asked } of reds) expect(asked).toMatch(/^建议/u);
    });
  });

  it('show their dates in order, and only what has none yet after them', () => {
    ofAny(({ reds }) => {
      for (const { timeline } of reds) {
        const dates = timeline.flatMap(({ on }) => on ?? []);
        expect(dates).toEqual(dates.toSorted());
        expect(timeline.findIndex(({ on }) => on === null)).toBe(dates.length === timeline.length ? -1 : dates.length);
      }
    });
  });

  it('say that they were red before exactly when they were', () => {
    ofAny(({ reds, overview }, { before }) => {
      const was = new Set(
        before?.snapshot.lines.flatMap(({ issue, verdict }) => (verdict.lamp === 'red' ? issue.id : [])),
      );
      for (const { id, redBefore } of reds) expect(redBefore).toBe(was.has(id));
      if (before) expect(reds.filter(({ redBefore }) => !redBefore)).toHaveLength(overview.newlyRed);
    });
  });
});

describe('movement', () => {
  it('of a rank is the difference of the two tables', () => {
    ofAny(({ ranking }, { before }) => {
      const earlier = new Map<string, number | null>();
      if (before) {
        const { county, lines } = before.snapshot;
        const issues = lines.map(({ issue, verdict }) => ({
          ...verdict,
          id: issue.id,
          towns: rowsOf('town', issue, county),
        }));
        const facts = { towns: unitsOf('town', [], county), minIssues: county.minIssues, issues };
        for (const { code, rank } of rankIssues(facts)) earlier.set(code, rank);
      }
      for (const { code, rank, rankChange } of ranking.rows) {
        const was = earlier.get(code) ?? null;
        expect(rankChange).toBe(rank === null || was === null ? null : was - rank);
      }
    });
  });

  it('lists the newly closed as often as it counts them, and none that was closed before', () => {
    ofAny(({ closed, overview }, { before }) => {
      expect(closed.issues).toHaveLength(overview.newlyClosed);
      const was = new Map(before?.snapshot.lines.map(({ issue, verdict }) => [issue.id, verdict.lamp]));
      for (const { id, lamp } of closed.issues) {
        expect(lamp).toBe('closed');
        expect(was.get(id)).not.toBe('closed');
      }
    });
  });
});

describe('the first page', () => {
  it('holds every decision of the last meeting and whatever an earlier one left unfinished, each once', () => {
    ofAny(({ promises }, { meetings: { meetings }, now, heardUntil }) => {
      const shown = promises.lines.map(({ id }) => id);
      expect(new Set(shown).size).toBe(shown.length);
      const last = meetings.get('2018-W24') ?? meetings.get('2018-W23');
      expect(promises.of?.key).toBe(last?.key);
      for (const { id } of last?.decisions ?? []) expect(shown).toContain(id);
      const earlier = ['2018-W23', '2018-05'].flatMap((key) => meetings.get(key)?.decisions ?? []);
      for (const decision of earlier) {
        const issue = now.lines.find((line) => line.issue.id === decision.issue)?.issue ?? null;
        const stood = standingOf(decision, issue, heardUntil);
        if (stood.doneOn === null && !stood.dropped && !decision.followUps.some(({ on }) => on > heardUntil)) {
          expect(shown).toContain(decision.id);
        }
      }
    });
  });

  it('counts the last meeting alone, without what was given up on', () => {
    ofAny(({ promises: { lines, sums } }) => {
      const own = lines.filter(({ carried, dropped }) => !carried && !dropped);
      expect(sums.kept + sums.late + sums.broken + sums.open).toBe(own.length);
      for (const { doneOn, dropped } of lines.filter(({ carried }) => carried)) {
        expect([doneOn, dropped]).toEqual([null, undefined]);
      }
    });
  });

  it('never shows what this meeting or a later one decides', () => {
    ofAny(({ promises, decisions }) => {
      for (const { meeting } of promises.lines) expect(['2018-W25', '2018-W26']).not.toContain(meeting);
      for (const { meeting } of decisions) expect(meeting).toBe('2018-W25');
    });
  });
});

describe('the fourteen days', () => {
  it('are all there, and hold every open issue due in them once', () => {
    ofAny(({ due, issues, overview }) => {
      expect(due.days).toHaveLength(14);
      const listed = due.days.flatMap(({ issues: own }) => own.map(({ id }) => id));
      expect(new Set(listed).size).toBe(listed.length);
      expect(overview.dueSoon).toBe(listed.length);
      const open = issues.filter(({ lamp, daysLeft }) => lamp !== 'closed' && lamp !== 'none' && (daysLeft ?? -1) >= 0);
      for (const { id, daysLeft } of open) if ((daysLeft ?? 0) < 14) expect(listed).toContain(id);
    });
  });
});
