import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import { aHouse, valueOf, type HouseOptions } from '../../../support/a-house.ts';
import { anIssue } from '../../../support/an-issue.ts';
import { anOffice } from '../../../support/an-office.ts';
import { publish } from '@ryg/server/features/publication/publication.service.ts';

const due = (day: string) => deadlineOn(calendarDay(day));

/** A county before the public, and what its pages say. */
async function aShownCounty(options: HouseOptions = {}) {
  const house = await aHouse(options);
  valueOf(await publish(house.ledger, { titles: 'release', actor: 'office' }));
  await house.board.refresh();
  const get = (url: string, headers: Record<string, string> = {}) => house.app.inject({ method: 'GET', url, headers });
  return { ...house, get, read: async (url: string) => (await get(url)).body };
}

const ISSUES = [
  anIssue({ id: 'Q0001', publicTitleDraft: '通村路修复', deadline: due('2018-06-12'), progress: 90 }),
  anIssue({ id: 'Q0002', publicTitleDraft: '饮水点修复', closedOn: calendarDay('2018-06-01') }),
  anIssue({ id: 'Q0003', publicTitleDraft: '集镇排水', towns: ['*'], deadline: due('2018-06-25'), progress: 85 }),
  anIssue({ id: 'Q0004', publicTitleDraft: '网点办证', towns: [], deadline: due('2018-09-30') }),
];

it('is whole without a script: every town with its lamps, every issue behind it, and the numbers as a table', async () => {
  const { read } = await aShownCounty({ issues: ISSUES });
  const page = await read('/public');
  expect(page).toContain('第 1 期 · 数据截至 6月20日 12:00');
  expect(page).toMatch(/aria-label="已改好 1，预警 1，超期或滞后 1"/u);
  for (const title of ['通村路修复', '饮水点修复', '集镇排水', '网点办证']) expect(page).toContain(title);
  // The issue of both towns stands under each of them, the county's own under none.
  expect(page.match(/集镇排水<\/h4>/gu)).toHaveLength(2);
  expect(page).toContain('不排名');
  expect(page.replaceAll(/\s+/gu, '')).toContain('<thscope="row">全县</th><td>4</td><td>1</td>');
  expect(page).not.toMatch(
    /<script(?! src="\/public\/files\/phone-[0-9a-f]{10}\.js" defer>)|\son[a-z]+=|<style|style=/u,
  );
});

it('one town: its place and why, the open ones with all their days, what is done, and where to say otherwise', async () => {
  const { read, get } = await aShownCounty({ issues: ISSUES });
  const page = await read('/public/towns/610923101');
  for (const words of ['金川镇', '第 2 名', '红牌', '超期', '时限 6.12', '6月1日销号，按期', '各镇共有'])
    expect(page).toContain(words);
  expect(page).toContain('/public/say?issue=Q0001&amp;town=610923101');
  const [, calendar = ''] = /href="([^"]+lights\.ics)"/u.exec(page) ?? [];
  expect((await get(calendar)).headers['content-type']).toContain('text/calendar');
  const none = await get('/public/towns/99');
  expect([none.statusCode, none.body.includes('没有代码为 99 的镇')]).toEqual([404, true]);
  const odd = await get('/public/towns/x');
  expect([odd.statusCode, odd.body.includes('<h1>打不开这一页</h1>')]).toEqual([400, true]);
});

