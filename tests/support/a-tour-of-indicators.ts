import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { IndicatorImportView } from '@ryg/shared/contract/indicator-files.contract.ts';
import type { IndicatorLine, IndicatorList } from '@ryg/shared/contract/indicators.contract.ts';
import { aKey } from './a-desk.ts';
import { aForm } from './a-form.ts';
import type { Step, Trip } from './a-tour.ts';
import { anIndicator } from './an-indicator.ts';

const { id: _id, ...wanted } = anIndicator({ start: null, due: null });

const first = async ({ send }: Trip): Promise<IndicatorLine> => {
  const [line] = (await send('GET', '/api/indicators')).json<IndicatorList>().items;
  if (!line) throw new Error('an indicator was made');
  return line;
};

/** A file of one indicator, looked at and then sent again with what the look said. */
async function imported({ house, pocket }: Trip) {
  const file = {
    name: '指标.csv',
    bytes: Buffer.from('指标名称,单位,目标,实际,方向,责任单位\n开工项目,个,119,119,不低于,扶贫局\n'),
  };
  const post = (url: string, fields: Readonly<Record<string, string>>) => {
    const form = aForm(file, fields);
    const headers = { ...pocket.headers, ...form.headers, 'idempotency-key': aKey() };
    return house.app.inject({ method: 'POST', url, payload: form.payload, headers });
  };
  const preview = await post('/api/indicators/imports/preview', {});
  return post('/api/indicators/imports', { wouldDo: preview.json<IndicatorImportView>().wouldDo });
}

/** An indicator's way from its target to its withdrawal. */
export const INDICATOR_STEPS: readonly Step[] = [
  ['POST /api/indicators', ({ send }) => send('POST', '/api/indicators', wanted)],
  [
    'PUT /api/indicators/:id',
    async (trip) => {
      const { id, seq } = await first(trip);
      return trip.send('PUT', `/api/indicators/${id}`, { ...wanted, group: '资金', basedOn: seq });
    },
  ],
  [
    'POST /api/indicators/:id/reports',
    async (trip) => {
      const { id } = await first(trip);
      const report = { figure: { value: 1.69, of: null }, cells: [], note: '' };
      return trip.send('POST', `/api/indicators/${id}/reports`, report);
    },
  ],
  [
    'POST /api/indicators/:id/confirm',
    async (trip) => {
      const { id, name, unit } = await first(trip);
      // By somebody else, for nobody confirms what they reported.
      const data = { figure: { value: 2.59, of: null }, cells: [], note: '', name, unit };
      await trip.house.append({ kind: 'indicatorReported', on: calendarDay('2026-03-02'), subject: id, data });
      return trip.send('POST', `/api/indicators/${id}/confirm`, { note: '' });
    },
  ],
  [
    'POST /api/indicators/:id/withdraw',
    async (trip) => trip.send('POST', `/api/indicators/${(await first(trip)).id}/withdraw`, { reason: '并入另一个' }),
  ],
  [
    'PUT /api/indicators/context',
    ({ send }) => {
      const figures = [{ label: '贫困户', value: 3847, unit: '户', note: '' }];
      return send('PUT', '/api/indicators/context', { title: '基数', figures, source: '' });
    },
  ],
  ['POST /api/indicators/imports', imported],
];
