import { Input, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { FINDING_FILTERS, type FindingFilter, type FindingLine } from '@ryg/shared/contract/findings.contract.ts';
import { useFindings } from '../../../features/findings/findings.queries.ts';
import { useHasRole } from '../../../features/session/session.queries.ts';
import { Asked } from '../asked.tsx';
import { DisposeDrawer } from './dispose-drawer.tsx';
import { dispositionWord } from './disposition-words.ts';
import { FindingTable } from './finding-table.tsx';
import { FindingsHead } from './findings-head.tsx';
import './findings.css';

type Disposition = NonNullable<FindingFilter['disposition']>;

/** 转办问题: what was handed down, what became of it, and what nobody decided yet. */
export function FindingsPage() {
  const mayDecide = useHasRole('office');
  const [words, setWords] = useState('');
  const [source, setSource] = useState<string | undefined>();
  const [disposition, setDisposition] = useState<Disposition | undefined>();
  const [open, setOpen] = useState<FindingLine | null>(null);
  const q = useDeferredValue(words.trim());
  const findings = useFindings({
    ...(q === '' ? {} : { q }),
    ...(source === undefined ? {} : { source }),
    ...(disposition === undefined ? {} : { disposition }),
  });
  return (
    <>
      <FindingsHead current="findings" />
      <div className="fd-filters">
        <Input
          aria-label="按编号或问题查找"
          placeholder="查找编号或问题"
          allowClear
          maxLength={60}
          onChange={({ target }) => setWords(target.value)}
        />
        <Select<Disposition>
          aria-label="处置"
          placeholder="全部处置"
          allowClear
          {...(disposition === undefined ? {} : { value: disposition })}
          onChange={setDisposition}
          options={FINDING_FILTERS.map((value) => ({
            value,
            label: dispositionWord(value === 'undisposed' ? null : value),
          }))}
        />
        <Select<string>
          aria-label="来源"
          placeholder="全部来源"
          allowClear
          {...(source === undefined ? {} : { value: source })}
          onChange={setSource}
          options={(findings.data?.sources ?? []).map((value) => ({ value, label: value }))}
        />
        {findings.data && (
          <p className="dk-quiet" aria-live="polite">
            {findings.data.items.length === findings.data.total
              ? `共 ${findings.data.total} 个`
              : `${findings.data.items.length} / ${findings.data.total} 个`}
          </p>
        )}
      </div>
      <Asked query={findings}>
        {({ items }) => <FindingTable items={items} {...(mayDecide ? { onDecide: setOpen } : {})} />}
      </Asked>
      {open && <DisposeDrawer key={open.no} finding={open} onClose={() => setOpen(null)} />}
    </>
  );
}
