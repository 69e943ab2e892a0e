import { useLocation, useRouter } from '@tanstack/react-router';
import { Button, Drawer, Skeleton } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { Ranking } from '@ryg/shared/contract/ranking.contract.ts';
import { sentenceOf } from '../../../api/refused.ts';
import { useRanking } from '../../../features/ranking/ranking.queries.ts';
import { WhyCard } from '../../../features/why/why-card.tsx';
import { selectedTown, townByKey } from '../../ranking/selection.ts';
import type { Selection } from '../../ranking/town-button.tsx';
import { DeskLink } from '../desk-link.tsx';
import { issueHref, issueOnDayHref } from '../desk-address.ts';
import { useIsPhone } from '../surroundings.ts';
import { comingFrom } from '../way-back.ts';
import { deskStanding, type DeskStanding } from './desk-standing.ts';
import { LampTable } from './lamp-table.tsx';
import { MovementList, type IssueList } from './movement-list.tsx';
import { NumberTable } from './number-table.tsx';
import type { LampDoor } from './opened-lamp.tsx';
import {
  fromTheStart,
  isNarrowed,
  isSameTable,
  queryOf,
  rankingHref,
  readRankingAddress,
  withChoice,
  withoutFilters,
  type RankingAddress,
} from './ranking-address.ts';
import { RankingFoot } from './ranking-foot.tsx';
import { RankingHead } from './ranking-head.tsx';
import { RankingStrip } from './ranking-strip.tsx';
import { RankingTime } from './ranking-time.tsx';
import { RankingToolbar } from './ranking-toolbar.tsx';
import { RowPanel } from './row-panel.tsx';
import '../../ranking/ranking.css';
import '../../ranking/ranking-table.css';
import '../../ranking/ranking-panel.css';
import '../../ranking/ranking-sizes.css';
import '../../ranking/ranking-phone.css';
import './desk-ranking.css';
import './desk-ranking-parts.css';
import './desk-ranking-phone.css';

/** Charts come when somebody asks for them. */
const TrendView = lazy(() => import('./trend-view.tsx').then((module) => ({ default: module.TrendView })));

/** 排名: what is shown is the address and what the server answers to it, nothing else. */
export function RankingPage() {
  const { history } = useRouter();
  const searchStr = useLocation({ select: ({ searchStr: text }) => text });
  const address = readRankingAddress(Object.fromEntries(new URLSearchParams(searchStr)));
  const { data: ranking, error, isPlaceholderData, refetch } = useRanking(queryOf(address));
  const show = (next: RankingAddress) => {
    // Walking from row to row or from day to day is no journey that the back button should retrace.
    if (isSameTable(address, next)) history.replace(rankingHref(next));
    else history.push(rankingHref(next));
  };
  return (
    <div className="dr">
      <RankingHead
        by={address.by ?? 'town'}
        ranking={error ? undefined : ranking}
        onUnits={(by) => show(withChoice(address, { by, unit: undefined }))}
      />
      {error ? (
        <Refused error={error} address={address} onShow={show} onRetry={() => void refetch()} />
      ) : ranking ? (
        <Ranked address={address} ranking={ranking} isOld={isPlaceholderData} onShow={show} />
      ) : (
        <Skeleton active paragraph={{ rows: 12 }} aria-label="正在读取排名" />
      )}
    </div>
  );
}

type RefusedProps = Readonly<{
  error: unknown;
  address: RankingAddress;
  onShow: (address: RankingAddress) => void;
  onRetry: () => void;
}>;

/** What the server said no to, and the ways on from there. */
function Refused({ error, address, onShow, onRetry }: RefusedProps) {
  return (
    <div className="rk-empty dr-refused" role="alert">
      <p>{sentenceOf(error)}</p>
      <p>
        {isNarrowed(address) && <Button onClick={() => onShow(withoutFilters(address))}>清除筛选</Button>}
        <Button onClick={() => onShow(fromTheStart(address.by === 'leader' ? {} : address))}>看本周排名</Button>
        <Button onClick={onRetry}>重试</Button>
      </p>
    </div>
  );
}

type RankedProps = Readonly<{
  address: RankingAddress;
  ranking: Ranking;
  onShow: (address: RankingAddress) => void;
}>;

