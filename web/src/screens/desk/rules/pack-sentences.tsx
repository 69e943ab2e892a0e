import { explainPack } from '@ryg/shared/domain/pack-words.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import { Lamp } from '../../../features/standing/lamp.tsx';

type Props = Readonly<{ pack: RulePack; compact?: boolean }>;

/** A pack as people read it: what counts first, each rule as a sentence, and what is shown when none fits. */
export function PackSentences({ pack, compact = false }: Props) {
  const { order, days, rules, base, afterwards, always } = explainPack(pack);
  return (
    <div className="ru-words">
      <ol>
        {rules.map(({ id, light, sentence }) => (
          <li key={id}>
            <Lamp face={light} />
            <span>{sentence}</span>
          </li>
        ))}
      </ol>
      <p>{base}</p>
      {afterwards.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>{order}</p>
      <p>{days}</p>
      {!compact && (
        <details>
          <summary>所有规则都一样的：已改好、暂不亮灯、核查期间和延期</summary>
          <ul>
            {always.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
