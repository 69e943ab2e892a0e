import { commandOf, runNode } from '../run.ts';

const MINUTES = 60;
const LENGTH = 40;

/** R49: sequences of commands against the workflow, most of them wrong turns; none closes an issue but in order. */
export async function workflowTrial(sequences = 100_000): Promise<void> {
  const file = 'tests/shared/domain/workflow-model.test.ts';
  const env = { WORKFLOW_SEQUENCES: String(sequences) };
  const began = performance.now();
  const { code, output } = await runNode([commandOf('vitest'), 'run', '--project', 'rooms', file], {
    env,
    minutes: MINUTES,
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`R49 ${sequences} sequences of ${LENGTH} commands in ${seconds} s: ${code === 0 ? 'held' : 'BROKEN'}`);
  if (code !== 0) {
    console.log(output);
    process.exitCode = 1;
  }
}
