import { AutoComplete, Select } from 'antd';
import { useBoard } from '../../../features/board/board.queries.ts';
import { useCounty } from '../../../features/session/county.queries.ts';

type Props = Readonly<{ id?: string; value?: string; onChange?: (unit: string) => void }>;
type Kind = 'county' | 'town' | 'named';

const KINDS = [
  { value: 'county', label: '全县' },
  { value: 'town', label: '一个镇办' },
  { value: 'named', label: '部门或领导' },
] as const satisfies readonly Readonly<{ value: Kind; label: string }>[];

/** What part of the county somebody answers for: all of it, a town, or a name as the ledger writes it. */
export function UnitField({ id, value = '', onChange }: Props) {
  const { data: county } = useCounty();
  const { data: board } = useBoard();
  if (!county) return null;
  const kind: Kind =
    value === county.code ? 'county' : county.towns.some(({ code }) => code === value) ? 'town' : 'named';
  const units = [...new Set(board?.issues.flatMap(({ leadUnit }) => leadUnit ?? []))];
  const first: Readonly<Record<Kind, string>> = { county: county.code, town: county.towns[0]?.code ?? '', named: '' };
  return (
    <div className="dk-unit">
      <Select<Kind>
        aria-label="单位类别"
        value={kind}
        options={[...KINDS]}
        onChange={(next) => onChange?.(first[next])}
      />
      {kind === 'town' && (
        <Select<string>
          {...(id === undefined ? {} : { id })}
          aria-label="镇办"
          value={value}
          showSearch={{ optionFilterProp: 'label' }}
          options={county.towns.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(next) => onChange?.(next)}
        />
      )}
      {kind === 'named' && (
        <AutoComplete<string>
          {...(id === undefined ? {} : { id })}
          aria-label="部门或领导的称呼"
          value={value}
          placeholder="与台账里的写法一致，如 县住建局"
          options={units.filter((unit) => unit.includes(value)).map((unit) => ({ value: unit }))}
          onChange={(next) => onChange?.(next)}
        />
      )}
    </div>
  );
}
