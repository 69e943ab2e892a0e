import { parentPort, workerData } from 'node:worker_threads';
import { rehearsalOf, type Rehearsal, type SpellColumns } from '@ryg/shared/domain/rehearsal.ts';
import { officialWorkingDays } from '@ryg/server/platform/official-calendar.ts';

type Half = Readonly<{ columns: SpellColumns; start: number; end: number }>;

/** Half of the facts, rehearsed on whenever rules come in; says that it is ready, and then the seconds of a core it took. */
const { columns, start, end } = workerData as Half;
parentPort?.on('message', (sides: Rehearsal) => {
  const before = process.threadCpuUsage();
  rehearsalOf(sides, officialWorkingDays)(columns, start, end);
  const { user, system } = process.threadCpuUsage(before);
  parentPort?.postMessage((user + system) / 1e6);
});
parentPort?.postMessage(0);
