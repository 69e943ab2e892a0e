import { Select } from 'antd';
import { ISSUE_STATES, STATE_WORDS } from '@ryg/shared/domain/issue.ts';
import { LampIcon } from '../../../design/lamp-icon.tsx';
import { LAMP_WORDS } from '../../../design/lamp-words.ts';
import type { Desk } from '../../../features/issues/issues.queries.ts';
import type { LedgerSearch } from './ledger-search.ts';

type Props = Readonly<{
  search: LedgerSearch;
  desk: Desk | undefined;
  onChange: (name: keyof LedgerSearch, value: string) => void;
}>;

type Name = 'lamp' | 'state' | 'town' | 'unit' | 'leader' | 'source' | 'category' | 'batch';
type Option = Readonly<{ value: string; label: React.ReactNode }>;

const plain = (values: readonly string[] = []): readonly Option[] => values.map((value) => ({ value, label: value }));

const LAMP_OPTIONS: readonly Option[] = LAMP_WORDS.map(({ lamp, full }) => ({
  value: lamp,
  label: (
    <span className="iw-lamp" data-lamp={lamp}>
      <LampIcon lamp={lamp} />
      {full}
    </span>
  ),
}));

/** One select for each thing the ledger can be narrowed by. */
export function FilterSelects({ search, desk, onChange }: Props) {
  const choices = desk?.choices;
  const selects: readonly (readonly [Name, string, readonly Option[]])[] = [
    ['lamp', '亮灯', LAMP_OPTIONS],
    ['state', '状态', ISSUE_STATES.map((value) => ({ value, label: STATE_WORDS[value] }))],
    ['town', '镇', plain(desk?.towns.map(({ name }) => name))],
    ['unit', '部门', plain(choices?.units)],
    ['leader', '包抓领导', plain(choices?.leaders)],
    ['source', '来源', plain(choices?.sources)],
    ['category', '类别', plain(choices?.categories)],
    ['batch', '批次', plain(choices?.batches)],
  ];
  return (
    <div className="lg-selects">
      {selects.map(([name, label, options]) => (
        <Select<string | null>
          key={name}
          aria-label={label}
          placeholder={label}
          value={search[name] ?? null}
          options={[...options]}
          allowClear
          showSearch={name === 'lamp' ? false : { optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          onChange={(value) => onChange(name, value ?? '')}
        />
      ))}
    </div>
  );
}
