import { explainPack } from '@ryg/shared/domain/pack-words.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';

const linesOf = (pack: RulePack) => {
  const { order, days, rules, base, afterwards } = explainPack(pack);
  return [...rules.map(({ sentence }) => sentence), base, ...afterwards, order, days];
};

/** Which sentences go and which come, in words. */
export function PackDifferences({ before, after }: Readonly<{ before: RulePack; after: RulePack }>) {
  const [was, will] = [linesOf(before), linesOf(after)];
  const gone = was.filter((line) => !will.includes(line));
  const come = will.filter((line) => !was.includes(line));
  if (gone.length + come.length === 0) return <p className="dk-quiet">各条规则不变，只是先后或名称有别。</p>;
  return (
    <ul className="ru-differences">
      {gone.map((line) => (
        <li key={line}>
          <span>去掉</span>
          <del>{line}</del>
        </li>
      ))}
      {come.map((line) => (
        <li key={line}>
          <span>增加</span>
          <ins>{line}</ins>
        </li>
      ))}
    </ul>
  );
}
