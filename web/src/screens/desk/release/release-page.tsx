import { Tabs } from 'antd';
import type { ReleasesView } from '@ryg/shared/contract/release.contract.ts';
import { useReleases } from '../../../features/release/release.queries.ts';
import { useHasRole } from '../../../features/session/session.queries.ts';
import { Asked } from '../asked.tsx';
import { useIsPhone } from '../surroundings.ts';
import { Archive } from './archive.tsx';
import { Corrections } from './corrections.tsx';
import { DraftFacts } from './draft-facts.tsx';
import { DraftPhotos } from './draft-photos.tsx';
import { DraftPromises } from './draft-promises.tsx';
import { DraftStatements } from './draft-statements.tsx';
import { DraftTitles } from './draft-titles.tsx';
import { HouseholdList } from './household-list.tsx';
import { PublicNoticeCard } from './public-notice.tsx';
import { RedButton, WithdrawnIssues, WithdrawOne } from './red-button.tsx';
import { Schedule } from './schedule.tsx';
import { WaitingList } from './waiting-list.tsx';
import './release.css';

/** 发布: what would change on the square, what waits for a second person, and the red button. */
export function ReleasePage() {
  return (
    <>
      <header className="dk-head">
        <h1>发布</h1>
      </header>
      <Asked query={useReleases()}>{(view) => <Parts view={view} />}</Asked>
    </>
  );
}

function Parts({ view }: Readonly<{ view: ReleasesView }>) {
  const isOffice = useHasRole('office');
  const mayPress = useHasRole('office', 'security');
  const { square, releases, editions } = view;
  return (
    <div className="dk-release">
      <div className="dk-release-main">
        <p className="dk-square">
          {square.number === 0
            ? '广场上还没有公开过任何内容。'
            : `广场上是第 ${square.number} 期（${square.on ?? ''}）。`}
          {square.withdrawn && <b> 现在已撤下。</b>}
        </p>
        <WaitingList releases={releases} />
        {isOffice && <Drafting view={view} />}
        <Archive releases={releases} editions={editions} />
      </div>
      <div className="dk-release-side">
        {mayPress && <RedButton view={view} />}
        {mayPress && (
          <section className="dk-card">
            <h2>撤下一个问题</h2>
            <WithdrawOne choices={withdrawable(view)} />
          </section>
        )}
        <WithdrawnIssues view={view} />
        {isOffice && <Schedule view={view} />}
        {isOffice && <PublicNoticeCard key={JSON.stringify(view.notice)} view={view} />}
        {isOffice && <Corrections view={view} />}
        {isOffice && <HouseholdList view={view} />}
      </div>
    </div>
  );
}

function Drafting({ view }: Readonly<{ view: ReleasesView }>) {
  const { titlesWaiting, statementsWaiting, promisesWaiting, square, releases } = view;
  const drafted = (kind: string) => releases.some((one) => one.kind === kind && one.state === 'waiting');
  const isPhone = useIsPhone();
  // All of them stand beside each other on a phone, too.
  const label = (words: string, short: string, count: number) => {
    if (isPhone) return count > 0 ? `${short} ${count}` : short;
    return count > 0 ? `${words}（${count}）` : words;
  };
  return (
    <section className="dk-card">
      <h2>拟稿</h2>
      <Tabs
        {...(isPhone && { tabBarGutter: 14 })}
        items={[
          {
            key: 'titles',
            label: label('公示标题', '标题', titlesWaiting.length),
            children: drafted('titles') ? <AlreadyDrafted /> : <DraftTitles waiting={titlesWaiting} />,
          },
          {
            key: 'statements',
            label: label('镇办说明', '说明', statementsWaiting.length),
            children: drafted('statements') ? <AlreadyDrafted /> : <DraftStatements waiting={statementsWaiting} />,
          },
          {
            key: 'promises',
            label: label('会议承诺', '承诺', unshown(promisesWaiting)),
            children: drafted('promises') ? <AlreadyDrafted /> : <DraftPromises meetings={promisesWaiting} />,
          },
          { key: 'photos', label: '照片', children: <DraftPhotos issues={view.issues} /> },
          { key: 'facts', label: label('最新事实', '事实', square.issuesBehind), children: <DraftFacts view={view} /> },
        ]}
      />
    </section>
  );
}

/** Promises of the newest meeting that the square does not show yet. */
const unshown = ([newest]: ReleasesView['promisesWaiting']) =>
  newest?.promises.filter(({ now }) => now === null).length ?? 0;

const AlreadyDrafted = () => <p className="dk-quiet">已有一张发布单在等放行，见上面“待放行”；放行或撤回后可以再拟。</p>;

const withdrawable = ({ issues, square }: ReleasesView) => {
  const down = new Set(square.withdrawnIssues.map(({ issue }) => issue));
  return issues.filter(({ issue }) => !down.has(issue)).map(({ issue, name }) => ({ value: issue, label: name }));
};
