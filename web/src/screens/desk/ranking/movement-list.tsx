import { Drawer } from 'antd';
import type { Ranking } from '@ryg/shared/contract/ranking.contract.ts';
import { MOVEMENT_KINDS, MOVEMENT_WORDS } from '@ryg/shared/domain/movement-words.ts';
import type { Movement } from '@ryg/shared/domain/movement.ts';
import { isShared, lampOf } from '../../../features/standing/issue-order.ts';
import { sharedWords } from '../../../features/standing/issue-words.ts';
import { Lamp } from '../../../features/standing/lamp.tsx';
import { DeskLink } from '../desk-link.tsx';
import type { DeskStanding } from './desk-standing.ts';

export type IssueList = Readonly<{ title: string; ids: readonly string[] }>;
export type OpenList = (list: IssueList) => void;

type CountersProps = Readonly<{
  movement: Movement | null;
  whose: string;
  /** Leaves out the kinds of which there were none. */
  isShort?: boolean;
  onList: OpenList;
}>;

/** What moved in the period, kind by kind; each number opens the issues behind it. */
export function MovementCounters({ movement, whose, isShort = false, onList }: CountersProps) {
  if (!movement) return <p className="dr-movement dr-quiet">期初没有记录，不比较变动</p>;
  const kinds = MOVEMENT_KINDS.filter((kind) => !isShort || movement[kind].length > 0);
  return (
    <p className="dr-movement">
      <span>{kinds.length > 0 ? '本期' : '本期没有变动'}</span>
      {kinds.map((kind) => {
        const ids = movement[kind];
        const word = MOVEMENT_WORDS[kind];
        return (
          <button
            key={kind}
            type="button"
            disabled={ids.length === 0}
            aria-label={`${whose}本期${word} ${ids.length} 件`}
            onClick={() => onList({ title: `${whose}：本期${word} ${ids.length} 件`, ids })}
          >
            {word} <b className="digits">{ids.length}</b>
          </button>
        );
      })}
    </p>
  );
}

type ListProps = Readonly<{
  list: IssueList | null;
  ranking: Ranking;
  standing: DeskStanding;
  isPhone: boolean;
  hrefOf: (id: string) => string | null;
  onClose: () => void;
}>;

/** The issues behind a number. */
export function MovementList({ list, ranking, standing, isPhone, hrefOf, onClose }: ListProps) {
  return (
    <Drawer
      open={list !== null}
      title={list?.title}
      placement={isPhone ? 'bottom' : 'right'}
      size={isPhone ? '78dvh' : 440}
      rootClassName="light-page dr-drawer"
      onClose={onClose}
    >
      <ul className="dr-list">
        {list?.ids.map((id) => {
          const issue = standing.issues.get(id);
          const href = hrefOf(id);
          const title = ranking.beside.titles[id]?.title ?? issue?.publicTitle ?? id;
          return (
            <li key={id}>
              {issue && <Lamp face={lampOf(issue)} shared={isShared(issue)} />}
              <div>
                {href ? <DeskLink to={href}>{title}</DeskLink> : <b>{title}</b>}
                <p className="dk-quiet">
                  {[
                    ranking.beside.titles[id]?.no ?? id,
                    issue?.leadUnit,
                    issue && sharedWords(issue, null, standing.shortNames),
                  ]
                    .filter(Boolean)
                    .join('　')}
                </p>
                {issue && <p>{issue.reason}</p>}
              </div>
            </li>
          );
        })}
      </ul>
    </Drawer>
  );
}
