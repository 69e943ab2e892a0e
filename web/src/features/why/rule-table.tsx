import type { WhyCardAnswer } from '@ryg/shared/contract/why.contract.ts';
import type { RuleCheck } from '@ryg/shared/domain/rule-check.ts';
import { LAMP_WORDS } from '@ryg/shared/domain/rule-sense/predicate-words.ts';
import { checkRow } from '@ryg/shared/domain/why-lit-words.ts';
import { LampIcon } from '../../design/lamp-icon.tsx';

/** Every rule of the pack, the ones that fired first, each number beside its bound. */
export function RuleTable({ why }: Readonly<{ why: WhyCardAnswer }>) {
  const fired = why.rules.filter(({ fired: isFired }) => isFired);
  const quiet = why.rules.filter(({ fired: isFired }) => !isFired);
  return (
    <section className="wy-part" aria-label="逐条对照规则">
      <h3>
        逐条对照规则
        <span>
          {fired.length > 0 ? `触发 ${fired.length} 条，共 ${why.rules.length} 条` : `${why.rules.length} 条都没有触发`}
        </span>
      </h3>
      <table className="wy-rules">
        <thead>
          <tr>
            <th scope="col">规则和数字</th>
            <th scope="col">现在</th>
            <th scope="col">界限</th>
            <th scope="col">离界限</th>
          </tr>
        </thead>
        {[...fired, ...quiet].map((rule) => (
          <Rule key={rule.id} rule={rule} calendar={why.pack.calendar} />
        ))}
      </table>
    </section>
  );
}

type Props = Readonly<{ rule: RuleCheck; calendar: WhyCardAnswer['pack']['calendar'] }>;

function Rule({ rule, calendar }: Props) {
  const { words, fired, decides, light, checks } = rule;
  return (
    <tbody data-fired={fired || undefined}>
      <tr>
        <th scope="rowgroup" colSpan={4}>
          <span className="wy-rule">
            <LampIcon lamp={light} />
            <span>
              {words}：{LAMP_WORDS[light]}
              <em>{decides ? '已触发，灯色由它定' : fired ? '已触发' : '未触发'}</em>
            </span>
          </span>
        </th>
      </tr>
      {checks.map((check, at) => {
        const { label, value, bound, gap } = checkRow(check, calendar);
        return (
          <tr key={at} data-holds={check.holds || undefined}>
            <td>{label}</td>
            <td>{value}</td>
            <td>{bound}</td>
            <td>{gap}</td>
          </tr>
        );
      })}
    </tbody>
  );
}
