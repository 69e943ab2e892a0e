import { expect, it } from 'vitest';
import { closingLine } from '../../../scripts/checks/tally.ts';
import { brokenFiles, tallyOf, withoutBroken, type VitestReport } from '../../../scripts/checks/vitest-report.ts';

const aReport = (facts: Partial<VitestReport> = {}): VitestReport => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...facts,
});
const brokenFile = { name: 'a', status: 'failed', assertionResults: [] };
const fileWithAFailure = {
  name: 'b',
  status: 'failed',
  assertionResults: [{ status: 'failed' }, { status: 'passed' }],
};

it.each([
  ['all passed', aReport({ numPassedTests: 3 }), 0, '3 passed, 0 failed'],
  [
    'skipped and planned tests are told',
    aReport({ numPassedTests: 3, numPendingTests: 1, numTodoTests: 1 }),
    0,
    '3 passed, 0 failed, 2 skipped',
  ],
  [
    'a failure is counted once',
    aReport({ numPassedTests: 1, numFailedTests: 1, testResults: [fileWithAFailure] }),
    1,
    '1 passed, 1 failed',
  ],
  ['a file that broke has failed', aReport({ numPassedTests: 1, testResults: [brokenFile] }), 1, '1 passed, 1 failed'],
  ['an unhappy exit has failed', aReport({ numPassedTests: 3 }), 1, '3 passed, 1 failed'],
  ['nothing carried out has failed', aReport(), 0, '0 passed, 1 failed'],
  ['all skipped has failed', aReport({ numPendingTests: 4 }), 0, '0 passed, 1 failed, 4 skipped'],
  ['no report has failed', null, 0, '0 passed, 1 failed'],
])('%s', (_what, report, exitCode, line) => {
  expect(closingLine(tallyOf(report, exitCode))).toBe(line);
});

it('what a file had counted before its process died is not counted twice when it runs again', () => {
  const died = { name: 'c', status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'pending' }] };
  const whole = { name: 'd', status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] };
  const report = aReport({ numPassedTests: 3, numPendingTests: 1, testResults: [died, whole, fileWithAFailure] });
  expect(brokenFiles(report)).toEqual(['c']);
  expect(withoutBroken(report)).toMatchObject({
    numPassedTests: 2,
    numPendingTests: 0,
    testResults: [whole, fileWithAFailure],
  });
});
