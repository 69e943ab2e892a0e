import { describe, expect, it } from 'vitest';
import type { IndicatorImportView } from '@ryg/shared/contract/indicator-files.contract.ts';
import type { IndicatorDetail, IndicatorLine, IndicatorList } from '@ryg/shared/contract/indicators.contract.ts';
import type { Indicator } from '@ryg/shared/domain/indicator.ts';
import { verifyLedger } from '@ryg/server/live/verify.ts';
import { aKey, type Answer, type Person } from '../../../support/a-desk.ts';
import { aForm } from '../../../support/a-form.ts';
import { aHouse, type House } from '../../../support/a-house.ts';
import { aDesk } from '../../../support/a-staff.ts';
import { aMatrix, anIndicator, aSample } from '../../../support/an-indicator.ts';

type Sent = Readonly<{ method: 'POST' | 'PUT'; url: string; payload: object; key?: string }>;

const asks =
  (house: House) =>
  (who: Pick<Person, 'headers'>, { method, url, payload, key = aKey() }: Sent): Promise<Answer> =>
    house.app.inject({ method, url, payload, headers: { ...who.headers, 'idempotency-key': key } });

const wanted = ({ id: _id, ...rest }: Indicator) => rest;
const told = (value: number, of: number | null = null) => ({ figure: { value, of }, cells: [], note: '' });
const codeOf = (reply: Answer) => [reply.statusCode, reply.json<{ code?: string }>().code];

async function aCountyWithIndicators() {
  const house = await aHouse();
  const staff = await aDesk(house, 'office', 'colleague', 'town', 'neighbour', 'lead', 'auditor');
  const ask = asks(house);
  const made = async (indicator: Indicator) => {
    const reply = await ask(staff.office, { method: 'POST', url: '/api/indicators', payload: wanted(indicator) });
    if (reply.statusCode !== 201) throw new Error(reply.body);
    return reply.json<IndicatorLine>();
  };
  const report = (who: Person, id: string, payload: object, key = aKey()) =>
    ask(who, { method: 'POST', url: `/api/indicators/${id}/reports`, payload, key });
  const list = async (who: Person, query = '') => (await who.get(`/api/indicators${query}`)).json<IndicatorList>();
  return { house, ...staff, ask, made, report, list };
}

describe('an indicator from its target to its confirmation', () => {
  it('turns with what is reported, names the consequence, and is closed by a second person', async () => {
    const { house, made, report, list, ask, office, colleague, lead } = await aCountyWithIndicators();
    const { id, reason, seq } = await made(aSample({ owner: '县交通局' }));
    expect(reason).toContain('还没有报数');

    const key = aKey();
    const low = (await report(lead, id, told(470, 500), key)).json<IndicatorLine>();
    expect(low).toMatchObject({ lamp: 'red', rule: 'threshold', standing: 94, figure: { value: 470, of: 500 } });
    expect(low.crossed.map(({ consequence }) => consequence)).toEqual(['约谈镇主要负责同志', '约谈部门主要负责同志']);
    expect((await report(lead, id, told(470, 500), key)).statusCode).toBe(200);
    expect(codeOf(await report(lead, id, told(471, 500), key))).toEqual([409, 'KEY_REUSED']);

    await house.goTo('2018-06-25');
    expect((await report(lead, id, told(495, 500))).json()).toMatchObject({ lamp: 'green', reached: true });
    const confirm = (who: Person) =>
      ask(who, { method: 'POST', url: `/api/indicators/${id}/confirm`, payload: { note: '现场抽查属实' } });
    expect(codeOf(await confirm(lead))).toEqual([403, 'ROLE_NOT_ALLOWED']);
    expect((await confirm(office)).json()).toMatchObject({ lamp: 'closed' });

    // The day that is over stays as it was, and the day to come is judged with what is known.
    expect((await list(office, '?asOf=2018-06-20')).items).toMatchObject([{ lamp: 'red', mayReport: false }]);
    expect(await list(office, '?asOf=2019-03-01')).toMatchObject({ kind: 'forecast', items: [{ lamp: 'closed' }] });
    expect(codeOf(await office.get('/api/indicators?asOf=2017-01-01'))).toEqual([422, 'DAY_OUTSIDE_LEDGER']);

    const detail = (await colleague.get(`/api/indicators/${id}`)).json<IndicatorDetail>();
    expect(detail.history.map(({ on, byName, standing }) => [on, byName, standing])).toEqual([
      ['2018-06-25', '交通局经办', 99],
      ['2018-06-20', '交通局经办', 94],
    ]);
    const edit = { ...wanted(aSample({ owner: '县交通局', target: 97 })), basedOn: seq };
    expect(codeOf(await ask(office, { method: 'PUT', url: `/api/indicators/${id}`, payload: edit }))).toEqual([
      409,
      'EDIT_CONFLICT',
    ]);
    expect((await verifyLedger(house.ledger.store, house.ledger.workingDays)).discrepancies).toEqual([]);
  });

  it('whoever reported does not confirm, and nothing is confirmed that was not reached', async () => {
    const { made, report, ask, office } = await aCountyWithIndicators();
    const { id } = await made(anIndicator());
    const confirm = () => ask(office, { method: 'POST', url: `/api/indicators/${id}/confirm`, payload: { note: '' } });
    expect(codeOf(await confirm())).toEqual([422, 'TARGET_NOT_REACHED']);
    await report(office, id, told(2.59));
    expect(codeOf(await confirm())).toEqual([403, 'SAME_PERSON']);
  });

  it('withdrawn it leaves the list and takes no more; its record stays', async () => {
    const { made, report, ask, list, office } = await aCountyWithIndicators();
    const { id } = await made(anIndicator());
    await ask(office, { method: 'POST', url: `/api/indicators/${id}/withdraw`, payload: { reason: '写重了' } });
    expect(await list(office)).toMatchObject({ items: [], withdrawn: 1 });
    expect(codeOf(await report(office, id, told(1)))).toEqual([409, 'ALREADY_DONE']);
    expect((await office.get(`/api/indicators/${id}`)).json()).toMatchObject({ withdrawnBecause: '写重了' });
    // Its name is free again.
    expect((await made(anIndicator())).name).toBe('项目资金完成额');
  });
});

