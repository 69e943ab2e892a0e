import { expect, it } from 'vitest';
import { publish } from '@ryg/server/features/publication/publication.service.ts';
import { aHouse, valueOf } from '../../support/a-house.ts';
import { anIssue } from '../../support/an-issue.ts';

const keep = { titles: 'keep', actor: 'office' } as const;
const withTitles = { titles: 'release', actor: 'office' } as const;

it('releases are numbered from 1, each period begins the day after the last', async () => {
  const { ledger, goTo } = await aHouse({ today: '2018-05-02', issues: [anIssue()] });
  const first = valueOf(await publish(ledger, keep));
  await goTo('2018-05-09');
  const second = valueOf(await publish(ledger, keep));
  expect([first, second]).toMatchObject([
    { number: 1, period: { from: '2018-04-26', to: '2018-05-02' } },
    { number: 2, period: { from: '2018-05-03', to: '2018-05-09' } },
  ]);
  expect((await ledger.store.snapshots.find(1))?.ranking).toMatchObject([
    { town: '金川镇', rank: 1 },
    { town: '江口镇', rank: null },
  ]);
});

it('a drafted title is released only on request, and until then it is counted as waiting', async () => {
  const { ledger } = await aHouse({ issues: [anIssue({ publicTitleDraft: '通村路修复' }), anIssue({ id: 'Q0002' })] });
  expect(valueOf(await publish(ledger, keep))).toMatchObject({ titlesReleased: 0, titlesWaiting: 1 });
  expect((await ledger.store.snapshots.latest())?.issues[0]?.publicTitle).toBeNull();
  expect(valueOf(await publish(ledger, withTitles))).toMatchObject({ titlesReleased: 1, titlesWaiting: 0 });
  expect((await ledger.store.snapshots.latest())?.issues[0]?.publicTitle).toBe('通村路修复');
  expect(valueOf(await publish(ledger, withTitles))).toMatchObject({ titlesReleased: 0, titlesWaiting: 0 });
});

it.each([
  ['手机号', '请联系138 1234 5678'],
  ['身份证号', '身份证612324197001010011'],
  ['银行卡号', '卡号6222021234567894'],
  ['门牌或住户', '三组12号饮水'],
  ['个人称呼', '王某某家饮水'],
])('a title with a %s stops the whole release and names the row', async (what, publicTitleDraft) => {
  const { ledger } = await aHouse({ issues: [anIssue({ no: '17', publicTitleDraft })] });
  const before = await ledger.store.entries.head();
  const refused = await publish(ledger, withTitles);
  expect(refused).toMatchObject({
    ok: false,
    refusal: { code: 'TITLE_PRIVATE', message: expect.stringMatching(new RegExp(`编号 17.*${what}`, 'u')) as unknown },
  });
  expect(await ledger.store.entries.head()).toEqual(before);
});

it.each(['某镇污水处理站未运行', '二组36户安全饮水', '20180630前完成', '涉及1,234户', '某些路段塌方'])(
  'an ordinary title passes: %s',
  async (publicTitleDraft) => {
    const { ledger } = await aHouse({ issues: [anIssue({ publicTitleDraft })] });
    expect(await publish(ledger, withTitles)).toMatchObject({ ok: true });
  },
);

it('an empty ledger has nothing to publish', async () => {
  const { ledger } = await aHouse();
  expect(await publish(ledger, keep)).toMatchObject({ ok: false, refusal: { code: 'NOTHING_TO_PUBLISH' } });
});
