import { useLocation, useRouter } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { exportOutlook, type OutlookAnswer } from '@ryg/shared/contract/outlook.contract.ts';
import { OUTLOOK_GROUP_WORDS, OUTLOOK_GROUPS, type OutlookGroup } from '@ryg/shared/domain/outlook.ts';
import { useDesk } from '../../../features/issues/issues.queries.ts';
import { Addresses } from '../../../features/outlook/addresses.tsx';
import { LampSums } from '../../../features/outlook/lamp-sums.tsx';
import { useOutlook } from '../../../features/outlook/outlook.queries.ts';
import { aheadWords, dayAndWeekday, groupsOf, turningOf } from '../../../features/outlook/turn-groups.ts';
import { TurnGroups } from '../../../features/outlook/turn-list.tsx';
import { Asked } from '../asked.tsx';
import { DeskLink } from '../desk-link.tsx';
import { Holidays } from './holidays.tsx';
import { turnLamp } from './turn-lamp.tsx';
import './tomorrow.css';

/** 明日灯: which lights change if nobody does anything, day by day, under the names they concern. */
export function TomorrowPage() {
  const outlook = useOutlook();
  return (
    <>
      <div className="dk-head">
        <h1>明日灯</h1>
        <p className="dk-quiet">什么都不办，哪些灯会在哪一天变</p>
        <div className="dk-head-acts">
          <GroupChoice />
          <Button href={exportOutlook.url}>导出 xlsx</Button>
        </div>
      </div>
      <Asked query={outlook}>{(answer) => <Tomorrow outlook={answer} />}</Asked>
    </>
  );
}

function useGroup(): OutlookGroup {
  const address = useLocation({ select: ({ searchStr }) => searchStr });
  const asked = new URLSearchParams(address).get('by');
  return OUTLOOK_GROUPS.find((group) => group === asked) ?? 'town';
}

function GroupChoice() {
  const { history } = useRouter();
  const group = useGroup();
  return (
    <Segmented<OutlookGroup>
      aria-label="按谁分组"
      value={group}
      onChange={(by) => history.replace(by === 'town' ? '/desk/tomorrow' : `/desk/tomorrow?by=${by}`)}
      options={OUTLOOK_GROUPS.map((value) => ({ value, label: `按${OUTLOOK_GROUP_WORDS[value]}` }))}
    />
  );
}

function Tomorrow({ outlook }: Readonly<{ outlook: OutlookAnswer }>) {
  const { data: desk } = useDesk();
  const group = useGroup();
  const { today, days } = outlook;
  const isQuiet = days.every(({ turns }) => turns.length === 0);
  return (
    <div className="tm">
      {isQuiet && <LampSums outlook={outlook} />}
      {isQuiet && (
        <p className="tm-quiet">
          <b>七天内没有灯会变。</b>
          按计划办理即可；要看每件问题的时限，请到 <DeskLink to="/desk/issues">台账</DeskLink>。
        </p>
      )}
      {!isQuiet && (
        <div className="tm-days">
          <LampSums outlook={outlook} />
          {days.map(({ to, turns }) => (
            <section className="dk-card tm-day" key={to} aria-label={`${aheadWords(today, to)}，${turns.length} 件`}>
              <h2>
                {aheadWords(today, to)}
                <span>{dayAndWeekday(to)}</span>
                <b>{turns.length === 0 ? '没有灯会变' : `${turns.length} 件`}</b>
              </h2>
              <TurnGroups groups={groupsOf(turningOf(outlook, turns), group)} lampOf={turnLamp} />
            </section>
          ))}
        </div>
      )}
      <Holidays outlook={outlook} group={group} />
      <section className="dk-card" aria-labelledby="tm-subscribe">
        <h2 id="tm-subscribe">订阅</h2>
        {desk && <Addresses county={desk.county.name} own={outlook.town} towns={desk.towns} />}
      </section>
      <p className="dk-quiet">
        要看过去两天之间灯色怎样变、为什么变，请看 <DeskLink to="/desk/migration">灯色迁移</DeskLink>。
      </p>
    </div>
  );
}
