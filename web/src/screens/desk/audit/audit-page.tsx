import { useLocation, useRouter } from '@tanstack/react-router';
import { Button, Dropdown, Empty } from 'antd';
import type { AuditTerms } from '@ryg/shared/contract/audit.contract.ts';
import { auditFile, useAudit, type Audit } from '../../../features/audit/audit.queries.ts';
import { Asked } from '../asked.tsx';
import { useIsPhone } from '../surroundings.ts';
import { AuditCards } from './audit-cards.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { auditHref, isNarrowed, readAuditSearch } from './audit-search.ts';
import { AuditTable } from './audit-table.tsx';
import { exactMoment } from './exact-moment.ts';
import { VerifyButton } from './verify-button.tsx';
import './audit.css';
import './verdict.css';

/** 审计: everything that was done, by whom and from where. Nothing on this page changes any of it. */
export function AuditPage() {
  const { history } = useRouter();
  const address = useLocation({ select: ({ searchStr }) => searchStr });
  const search = readAuditSearch(Object.fromEntries(new URLSearchParams(address)));
  const audit = useAudit(search);
  const isPhone = useIsPhone();
  const show = (next: AuditTerms) => history.push(auditHref(next));
  return (
    <>
      <header className="dk-head">
        <h1>审计</h1>
        {!isPhone && <p className="dk-quiet">台账和登录的全部记录，只增不改，没有删除，一直保留</p>}
        <div className="dk-head-acts">
          <ExportButton search={search} />
          <VerifyButton />
        </div>
      </header>
      <AuditFilters search={search} onSearch={show} isPhone={isPhone} />
      <Records audit={audit} search={search} isPhone={isPhone} onClear={() => show({})} />
    </>
  );
}

function ExportButton({ search }: Readonly<{ search: AuditTerms }>) {
  const items = (['xlsx', 'csv'] as const).map((format) => ({
    key: format,
    label: (
      <a href={auditFile(format, search)} download>
        {format === 'xlsx' ? '电子表格（.xlsx）' : '文本（.csv）'}
      </a>
    ),
  }));
  return (
    <Dropdown trigger={['click']} menu={{ items }} placement="bottomRight">
      <Button>导出</Button>
    </Dropdown>
  );
}

type RecordsProps = Readonly<{ audit: Audit; search: AuditTerms; isPhone: boolean; onClear: () => void }>;

function Records({ audit, search, isPhone, onClear }: RecordsProps) {
  return (
    <Asked query={audit}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        const empty = audit.hasNextPage ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="查过的记录里还没有符合条件的" />
        ) : (
          <NothingFound isNarrowed={isNarrowed(search)} onClear={onClear} />
        );
        return (
          <>
            {isPhone ? (
              <AuditCards items={items} empty={empty} />
            ) : (
              <AuditTable items={items} isOld={audit.isPlaceholderData} empty={empty} />
            )}
            <More audit={audit} />
          </>
        );
      }}
    </Asked>
  );
}

function NothingFound({ isNarrowed: hasTerms, onClear }: Readonly<{ isNarrowed: boolean; onClear: () => void }>) {
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={hasTerms ? '没有符合条件的记录' : '还没有任何记录'}>
      {hasTerms && <Button onClick={onClear}>清除条件，看全部</Button>}
    </Empty>
  );
}

/** On to older records; a search that found little says how far back it looked. */
function More({ audit: { data, hasNextPage, isFetchingNextPage, fetchNextPage } }: Readonly<{ audit: Audit }>) {
  const shown = data?.pages.reduce((sum, { items }) => sum + items.length, 0) ?? 0;
  const looked = data?.pages.reduce((sum, page) => sum + page.looked.records, 0) ?? 0;
  const backTo = data?.pages.at(-1)?.looked.backTo ?? null;
  return (
    <footer className="au-more">
      <p className="dk-quiet" aria-live="polite">
        {looked > shown && backTo !== null
          ? `已查 ${looked} 条记录，到 ${exactMoment(backTo)}，符合条件的 ${shown} 条`
          : `${hasNextPage ? '已列出最新的' : '共'} ${shown} 条`}
      </p>
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          看更早的记录
        </Button>
      )}
    </footer>
  );
}
