import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerIssue } from '@ryg/shared/domain/entry.ts';
import { workOf } from '@ryg/shared/domain/issue-work.ts';
import { availableCommands } from '@ryg/shared/domain/workflow/decide.ts';
import { stepsOf } from '@ryg/shared/domain/workflow/workflow.ts';
import { aStep, aWorkflow, begin, EVIDENCE, foldOn, play, type Past } from '../../support/a-workflow-play.ts';

/** Entries of the present request: since it was last made. */
const sinceRequest = ({ entries }: Past) =>
  entries.slice(entries.findLastIndex(({ kind }) => kind === 'closeRequested'));

/** Sequences of forty commands, most of them wrong turns; `scripts/trial.ts workflow` plays more of them. */
const RUNS = { numRuns: Number(process.env['WORKFLOW_SEQUENCES'] ?? 400), seed: 20180620 };
const PATIENCE_MS = 30_000 + RUNS.numRuns * 40;
const LENGTH = 40;
const sequences = fc.array(aStep, { minLength: LENGTH, maxLength: LENGTH });

describe('whatever is asked in whatever order', () => {
  it(
    'R49: nothing is closed but by the steps of the county in their order, with evidence and two people',
    () => {
      let closings = 0;
      let asked = 0;
      fc.assert(
        fc.property(aWorkflow, sequences, (workflow, steps) => {
          asked += steps.length;
          play(workflow, steps, (before, after) => {
            if (after.issue.state !== 'closed' || before.issue.state === 'closed') return;
            closings++;
            const request = sinceRequest(after);
            const levels = request.flatMap((entry) => (entry.kind === 'levelApproved' ? [entry.data.step] : []));
            expect(levels).toEqual(stepsOf(workflow));
            const hands = request.filter(({ kind }) => kind === 'levelApproved').map(({ by }) => by);
            expect(new Set(hands).size).toBe(hands.length);
            const applicant = request[0]?.by;
            expect(hands).not.toContain(applicant);
            expect(after.entries.at(-1)?.by).not.toBe(applicant);
            if (workflow.notice) expect(request.some(({ kind }) => kind === 'noticePosted')).toBe(true);
            const named = workOf(before.issue).closeRequest?.evidence ?? [];
            const demand = workflow.evidence[0]?.kinds;
            if (demand === undefined) expect(named.length).toBeGreaterThan(0);
            else
              for (const kind of demand)
                expect(EVIDENCE.some((one) => one.kind === kind && named.includes(one.id))).toBe(true);
            expect(after.issue.closedOn).not.toBeNull();
          });
        }),
        RUNS,
      );
      expect(asked).toBe(RUNS.numRuns * LENGTH);
      // A property that never sees a closing would hold of anything.
      expect(closings).toBeGreaterThan(RUNS.numRuns / 10);
    },
    PATIENCE_MS,
  );

  it('a refused command changes nothing, an accepted one was offered, and entries are only ever added', () => {
    fc.assert(
      fc.property(aWorkflow, sequences, (workflow, steps) => {
        play(workflow, steps, (before, after, court, { command }) => {
          expect(availableCommands(court)).toContain(command);
          expect(after.entries.slice(0, before.entries.length)).toEqual(before.entries);
          expect(after.entries.length).toBeGreaterThan(before.entries.length);
        });
      }),
      { numRuns: 150, seed: RUNS.seed },
    );
  });

  it('towns and departments never move category, deadline or towns, and never close', () => {
    fc.assert(
      fc.property(aWorkflow, sequences, (workflow, steps) => {
        const theirs = steps
          .map((step) => ({ ...step, guide: null }))
          .filter(({ actor }) => actor.roles.every((role) => role === 'town' || role === 'department'));
        const { issue } = play(workflow, theirs, () => undefined);
        const { category, deadline, towns, leadUnits, state } = begin();
        expect(issue).toMatchObject({ category, deadline, towns, leadUnits });
        expect(issue.state).not.toBe('closed');
        expect(state).toBe('registered');
      }),
      { numRuns: 300, seed: RUNS.seed },
    );
  });

  it('a new cycle leaves the ones before as they were recorded', () => {
    let cycles = 0;
    fc.assert(
      fc.property(aWorkflow, sequences, (workflow, steps) => {
        const seen: Past[] = [];
        const { entries, issue } = play(workflow, steps, (_before, after) => seen.push(after));
        expect(issue.cycle).toBe(1 + entries.filter(({ kind }) => kind === 'issueReopened').length);
        cycles += issue.cycle - 1;
        // Whatever came after, folding up to then still gives what stood then: old months stay as they were.
        for (const then of seen) {
          const refolded = entries.slice(0, then.entries.length).reduce<LedgerIssue>(foldOn, begin());
          expect(refolded).toEqual(then.issue);
        }
      }),
      { numRuns: 150, seed: RUNS.seed },
    );
    expect(cycles).toBeGreaterThan(5);
  });
});
