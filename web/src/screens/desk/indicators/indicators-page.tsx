import { useLocation, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { IndicatorLine, IndicatorList } from '@ryg/shared/contract/indicators.contract.ts';
import { useIndicators } from '../../../features/indicators/indicators.queries.ts';
import { useHasRole } from '../../../features/session/session.queries.ts';
import { Asked } from '../asked.tsx';
import { ContextForm } from './context-form.tsx';
import { ContextPanel } from './context-panel.tsx';
import { FirstSteps } from './first-steps.tsx';
import { IndicatorDrawer } from './indicator-drawer.tsx';
import { IndicatorForm } from './indicator-form.tsx';
import { IndicatorGroups } from './indicator-groups.tsx';
import { IndicatorSheet } from './indicator-sheet.tsx';
import { IndicatorsHead } from './indicators-head.tsx';
import { indicatorsHref, readIndicatorsSearch, type IndicatorsSearch } from './indicators-search.ts';
import { ImportForm } from './import-form.tsx';
import { Summary } from './summary.tsx';
import './indicators.css';
import './indicator-tables.css';
import './indicator-forms.css';

/** What stands open over the page. */
type Desk = Readonly<
  { kind: 'new' } | { kind: 'edit'; line: IndicatorLine } | { kind: 'import' } | { kind: 'context' }
>;

/** 指标与资金: what is measured against a target, and the money. */
export function IndicatorsPage() {
  const { history } = useRouter();
  const search = readIndicatorsSearch(useLocation({ select: ({ searchStr }) => searchStr }));
  const isOffice = useHasRole('office');
  const indicators = useIndicators(search.asOf);
  const [desk, setDesk] = useState<Desk | null>(null);
  const show = (next: Partial<IndicatorsSearch>) => history.push(indicatorsHref({ ...search, ...next }));
  const { open: _open, ...closed } = search;
  const close = () => setDesk(null);
  return (
    <>
      <IndicatorsHead
        search={search}
        onShow={(next) => history.push(indicatorsHref(next))}
        onOpen={(kind) => setDesk({ kind })}
      />
      <Asked query={indicators}>
        {(list) => (
          <>
            <Body list={list} search={search} isOffice={isOffice} onOpen={(open) => show({ open })} onDesk={setDesk} />
            {desk?.kind === 'context' && <ContextForm context={list.context} onClose={close} />}
            {(desk?.kind === 'new' || desk?.kind === 'edit') && (
              <IndicatorForm
                key={desk.kind === 'edit' ? desk.line.id : 'new'}
                line={desk.kind === 'edit' ? desk.line : null}
                groups={groupsOf(list)}
                onClose={close}
              />
            )}
          </>
        )}
      </Asked>
      {desk?.kind === 'import' && <ImportForm onClose={close} />}
      {search.open !== undefined && (
        <IndicatorDrawer
          key={search.open}
          id={search.open}
          asOf={search.asOf}
          onClose={() => history.push(indicatorsHref(closed))}
          onEdit={(line) => setDesk({ kind: 'edit', line })}
        />
      )}
    </>
  );
}

const groupsOf = ({ items }: IndicatorList) => [...new Set(items.map(({ group }) => group))].filter(Boolean);

type BodyProps = Readonly<{
  list: IndicatorList;
  search: IndicatorsSearch;
  isOffice: boolean;
  onOpen: (id: string) => void;
  onDesk: (desk: Desk) => void;
}>;

function Body({ list, search, isOffice, onOpen, onDesk }: BodyProps) {
  const mayWrite = isOffice && list.kind === 'today';
  return (
    <>
      <DayWords list={list} />
      <ContextPanel context={list.context} {...(mayWrite ? { onEdit: () => onDesk({ kind: 'context' }) } : {})} />
      {list.items.length === 0 ? (
        <FirstSteps
          list={list}
          mayWrite={mayWrite}
          onNew={() => onDesk({ kind: 'new' })}
          onImport={() => onDesk({ kind: 'import' })}
        />
      ) : (
        <>
          <Summary items={list.items} />
          {search.view === 'table' ? (
            <IndicatorSheet items={list.items} onOpen={onOpen} />
          ) : (
            <IndicatorGroups items={list.items} onOpen={onOpen} />
          )}
        </>
      )}
    </>
  );
}

/** A day that is not today says what it shows. */
function DayWords({ list: { kind, asOf, pack } }: Readonly<{ list: IndicatorList }>) {
  if (kind === 'today') return null;
  return (
    <p className="in-day" role="status">
      {kind === 'past'
        ? `${asOf} 当天的情况：只算到当天为止的设定和报数，按当天的亮灯规则“${pack.name}”。`
        : `${asOf} 的推算：假定今天以后没有新的报数，按现行亮灯规则“${pack.name}”。`}
    </p>
  );
}