describe('who sees and reports what', () => {
  it('a town reports its own rows of a matrix and sees no others', async () => {
    const { made, report, list, town, neighbour, lead, auditor } = await aCountyWithIndicators();
    const rows = [
      { name: '金川镇', town: '金川镇' },
      { name: '江口镇', town: '江口镇' },
    ];
    const { id } = await made(aMatrix({ rows, owner: '县住建局' }));
    const cell = (row: string) => ({
      figure: null,
      cells: [{ row, standard: '饮水安全', value: 366, of: 366 }],
      note: '',
    });
    expect((await report(town, id, cell('金川镇'))).statusCode).toBe(200);
    expect(codeOf(await report(town, id, cell('江口镇')))).toEqual([403, 'NOT_YOURS']);
    const [own] = (await list(neighbour)).items;
    expect(own).toMatchObject({ reportRows: ['江口镇'], figureWords: '还没有报数' });
    expect(own?.cells.map(({ row }) => row)).toEqual(['江口镇', '江口镇']);
    expect((await list(lead)).items).toEqual([]);
    expect(codeOf(await lead.get(`/api/indicators/${id}`))).toEqual([403, 'OUT_OF_SCOPE']);
    expect((await list(auditor)).items).toMatchObject([{ figureWords: '1/4 项达标，25%', mayReport: false }]);
  });

  it('only the office sets, and what cannot be is said in words', async () => {
    const { ask, made, office, lead } = await aCountyWithIndicators();
    const set = (who: Person, indicator: Indicator) =>
      ask(who, { method: 'POST', url: '/api/indicators', payload: wanted(indicator) });
    expect(codeOf(await set(lead, anIndicator()))).toEqual([403, 'ROLE_NOT_ALLOWED']);
    await made(anIndicator());
    expect(codeOf(await set(office, anIndicator({ name: '项目资金 完成额' })))).toEqual([409, 'INDICATOR_NAME_TAKEN']);
    expect(codeOf(await set(office, anIndicator({ name: 'b', target: 0 })))).toEqual([422, 'TARGET_ZERO']);
    const { direction: _direction, ...without } = wanted(anIndicator({ name: 'c' }));
    const reply = await ask(office, { method: 'POST', url: '/api/indicators', payload: without });
    expect(reply.statusCode).toBe(400);
    expect(reply.json<{ message: string }>().message).toContain('不低于或不高于');
  });
});

describe('indicators as files', () => {
  it('are previewed, confirmed as a whole, and exported so that importing them again changes nothing', async () => {
    const { house, list, office } = await aCountyWithIndicators();
    const post = (url: string, file: Readonly<{ name: string; bytes: Uint8Array }>, fields = {}) => {
      const form = aForm(file, fields);
      const headers = { ...office.headers, ...form.headers, 'idempotency-key': aKey() };
      return house.app.inject({ method: 'POST', url, payload: form.payload, headers });
    };
    const text =
      '指标名称,单位,目标,实际,方向,时限,责任单位,口径,分母\n' +
      '项目资金完成额,亿元,2.59亿,1.69亿,不低于,2018-12-31,县扶贫局,,\n' +
      '抽样准确率,户,98%,489,不低于,2018-06-30,县统计局,抽样合格率,500\n' +
      '坏的,户,若干,1,不低于,,县统计局,,\n';
    const file = { name: '指标.csv', bytes: Buffer.from(text) };
    const preview = (await post('/api/indicators/imports/preview', file)).json<IndicatorImportView>();
    expect(preview.rows.map(({ action }) => action)).toEqual(['new', 'new']);
    expect(preview.rejected).toMatchObject([{ row: 4, column: '目标', value: '若干' }]);
    expect((await list(office)).items).toEqual([]);

    expect(codeOf(await post('/api/indicators/imports', file, { wouldDo: 'x' }))).toEqual([409, 'CHANGED_SINCE']);
    expect((await post('/api/indicators/imports', file, { wouldDo: preview.wouldDo })).statusCode).toBe(200);
    expect((await list(office)).items.map(({ name, figureWords }) => [name, figureWords.split('（')[0]])).toEqual([
      ['项目资金完成额', '1.69/2.59 亿元，65.25%'],
      ['抽样准确率', '抽查合格 489/500 户，97.8%'],
    ]);

    for (const format of ['xlsx', 'csv']) {
      const exported = await house.app.inject({ url: `/api/indicators/export.${format}`, headers: office.headers });
      expect(exported.statusCode).toBe(200);
      const again = { name: `指标.${format}`, bytes: exported.rawPayload };
      const same = (await post('/api/indicators/imports/preview', again)).json<IndicatorImportView>();
      expect([same.rejected, same.rows.map(({ action }) => action)]).toEqual([[], ['same', 'same']]);
      expect(codeOf(await post('/api/indicators/imports', again, { wouldDo: same.wouldDo }))).toEqual([
        409,
        'NOTHING_NEW',
      ]);
    }
  });
});
