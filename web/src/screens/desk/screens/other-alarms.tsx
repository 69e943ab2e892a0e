import type { ScreenAlarmLine } from '@ryg/shared/contract/screens.contract.ts';

/** What is wrong besides the worst, which stands beside the lamp. */
export function OtherAlarms({ alarms }: Readonly<{ alarms: readonly ScreenAlarmLine[] }>) {
  const [, ...others] = alarms;
  if (others.length === 0) return null;
  return (
    <ul className="sc-alarms">
      {others.map(({ kind, words }) => (
        <li key={kind}>{words}</li>
      ))}
    </ul>
  );
}
