import type { OutlookAnswer } from '@ryg/shared/contract/outlook.contract.ts';
import type { OutlookGroup } from '@ryg/shared/domain/outlook.ts';
import { dayWords } from '@ryg/shared/domain/why-lit-words.ts';
import { groupsOf, turningOf } from '../../../features/outlook/turn-groups.ts';
import { TurnGroups } from '../../../features/outlook/turn-list.tsx';
import { turnLamp } from './turn-lamp.tsx';

type Props = Readonly<{ outlook: OutlookAnswer; group: OutlookGroup }>;

/** What turns while nobody is at work, and has to be seen to before. */
export function Holidays({ outlook, group }: Props) {
  const { today, holidays, notice } = outlook;
  return (
    <section className="dk-card" aria-labelledby="tm-holidays">
      <h2 id="tm-holidays">放假前要办的</h2>
      <p className="dk-quiet">从节前最后一个工作日到节后第一个工作日，什么都不办会变的灯。</p>
      <div className="tm-holidays">
        {holidays.map(({ holiday, turns }) => (
          <section key={holiday.before} aria-label={holiday.name}>
            <h3>
              {holiday.name}
              <span>
                {dayWords(holiday.before, today)} → {dayWords(holiday.after, today)}
              </span>
              <b>{turns.length === 0 ? '没有灯会变' : `${turns.length} 件`}</b>
            </h3>
            <TurnGroups groups={groupsOf(turningOf(outlook, turns), group)} lampOf={turnLamp} />
          </section>
        ))}
      </div>
      {notice && <p className="tm-notice">{notice}</p>}
    </section>
  );
}
