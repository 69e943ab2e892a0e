import type { Agenda, DecisionLine, RedCase, TimelinePoint } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { cssVariables } from '../../../../design/css-variables.ts';
import { shortDay } from '../../../../design/day-words.ts';
import { Lamp } from '../lamp.tsx';
import { StandingSign, STANDING_WORDS } from '../standing-sign.tsx';
import { pointsAcross } from './red-pages.ts';
import { overdueWords, peopleOf, timelineNotes } from './red-words.ts';
import './red-case.css';

type Props = Readonly<{
  red: RedCase;
  texts: Readonly<{ blocker: string; explanation: string; isShort: boolean }>;
  isCut: boolean;
  agenda: Agenda;
}>;

/** Everything the room needs to decide about one red light, what is asked of it last. */
export function RedCasePage({ red, texts, isCut, agenda }: Props) {
  return (
    <article className="md-case">
      <header>
        <Lamp face="red" shared={red.shared} />
        <h2>
          {red.no && <span className="digits">{red.no} 号</span>}
          {red.title}
          {red.redBefore && <span className="md-tag">上次已是红灯</span>}
        </h2>
        <Overdue red={red} />
      </header>
      <dl>
        {peopleOf(red).map(({ word, names }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{names}</dd>
          </div>
        ))}
      </dl>
      <Timeline red={red} agenda={agenda} />
      <div className="md-cards" data-short={texts.isShort || undefined}>
        <section>
          <h3>
            卡在哪里
            <Progress of={red} />
          </h3>
          <p>{texts.blocker || '没有报告卡点。'}</p>
        </section>
        <section>
          <h3>
            单位说明
            {red.explanation && (
              <small>
                {red.explanation.unit}　{shortDay(red.explanation.on, agenda.stamp.day)}
              </small>
            )}
          </h3>
          <p>{texts.explanation || '没有收到说明，请责任单位当场说明。'}</p>
        </section>
        {isCut && <p className="md-more">原文较长，下一页接着</p>}
      </div>
      <footer>
        {red.openDecisions.map((line) => (
          <Earlier key={line.id} line={line} />
        ))}
        <p className="md-asked">
          <b>请会议定</b>
          {red.asked}
        </p>
      </footer>
    </article>
  );
}

/** What an earlier meeting decided about it and has not got yet. */
function Earlier({ line }: Readonly<{ line: DecisionLine }>) {
  return (
    <p className="md-earlier" data-standing={line.standing}>
      <StandingSign standing={line.standing} />
      <b>{STANDING_WORDS[line.standing]}</b>
      {line.what}
      <span>
        {line.owner}　{line.words}
      </span>
    </p>
  );
}

function Overdue({ red }: Readonly<{ red: RedCase }>) {
  if (red.daysLeft === null || red.daysLeft >= 0) return <p className="md-overdue">{overdueWords(red)}</p>;
  return (
    <p className="md-overdue">
      超期 <b className="digits">{-red.daysLeft}</b> 天
      {red.extensions > 0 && (
        <span>
          延期过 {red.extensions} 次，累计欠 {red.debtDays} 天
        </span>
      )}
    </p>
  );
}

function Progress({ of: { progress } }: Readonly<{ of: RedCase }>) {
  if (progress === null) return <small>没有报过进度</small>;
  return (
    <small className="md-progress-words">
      进度
      <span className="md-bar" style={cssVariables({ '--part': progress / 100 })} />
      <b className="digits">{progress}%</b>
    </small>
  );
}

/** From 发现 to 销号; what is still to come is hollow, and the line there is broken. */
function Timeline({ red, agenda }: Readonly<{ red: RedCase; agenda: Agenda }>) {
  const points = red.timeline;
  const notes = timelineNotes(red);
  const across = pointsAcross(points.length);
  return (
    <div className="md-course">
      <ol className="md-timeline" style={cssVariables({ '--across': across })}>
        {points.map(({ what, on, ahead }, at) => (
          <li
            key={`${what}-${at}`}
            data-ahead={ahead || undefined}
            data-late={isMissed(points[at]!) || undefined}
            data-row-start={at % across === 0 || undefined}
          >
            <span className="md-point" />
            <b>{what}</b>
            <span className="md-point-day">{on ? shortDay(on, agenda.stamp.day) : ahead ? '未到' : '无记录'}</span>
          </li>
        ))}
      </ol>
      {notes.length > 0 && <p>{notes.join('　')}</p>}
    </div>
  );
}

/** A red light's deadline that has passed is what it is red for; one that was moved in time is not. */
const isMissed = ({ what, ahead }: TimelinePoint) => !ahead && what === '整改时限';
