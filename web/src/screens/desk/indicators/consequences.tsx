import type { IndicatorLine } from '@ryg/shared/contract/indicators.contract.ts';

/** Lines that are crossed, each with what follows from it, the gravest first. */
export function Consequences({ crossed }: Readonly<Pick<IndicatorLine, 'crossed'>>) {
  if (crossed.length === 0) return null;
  return (
    <ul className="in-crossed" aria-label="已触发的后果">
      {crossed.toReversed().map(({ level, words, consequence }) => (
        <li key={level} data-level={level}>
          <b>{words}</b>
          <span>{consequence}</span>
        </li>
      ))}
    </ul>
  );
}
