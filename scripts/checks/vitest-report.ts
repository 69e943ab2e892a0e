import { oneFailed, type Tally } from './tally.ts';

type Suite = Readonly<{ name: string; status: string; assertionResults: readonly Readonly<{ status: string }>[] }>;
export type VitestReport = Readonly<{
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: readonly Suite[];
}>;

/** A file that broke before or around its tests has failed without any test of it saying so. */
export const brokenFiles = ({ testResults }: VitestReport): readonly string[] =>
  testResults
    .filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    )
    .map(({ name }) => name);

/** What was counted in files that broke, and is counted anew when they run again. */
export function withoutBroken(report: VitestReport): VitestReport {
  const broken = brokenFiles(report);
  const lost = report.testResults.filter(({ name }) => broken.includes(name)).flatMap((file) => file.assertionResults);
  const count = (...states: readonly string[]) => lost.filter(({ status }) => states.includes(status)).length;
  return {
    ...report,
    numPassedTests: report.numPassedTests - count('passed'),
    numPendingTests: Math.max(0, report.numPendingTests - count('pending', 'skipped')),
    testResults: report.testResults.filter(({ name }) => !broken.includes(name)),
  };
}

/**
 * What a run of vitest counts as. No report, no test carried out, or an unhappy exit with nothing
 * failed each count as one failure: silence must never pass.
 */
export function tallyOf(report: VitestReport | null, exitCode: number): Tally {
  if (!report) return oneFailed;
  const counted: Tally = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles(report).length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  const ranNothing = counted.passed + counted.failed === 0;
  const failedSilently = exitCode !== 0 && counted.failed === 0;
  return ranNothing || failedSilently ? { ...counted, failed: counted.failed + 1 } : counted;
}
