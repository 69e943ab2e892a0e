import { monthDay } from '../../../../design/day-words.ts';
import type { Scene, SceneProps } from '../../scene.ts';
import { useOut } from '../../writeback/use-out.ts';
import { Nothing } from '../nothing.tsx';
import { decisionPages, decisionParts, subjectOf, type NumberedDecision } from './decision-pages.ts';
import '../rows.css';
import './decisions.css';

/** M9: what this meeting decided, in the order it was typed, and what still waits for the network. */
function Decisions({ agenda, page, chosen, ask }: SceneProps) {
  const lines = decisionParts(agenda)[page] ?? [];
  const waiting = useOut(agenda.head.key).filter(({ writing }) => writing.kind === 'decide').length;
  const unsent = waiting > 0 ? `另有 ${waiting} 项待送出，连上服务器后自动补上` : null;
  if (lines.length === 0)
    return (
      <Nothing
        what={unsent ?? '本次会议还没有议定事项'}
        meaning="在任何一页按 N 记一项：谁、办什么、何时办完；下次会议首先对账。"
      />
    );
  return (
    <div className="md-decisions">
      <table className="md-rows">
        <thead>
          <tr>
            <th scope="col" className="md-row-right">
              序
            </th>
            <th scope="col">议定事项</th>
            <th scope="col">由谁办</th>
            <th scope="col" className="md-row-right">
              期限
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((one) => (
            <Line key={one.line.id} of={one} isChosen={one.line.id === chosen} choose={() => ask.choose(one.line.id)} />
          ))}
        </tbody>
      </table>
      <p className="md-decisions-foot">{unsent ?? '按 N 再记一项'}</p>
    </div>
  );
}

type LineProps = Readonly<{ of: NumberedDecision; isChosen: boolean; choose: () => void }>;

function Line({ of: { number, line }, isChosen, choose }: LineProps) {
  const subject = subjectOf(line);
  const isDropped = line.dropped === true;
  return (
    <tr data-chosen={isChosen || undefined} data-dropped={isDropped || undefined} onClick={choose}>
      <td className="md-row-right digits">{number}</td>
      <th scope="row">
        <span className="md-decision-what">{line.what}</span>
        {subject !== '' && <span className="md-row-muted">{subject}</span>}
        {line.publicWords !== null && <span className="md-decision-public">公示用语：{line.publicWords}</span>}
      </th>
      <td className="md-decision-owner">{line.owner}</td>
      <td className="md-row-right md-decision-due">{isDropped ? '已撤销' : monthDay(line.due)}</td>
    </tr>
  );
}

export const decisionsScene: Scene = {
  id: 'decisions',
  number: 'M9',
  title: '本次会议议定事项',
  pages: decisionPages,
  Picture: Decisions,
  keys: [{ keys: '1　2　3', meaning: '选中一项后：办结、延期、撤销' }],
};
