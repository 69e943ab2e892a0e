import { Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { AuditTerms } from '@ryg/shared/contract/audit.contract.ts';
import { ACCESS_KIND_WORDS, ACCESS_OUTCOMES, OUTCOME_OF_ACCESS_WORDS } from '@ryg/shared/domain/access-event.ts';
import { CHAIN_WORDS } from '@ryg/shared/domain/chain-words.ts';
import { ENTRY_KIND_WORDS } from '@ryg/shared/domain/entry-kind-words.ts';
import { useAuditActors } from '../../../features/audit/audit.queries.ts';
import { isNarrowed, withTerm } from './audit-search.ts';

type Props = Readonly<{ search: AuditTerms; onSearch: (search: AuditTerms) => void; isPhone: boolean }>;
type Put = (name: keyof AuditTerms, value: string | undefined) => void;

const DAY = 'YYYY-MM-DD';
const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** Everything that narrows the record; on a phone all but the search waits behind a button. */
export function AuditFilters({ search, onSearch, isPhone }: Props) {
  const [isOpen, setOpen] = useState(false);
  const put: Put = (name, value) => onSearch(withTerm(search, name, value ?? ''));
  const narrowed = Object.keys(search).filter((name) => name !== 'q').length;
  return (
    <section className="au-filters" aria-label="筛选">
      <Input.Search
        key={search.q ?? ''}
        className="au-search"
        aria-label="搜索事项、对象、操作人或来源"
        placeholder="搜索事项、对象、操作人或来源"
        defaultValue={search.q ?? ''}
        maxLength={60}
        allowClear
        onSearch={(words) => put('q', words)}
      />
      {isPhone && (
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {narrowed > 0 ? `筛选 ${narrowed}` : '筛选'}
        </Button>
      )}
      {(!isPhone || isOpen) && <Terms search={search} put={put} />}
      {isNarrowed(search) && (
        <Button type="link" onClick={() => onSearch({})}>
          清除条件
        </Button>
      )}
    </section>
  );
}

function Terms({ search, put }: Readonly<{ search: AuditTerms; put: Put }>) {
  const { data: actors = [] } = useAuditActors();
  return (
    <div className="au-terms">
      <Select
        aria-label="记录"
        placeholder="全部记录"
        allowClear
        value={search.chain ?? null}
        onChange={(value: string | undefined) => put('chain', value)}
        options={optionsOf(CHAIN_WORDS)}
      />
      <Select
        aria-label="事项"
        placeholder="全部事项"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={search.kind ?? null}
        onChange={(value: string | undefined) => put('kind', value)}
        options={[
          { label: '登录与账户', options: optionsOf(ACCESS_KIND_WORDS) },
          { label: '台账', options: optionsOf(ENTRY_KIND_WORDS) },
        ]}
      />
      <Select
        aria-label="操作人"
        placeholder="全部操作人"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={search.actor ?? null}
        onChange={(value: string | undefined) => put('actor', value)}
        options={actors.map(({ account, name }) => ({
          value: account,
          label: name === account ? name : `${name}（${account}）`,
        }))}
      />
      <Select
        aria-label="结果"
        placeholder="全部结果"
        allowClear
        value={search.outcome ?? null}
        onChange={(value: string | undefined) => put('outcome', value)}
        options={ACCESS_OUTCOMES.map((value) => ({ value, label: OUTCOME_OF_ACCESS_WORDS[value] }))}
      />
      {(['from', 'to'] as const).map((name) => (
        <DatePicker
          key={name}
          aria-label={name === 'from' ? '从哪天起' : '到哪天止'}
          placeholder={name === 'from' ? '从哪天起' : '到哪天止'}
          value={search[name] === undefined ? null : dayjs(search[name])}
          onChange={(value) => put(name, value?.format(DAY))}
        />
      ))}
      {search.issue !== undefined && <Button onClick={() => put('issue', '')}>只看问题 {search.issue} ✕</Button>}
    </div>
  );
}
