import { Button, Select } from 'antd';
import type { PacksView } from '@ryg/shared/contract/packs.contract.ts';
import { addDays, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import type { When } from '../../../features/rules/rules.queries.ts';

/** The packs in force on those days, or `id/version` of another. */
export type Against = string;

type Props = Readonly<{
  packs: PacksView;
  when: When;
  against: Against;
  onWhen: (when: When) => void;
  onAgainst: (against: Against) => void;
  onPack: (pack: RulePack) => void;
}>;

/** On which days, against which rules, and from which pack one begins. */
export function TrialChoices({ packs, when, against, onWhen, onAgainst, onPack }: Props) {
  const known = packsToChoose(packs);
  return (
    <div className="ru-choices">
      <div className="ru-choice">
        <span>用哪些天的台账</span>
        <Select
          aria-label="用哪些天的台账"
          value={'month' in when ? when.month : 'today'}
          options={[
            { value: 'today', label: `今天（${packs.today}）` },
            ...monthsOf(packs.firstDay, packs.today).map((month) => ({ value: month, label: monthWords(month) })),
          ]}
          onChange={(value) => onWhen(value === 'today' ? { asOf: packs.today } : { month: value })}
        />
      </div>
      <div className="ru-choice">
        <span>同哪套规则比</span>
        <Select
          aria-label="同哪套规则比"
          value={against}
          options={[
            { value: 'inForce', label: '当时的现行规则' },
            ...known.map((pack) => ({ value: nameOf(pack), label: labelOf(pack) })),
          ]}
          onChange={onAgainst}
        />
      </div>
      <div className="ru-choice">
        <span>从哪套规则开始改</span>
        <span className="ru-begin">
          <Button size="small" onClick={() => onPack(packs.inForce.pack)}>
            现行规则
          </Button>
          {known
            .filter((pack) => nameOf(pack) !== nameOf(packs.inForce.pack))
            .map((pack) => (
              <Button key={nameOf(pack)} size="small" onClick={() => onPack(pack)}>
                {labelOf(pack)}
              </Button>
            ))}
        </span>
      </div>
    </div>
  );
}

const nameOf = ({ id, version }: RulePack) => `${id}/${version}`;
const labelOf = ({ name, version }: RulePack) => (version === 1 ? name : `${name} 第 ${version} 版`);

/** Packs that ship and packs that were proposed, each once. */
function packsToChoose({ shipped, proposals }: PacksView): readonly RulePack[] {
  const open = proposals.filter(({ state }) => state === 'waiting' || state === 'approved').map(({ pack }) => pack);
  return [...new Map([...shipped, ...open].map((pack) => [nameOf(pack), pack])).values()];
}

const LONGEST = 24;

/** Months with recorded days, newest first. */
function monthsOf(firstDay: CalendarDay, today: CalendarDay): readonly string[] {
  const months: string[] = [];
  for (let day = today; day >= firstDay && months.length < LONGEST; day = addDays(firstOfMonth(day), -1))
    months.push(day.slice(0, 7));
  return months;
}

const firstOfMonth = (day: CalendarDay): CalendarDay => addDays(day, 1 - Number(day.slice(8, 10)));
const monthWords = (month: string) => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月，逐日`;
