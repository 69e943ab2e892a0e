import { Button, DatePicker, Dropdown, Segmented } from 'antd';
import dayjs from 'dayjs';
import { INDICATOR_EXPORTS } from '@ryg/shared/contract/indicator-files.contract.ts';
import { parseCalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { useCounty } from '../../../features/session/county.queries.ts';
import { useHasRole } from '../../../features/session/session.queries.ts';
import type { IndicatorsSearch } from './indicators-search.ts';

type Props = Readonly<{
  search: IndicatorsSearch;
  onShow: (search: IndicatorsSearch) => void;
  onOpen: (kind: 'new' | 'import' | 'context') => void;
}>;

/** Title, the day that is looked at, chart or table, and what can be done. */
export function IndicatorsHead({ search, onShow, onOpen }: Props) {
  const isOffice = useHasRole('office');
  // On another day there is only something to see.
  const mayWrite = isOffice && search.asOf === undefined;
  return (
    <header className="dk-head in-head">
      <h1>指标与资金</h1>
      <DayPicker search={search} onShow={onShow} />
      <Segmented<IndicatorsSearch['view']>
        aria-label="显示方式"
        value={search.view}
        onChange={(view) => onShow({ ...search, view })}
        options={[
          { value: 'chart', label: '图' },
          { value: 'table', label: '表' },
        ]}
      />
      <div className="dk-head-acts">
        <ExportButton search={search} />
        {mayWrite && <Button onClick={() => onOpen('import')}>导入</Button>}
        {mayWrite && (
          <Button type="primary" onClick={() => onOpen('new')}>
            新建指标
          </Button>
        )}
      </div>
    </header>
  );
}

function DayPicker({ search, onShow }: Omit<Props, 'onOpen'>) {
  const { data: county } = useCounty();
  const today = county?.today;
  const shown = search.asOf ?? today;
  const { asOf: _asOf, ...now } = search;
  return (
    <span className="in-day-picker">
      <DatePicker
        aria-label="看哪一天"
        allowClear={false}
        value={shown === undefined ? null : dayjs(shown)}
        onChange={(day) => {
          const asOf = day && parseCalendarDay(day.format('YYYY-MM-DD'));
          onShow(asOf && asOf !== today ? { ...now, asOf } : now);
        }}
      />
      {search.asOf !== undefined && search.asOf !== today && (
        <Button type="link" onClick={() => onShow(now)}>
          回到今天
        </Button>
      )}
    </span>
  );
}

function ExportButton({ search: { asOf } }: Readonly<{ search: IndicatorsSearch }>) {
  const items = (['xlsx', 'csv'] as const).map((format) => ({
    key: format,
    label: (
      <a href={`${INDICATOR_EXPORTS[format]}${asOf === undefined ? '' : `?asOf=${asOf}`}`} download>
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
