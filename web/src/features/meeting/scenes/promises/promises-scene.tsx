import { monthDay } from '../../../../design/day-words.ts';
import type { Agenda, DecisionLine, DecisionStanding } from '@ryg/shared/domain/meeting/agenda-value.ts';
import type { Scene, SceneProps } from '../../scene.ts';
import { Nothing } from '../nothing.tsx';
import { StandingSign, STANDING_WORDS } from '../standing-sign.tsx';
import { aboutWords, promisePages, promiseParts } from './promise-pages.ts';
import './promises.css';

const ORDER: readonly DecisionStanding[] = ['broken', 'late', 'open', 'kept'];

/** M1: what the last meeting decided and what became of it, broken promises first. */
function Promises({ agenda, page, chosen, ask }: SceneProps) {
  const lines = promiseParts(agenda)[page] ?? [];
  const { of } = agenda.promises;
  if (!of && lines.length === 0)
    return <Nothing what="上次会议没有议定事项" meaning="本次会议按 N 记下的事项，下次会议排在这一页。" />;
  if (lines.length === 0)
    return <Nothing what={`${of?.title ?? '上次会议'}没有议定事项`} meaning="没有需要对账的交办。" />;
  return (
    <div className="md-promises">
      {page === 0 && of && <Sums agenda={agenda} />}
      <table>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">落实情况</th>
            <th scope="col">议定事项</th>
            <th scope="col">承办</th>
            <th scope="col">期限</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.id} line={line} isChosen={line.id === chosen} choose={() => ask.choose(line.id)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Sums({ agenda: { promises } }: Readonly<{ agenda: Agenda }>) {
  const total = ORDER.reduce((sum, standing) => sum + promises.sums[standing], 0);
  return (
    <div className="md-sums">
      <p className="md-sums-total">
        上次议定 <b className="digits">{total}</b> 项
      </p>
      <ul>
        {ORDER.map((standing) => (
          <li key={standing} data-standing={standing} data-none={promises.sums[standing] === 0 || undefined}>
            <StandingSign standing={standing} />
            <span>{STANDING_WORDS[standing]}</span>
            <b className="digits">{promises.sums[standing]}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}

type LineProps = Readonly<{ line: DecisionLine; isChosen: boolean; choose: () => void }>;

function Line({ line, isChosen, choose }: LineProps) {
  const about = aboutWords(line);
  return (
    <tr data-chosen={isChosen || undefined} data-standing={line.standing} data-dropped={line.dropped} onClick={choose}>
      <td className="md-promise-standing">
        {line.dropped ? (
          <b>已撤销</b>
        ) : (
          <>
            <StandingSign standing={line.standing} />
            <b>{STANDING_WORDS[line.standing]}</b>
          </>
        )}
      </td>
      <th scope="row">
        <span className="md-promise-what">
          {line.dropped ? <s>{line.what}</s> : line.what}
          {line.carried && <span className="md-tag">以前会议</span>}
        </span>
        {about && <span className="md-promise-about">{about}</span>}
        {line.note && <span className="md-promise-note">说明：{line.note}</span>}
      </th>
      <td className="md-promise-owner">{line.owner}</td>
      <td className="md-promise-due">
        <b>{monthDay(line.due)}</b>
        <span>{line.words}</span>
      </td>
    </tr>
  );
}

export const promisesScene: Scene = {
  id: 'promises',
  number: 'M1',
  title: '上次会议交办落实',
  pages: promisePages,
  Picture: Promises,
  keys: [{ keys: '1　2　3', meaning: '选中一项后：办结、延期、撤销' }],
};
