import { useLocation, useRouter } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import type { MigrationAnswer } from '@ryg/shared/contract/migration.contract.ts';
import { MOVE_WORDS, redBalance, redWords, sumsOf } from '@ryg/shared/domain/migration-sums.ts';
import { MOVE_KINDS, STANDS } from '@ryg/shared/domain/migration.ts';
import { useDesk, type Desk } from '../../../features/issues/issues.queries.ts';
import { FlowFigure } from '../../../features/migration/flow-chart.tsx';
import { migrationFile, useMigration } from '../../../features/migration/migration.queries.ts';
import { MoveList, type MoveLine } from '../../../features/migration/move-list.tsx';
import { MoveSums } from '../../../features/migration/move-sums.tsx';
import { Asked } from '../asked.tsx';
import { DeskLink } from '../desk-link.tsx';
import { LitLamp } from '../lit-lamp.tsx';
import { DayChoice } from './day-choice.tsx';
import { migrationHref, readMigrationSearch, type MigrationSearch } from './migration-address.ts';
import './migration-page.css';

/** 灯色迁移: what became of the lamps between two days, and why. */
export function MigrationPage() {
  const desk = useDesk();
  return (
    <>
      <div className="dk-head">
        <h1>灯色迁移</h1>
        <p className="dk-quiet">两天之间哪些灯变了，各因为什么</p>
      </div>
      <Asked query={desk}>{(known) => <Migration desk={known} />}</Asked>
    </>
  );
}

function Migration({ desk }: Readonly<{ desk: Desk }>) {
  const address = useLocation({ select: ({ searchStr }) => searchStr });
  const { history } = useRouter();
  const search = readMigrationSearch(address, desk.today);
  const { show, ...query } = search;
  const migration = useMigration(query);
  const turnTo = (next: Partial<MigrationSearch>) => history.replace(migrationHref({ ...search, ...next }));
  return (
    <div className="mp">
      <div className="mp-choice">
        <DayChoice search={search} today={desk.today} onChoose={turnTo} />
        <Select
          aria-label="只看一个镇"
          value={search.town ?? ''}
          onChange={(town) =>
            history.replace(migrationHref({ from: search.from, to: search.to, show, ...(town && { town }) }))
          }
          options={[{ value: '', label: '全部' }, ...desk.towns.map(({ name }) => ({ value: name, label: name }))]}
        />
        <Button href={migrationFile(query)}>导出 xlsx</Button>
      </div>
      <Asked query={migration}>{(answer) => <Answer answer={answer} search={search} onChoose={turnTo} />}</Asked>
    </div>
  );
}

/** As many as a glance takes in; the rest is one press away. */
const AT_FIRST = 20;

const worstFirst = (moves: readonly MoveLine[]) =>
  moves.toSorted(
    (a, b) => MOVE_KINDS.indexOf(a.kind) - MOVE_KINDS.indexOf(b.kind) || STANDS.indexOf(a.to) - STANDS.indexOf(b.to),
  );

type AnswerProps = Readonly<{
  answer: MigrationAnswer;
  search: MigrationSearch;
  onChoose: (next: Partial<MigrationSearch>) => void;
}>;

function Answer({ answer, search: { show }, onChoose }: AnswerProps) {
  const { moves } = answer;
  const [isWhole, setWhole] = useState(false);
  const chosen = worstFirst(show === null ? moves : moves.filter(({ kind }) => kind === show));
  const shown = isWhole ? chosen : chosen.slice(0, AT_FIRST);
  return (
    <>
      <p className="mp-red">{redWords(redBalance(answer))}</p>
      <MoveSums sums={sumsOf(moves)} chosen={show} onChoose={(kind) => onChoose({ show: kind })} />
      <div className="mp-parts">
        <FlowFigure migration={answer} />
        <section className="dk-card" aria-labelledby="mp-list">
          <h2 id="mp-list">
            {show === null ? '全部变化' : MOVE_WORDS[show]} {chosen.length} 件
          </h2>
          {shown.length === 0 ? (
            <p className="dk-quiet">
              {moves.length === 0
                ? '这两天之间没有一盏灯变化；请把起始日选早一些，或看 '
                : '这一类没有变化；请点上面的数字看别的，或看 '}
              <DeskLink to="/desk/tomorrow">明日灯</DeskLink>。
            </p>
          ) : (
            <MoveList moves={shown} lampOf={(move, face) => <MovedLamp move={move} face={face} to={answer.to} />} />
          )}
          {shown.length < chosen.length && (
            <Button block onClick={() => setWhole(true)}>
              显示全部 {chosen.length} 件
            </Button>
          )}
        </section>
      </div>
    </>
  );
}

type MovedProps = Readonly<{ move: MoveLine; face: ReactNode; to: MigrationAnswer['to'] }>;

/** Opens why the light was what it was at the end; what left the ledger has nothing left to open. */
function MovedLamp({ move: { id, to: stand, title }, face, to }: MovedProps) {
  if (stand === 'absent') return face;
  return (
    <LitLamp id={id} lamp={stand} title={title} asOf={to}>
      {face}
    </LitLamp>
  );
}
