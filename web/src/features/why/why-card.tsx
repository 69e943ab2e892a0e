import { Button, Skeleton } from 'antd';
import { useId, type ReactNode } from 'react';
import type { WhyCardAnswer } from '@ryg/shared/contract/why.contract.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import {
  changeWords,
  dayWords,
  debtWords,
  ghostWords,
  noWayWords,
  wayWords,
  whoWords,
} from '@ryg/shared/domain/why-lit-words.ts';
import { sentenceOf } from '../../api/refused.ts';
import { LampIcon } from '../../design/lamp-icon.tsx';
import { lampWord } from '../../design/lamp-words.ts';
import { RuleTable } from './rule-table.tsx';
import { useWhy } from './why.queries.ts';
import './why.css';

type Props = Readonly<{ id: string; asOf?: CalendarDay | undefined; link: ReactNode }>;

/** 凭什么亮红: the sentence, whose turn it is, what turns it green, every rule with its numbers, the first promise. */
export function WhyCard({ id, asOf, link }: Props) {
  const { data: why, error, refetch } = useWhy(id, asOf);
  if (why) return <WhyFacts why={why} link={link} />;
  if (!error) return <Skeleton active title paragraph={{ rows: 6 }} aria-label="正在读取亮灯依据" />;
  return (
    <div className="wy-failed" role="alert">
      <p>{sentenceOf(error)}</p>
      <Button onClick={() => void refetch()}>重试</Button>
    </div>
  );
}

function WhyFacts({ why, link }: Readonly<{ why: WhyCardAnswer; link: ReactNode }>) {
  const { issue, lamp, asOf } = why;
  const change = changeWords(why);
  return (
    <article className="wy-card" data-lamp={lamp}>
      <header className="wy-head">
        <p className="wy-no">
          {issue.no ?? issue.id}
          <span>{dayOf(why)}</span>
        </p>
        <h2 className="wy-title">{issue.title}</h2>
        <p className="wy-sentence">
          <LampIcon lamp={lamp} />
          <span>
            <b className="visually-hidden">{lampWord(lamp)}：</b>
            {why.reason}
          </span>
        </p>
        {change && <p className="wy-next">什么都不办：{change}</p>}
        {why.heldSince && (
          <p className="wy-next">核查期间灯停在申请销号那天（{dayWords(why.heldSince, asOf)}），退回后恢复。</p>
        )}
      </header>
      <Part title="怎样转绿">
        <ul className="wy-ways">
          {why.ways.map((way) => (
            <li key={way.kind}>{wayWords(way, asOf)}</li>
          ))}
          {why.ways.length === 0 && <li>{noWayWords(why)}</li>}
        </ul>
      </Part>
      <Part title="现在该谁办">
        <p>{whoWords(why) ?? (lamp === 'closed' ? '已经办完' : '正在公示，期满无异议由整改办销号')}</p>
      </Part>
      {why.numbers && <RuleTable why={why} />}
      <Part title="当初的承诺">
        <Promise why={why} />
      </Part>
      <footer className="wy-foot">
        <span>
          {why.pack.name} 第 {why.pack.version} 版
        </span>
        {link}
      </footer>
    </article>
  );
}

const dayOf = ({ kind, asOf }: WhyCardAnswer) =>
  kind === 'today' ? '' : `${dayWords(asOf, asOf)}${kind === 'past' ? '当天' : '（按今天的情况推算）'}`;

function Part({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  const id = useId();
  return (
    <section className="wy-part" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}

/** The light and the debt by the deadline that was promised first. */
function Promise({ why }: Readonly<{ why: WhyCardAnswer }>) {
  const { ghost, debt, originalDeadline, deadline, extensions, asOf } = why;
  return (
    <>
      <p>
        {originalDeadline ? `最初的时限 ${dayWords(originalDeadline, asOf)}` : '最初没有定下日期'}
        {extensions.length > 0 && deadline && `，延期 ${extensions.length} 次到 ${dayWords(deadline, asOf)}`}
      </p>
      {ghost && (
        <p className="wy-ghost">
          <LampIcon lamp={ghost.light} />
          {ghostWords(ghost, why)}
        </p>
      )}
      {originalDeadline && <p data-debt={debt !== null && debt > 0 ? true : undefined}>{debtWords(debt)}</p>}
    </>
  );
}