function Ranked({ address, ranking, isOld, onShow }: RankedProps & Readonly<{ isOld: boolean }>) {
  const isPhone = useIsPhone();
  const [list, setList] = useState<IssueList | null>(null);
  const standing = useMemo(() => deskStanding(ranking), [ranking]);
  const hrefOf = (id: string) => {
    if (!ranking.beside.titles[id]) return null;
    const href = address.asOf === undefined ? issueHref(id) : issueOnDayHref(id, ranking.beside.asOf);
    return comingFrom(href, rankingHref(address));
  };
  return (
    <>
      {address.asOf !== undefined && (
        <RankingTime address={address} ranking={ranking} isWaiting={isOld} onShow={onShow} />
      )}
      <RankingToolbar address={address} ranking={ranking} isPhone={isPhone} onShow={onShow} />
      <RankingStrip ranking={ranking} address={address} isPhone={isPhone} onShow={onShow} onList={setList} />
      {ranking.table.totals.issues === 0 ? (
        <NothingFound address={address} onShow={onShow} />
      ) : (
        <Body {...{ address, ranking, standing, isPhone, hrefOf, onShow }} onList={setList} />
      )}
      <RankingFoot ranking={ranking} isNarrowed={isNarrowed(address)} />
      <MovementList
        list={list}
        ranking={ranking}
        standing={standing}
        isPhone={isPhone}
        hrefOf={hrefOf}
        onClose={() => setList(null)}
      />
    </>
  );
}

function NothingFound({ address, onShow }: Omit<RankedProps, 'ranking'>) {
  if (!isNarrowed(address)) return <p className="rk-empty">这一期台账里还没有问题。</p>;
  return (
    <p className="rk-empty">
      这一期没有符合筛选条件的问题。
      <button type="button" className="rk-clear" onClick={() => onShow(withoutFilters(address))}>
        清除筛选
      </button>
    </p>
  );
}

type BodyProps = RankedProps &
  Readonly<{
    standing: DeskStanding;
    isPhone: boolean;
    hrefOf: (id: string) => string | null;
    onList: (list: IssueList) => void;
  }>;

function Body({ address, ranking, standing, isPhone, hrefOf, onShow, onList }: BodyProps) {
  // Where there is no room beside the table, a row opens its arithmetic over it.
  const isOver = (isPhone && address.view !== 'trend') || address.view === 'table';
  const asked = standing.rows.find(({ code }) => code === address.unit);
  const row = isOver ? (asked ?? null) : selectedTown(standing.rows, address.unit);
  const choose = (unit: string | undefined) => onShow(withChoice(address, { unit }));
  const selection: Selection = {
    code: row?.code ?? null,
    select: (code, key) => {
      const unit = key ? townByKey(standing.rows, code, key)?.code : code;
      if (unit === undefined) return;
      if (!key || !isOver) choose(unit);
      if (key) document.querySelector<HTMLElement>(`[data-town="${CSS.escape(unit)}"]`)?.focus();
    },
  };
  const panel = row && <RowPanel {...{ row, ranking, standing, hrefOf, onList }} />;
  return (
    <div className="rk-body" data-over={isOver || undefined}>
      <View
        {...{ address, ranking, standing, selection, isPhone, hrefOf, onList }}
        chosen={row?.code ?? null}
        onChoose={choose}
      />
      {isOver ? (
        <Drawer
          open={panel !== null}
          title="名次怎么来的"
          placement={isPhone ? 'bottom' : 'right'}
          size={isPhone ? '86dvh' : 440}
          rootClassName="light-page dr-drawer"
          onClose={() => choose(undefined)}
        >
          {panel}
        </Drawer>
      ) : (
        panel && (
          <aside className="rk-panel" aria-labelledby="dr-panel">
            {panel}
          </aside>
        )
      )}
    </div>
  );
}

type ViewProps = Pick<BodyProps, 'address' | 'ranking' | 'standing' | 'isPhone' | 'hrefOf' | 'onList'> &
  Readonly<{ selection: Selection; chosen: string | null; onChoose: (code: string) => void }>;

function View({ address, ranking, standing, selection, isPhone, hrefOf, onList, chosen, onChoose }: ViewProps) {
  const common = { ranking, standing, selection, isNarrowed: isNarrowed(address) };
  if (address.view === 'table') return <NumberTable {...common} onList={onList} />;
  if (address.view === 'trend') {
    return (
      <Suspense fallback={<Skeleton active paragraph={{ rows: 10 }} aria-label="正在读取趋势" />}>
        <TrendView address={address} chosen={chosen} onChoose={onChoose} />
      </Suspense>
    );
  }
  return <LampTable {...common} isPhone={isPhone} door={doorOf(ranking, hrefOf)} />;
}

/** Lamps within the account's range open why they are lit, on the day the table speaks of. */
function doorOf({ footing, beside }: Ranking, hrefOf: (id: string) => string | null): LampDoor {
  const asOf = footing.on === beside.today ? undefined : footing.on;
  return {
    mayOpen: (id) => hrefOf(id) !== null,
    card: (id) => <WhyCard id={id} asOf={asOf} link={<DeskLink to={hrefOf(id) ?? ''}>打开问题</DeskLink>} />,
  };
}