it('is sent as bytes that were made once: compressed, with a tag, and not at all to whoever holds them', async () => {
  const { get } = await aShownCounty({ issues: ISSUES });
  const plain = await get('/public');
  const packed = await get('/public', { 'accept-encoding': 'gzip, deflate' });
  expect(packed.headers).toMatchObject({
    'content-encoding': 'gzip',
    vary: 'Accept-Encoding',
    'cache-control': 'no-cache',
  });
  expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body);
  const again = await get('/public', { 'if-none-match': String(plain.headers['etag']) });
  expect([again.statusCode, again.body]).toEqual([304, '']);
  const css = /href="(\/public\/files\/[^"]+\.css)"/u.exec(plain.body)?.[1] ?? '';
  expect((await get(css)).headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'text/css; charset=utf-8',
  });
  const font = /url\('([^']+\.woff2)'\)/u.exec((await get(css)).body)?.[1] ?? '';
  expect((await get(font)).headers['content-type']).toBe('font/woff2');
  expect((await get('/public/files/phone-0000000000.css')).statusCode).toBe(404);
  for (const asked of ['?from=singlemessage&isappinstalled=0', '?no=', '?no=x', '?no=0', '?no=1'])
    expect((await get(`/public${asked}`)).statusCode).toBe(200);
});

it('names the edition that is on when a code of another one was scanned, and says when its time is over', async () => {
  const { read, goTo } = await aShownCounty({ issues: ISSUES });
  expect(await read('/public?no=1')).not.toContain('您扫的码');
  expect(await read('/public?no=3')).toContain('您扫的码是第 3 期的，现在公开的是第 1 期');
  expect(await read('/public')).not.toContain('已过有效期');
  await goTo('2018-07-20');
  expect(await read('/public')).toContain('这一期已过有效期');
});

it('R48: titles full of markup are words on the page and nothing else', async () => {
  const hostile = '<img src=x onerror=alert(1)>"\'&';
  const { read } = await aShownCounty({
    issues: [anIssue({ publicTitle: hostile, leadUnits: ['</p><script>x()</script>'], towns: ['金川镇'] })],
    county: {
      hotline: '0915"><b>',
      towns: [{ code: '610923101', name: '<i>金川镇', shortName: '"><svg onload=x>', aliases: ['金川镇'] }],
    },
  });
  for (const url of [
    '/public',
    '/public/towns/610923101',
    '/public/say?issue=Q0001&town=%22%3E%3Cb%3E',
    '/public/data',
  ]) {
    const page = await read(url);
    expect(page).not.toMatch(/<img src=x|<script>|<svg onload|<i>金|0915"><b>/u);
  }
  expect(await read('/public')).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;');
});

it('says in words that nothing was released yet, that it was taken down, and that a wording is being checked', async () => {
  const office = await anOffice();
  const read = async (url: string) => (await office.app.inject({ method: 'GET', url })).body;
  for (const url of ['/public', '/public/towns/610923101', '/public/about', '/public/data'])
    expect(await read(url)).toContain('还没有公开过任何一期');
  expect((await office.app.inject({ method: 'GET', url: '/public/say' })).statusCode).toBe(200);
  await office.release({ kind: 'titles', titles: [{ issue: 'Q0001', title: '通村路修复' }] });
  await office.board.refresh();
  expect(await read('/public')).toContain('通村路修复');
  await office.press({ reason: '核对', issue: 'Q0001' });
  await office.board.refresh();
  expect(await read('/public')).toContain('内容核对中');
  expect(await read('/public')).not.toContain('通村路修复');
  await office.press({ reason: '整块核对' });
  await office.board.refresh();
  const down = await office.app.inject({ method: 'GET', url: '/public' });
  expect([down.statusCode, down.headers['cache-control'], down.body.includes('公示内容已撤下，正在核对')]).toEqual([
    200,
    'no-store',
    true,
  ]);
  expect(down.body).not.toContain('饮水');
});

it('lists what was corrected, and says it when nothing was', async () => {
  const office = await anOffice();
  await office.release({ kind: 'facts' });
  const read = async () => (await office.app.inject({ method: 'GET', url: '/public/corrections' })).body;
  await office.board.refresh();
  expect(await read()).toContain('到目前为止没有更正');
  await office.release({ kind: 'correction', issue: 'Q0001', text: '完成日期应为6月15日。' });
  await office.board.refresh();
  expect(await read()).toContain('完成日期应为6月15日。');
});
