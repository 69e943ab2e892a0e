import { writeXlsx } from 'hucre';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { verifyLedger } from '@ryg/server/live/verify.ts';
import { aPhoto, EVERY_STEP, setWorkflow } from '../support/a-desk.ts';
import { hasNoBrowser } from '../support/a-light-site.ts';
import { aServedOffice, type ServedOffice } from '../support/a-served-office.ts';
import { barriersOn } from '../support/barriers.ts';
import { aDesk } from '../support/a-staff.ts';

const DAY = '2018-06-20';
const DESK = '1440x900';
const PHONE = '390x844';
const TITLE = '集中供水管网渗漏';

/** One line of a ledger as an office keeps it. */
const aLedger = () =>
  writeXlsx({
    sheets: [
      {
        name: '整改台账',
        rows: [
          ['宁陕县问题整改台账'],
          [`填报日期：${DAY}`],
          ['编号', '存在问题', '公示标题', '问题类别', '问题来源', '涉及镇', '整改时限', '整改进度'],
          ['1', TITLE, '供水管网渗漏', '饮水安全', '省级反馈', '金川镇', '2018-07-31', '0%'],
        ],
      },
    ],
  });

describe.skipIf(hasNoBrowser)('from an Excel file to the green tick on the plaza', () => {
  it('assignment, a report with a photo, return, second request, review, signature, verification, notice, close', async () => {
    const office = await aServedOffice({ today: DAY, issues: [] });
    await setWorkflow(office, DAY, EVERY_STEP);
    const people = await aDesk(office, 'town', 'neighbour', 'lead', 'leader', 'inspector');

    const desk = await office.open('/desk/import', DESK, office.drafter);
    await importLedger(desk);
    await desk.goto(`${office.origin}/desk/issues/Q0001`);
    await act(desk, '交办');
    await desk.locator('#f-sponsorLeader').fill('周副县长');
    await desk.locator('#f-leadUnit').fill('县交通局');
    await submit(desk, '交办');
    await reached(desk, '已交办');

    const phone = await office.open('/desk/issues/Q0001', PHONE, people.town);
    await refusedTurns(office, people.town, ['close', 'verify', 'reportProgress']);
    await act(phone, '签收');
    await submit(phone, '签收');
    await reached(phone, '已签收');
    await reportFromThePhone(phone);
    await askToClose(phone, '漏点已全部更换，水压恢复');

    const lead = await office.open('/desk/issues/Q0001', DESK, people.lead);
    await act(lead, '退回');
    await lead.locator('#f-reason').fill('照片看不清更换的管段');
    await submit(lead, '退回');
    await reached(lead, '整改中');
    await phone.reload();
    await askToClose(phone, '补拍了更换后的管段，请再审');

    await lead.reload();
    await step(lead, '部门审核', '审核通过', '部门已审核');
    await refusedTurns(office, people.lead, ['verify', 'close']);
    const leader = await office.open('/desk/issues/Q0001', PHONE, people.leader);
    await step(leader, '签字', '签字', '领导已签字');
    const inspector = await office.open('/desk/issues/Q0001', PHONE, people.inspector);
    await step(inspector, '核查通过', '核查通过', '已核查');
    await desk.reload();
    await step(desk, '公示', '开始公示', '公示中');
    await refusedTurns(office, office.drafter, ['close']);
    await office.goTo('2018-06-26');
    await desk.reload();
    await step(desk, '销号', '确认销号', '已销号');

    await releaseByTwo(office);
    await theSquareShowsIt(office);
    const { discrepancies } = await office.ledger.glance((stores) => verifyLedger(stores, office.ledger.workingDays));
    expect(discrepancies).toEqual([]);
    await nobodyIsShutOut(office, people.town);
  }, 240_000);
});

async function importLedger(page: Page): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: '整改台账.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(await aLedger()),
    });
  await page.getByRole('button', { name: '确认导入：新增 1 变更 0' }).click();
  await page.getByText('已导入“整改台账.xlsx”').waitFor();
}

/** Chooses an action where it is offered: in sight, or under 更多. */
async function act(page: Page, word: string): Promise<void> {
  const bar = page.locator('.is-actions');
  await bar.waitFor();
  const inSight = bar.getByRole('button', { name: word, exact: true });
  if ((await inSight.count()) > 0) return inSight.click();
  await bar.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: word, exact: true }).click();
}

const submit = (page: Page, word: string) =>
  page.locator('.rp-form-foot').getByRole('button', { name: word, exact: true }).click();

async function step(page: Page, action: string, button: string, state: string): Promise<void> {
  await act(page, action);
  await submit(page, button);
  await reached(page, state);
}

/** The page says by itself where the issue stands now. */
const reached = (page: Page, state: string) => page.locator('.iw-state, .iw-head').getByText(state).first().waitFor();

async function reportFromThePhone(page: Page): Promise<void> {
  await act(page, '报进展');
  await page.getByRole('button', { name: '加 10', exact: true }).click();
  await page.locator('#f-note').fill('已更换 30 米管道');
  await page
    .locator('#f-evidence')
    .setInputFiles({ name: '现场.jpg', mimeType: 'image/jpeg', buffer: await aPhoto('#247') });
  await page.locator('.rp-photo img').waitFor();
  await submit(page, '提交进展');
  await page.locator('.iw-record').getByText('已更换 30 米管道').first().waitFor();
}

async function askToClose(page: Page, words: string): Promise<void> {
  await act(page, '申请销号');
  await page.locator('#f-statement').fill(words);
  await page
    .locator('#f-evidence')
    .setInputFiles({ name: '整改后.jpg', mimeType: 'image/jpeg', buffer: await aPhoto(`#${words.length}a5`) });
  await page.locator('.rp-photo img').last().waitFor();
  await submit(page, '申请销号');
  await reached(page, '申请销号');
}

const WORDS: Readonly<Record<string, object>> = {
  close: {},
  verify: { note: '' },
  reportProgress: { progress: 50, note: '进展' },
};

/** Whoever tries what is not theirs or not yet due is refused in words, and the ledger does not move. */
async function refusedTurns(
  { app, ledger }: ServedOffice,
  who: ServedOffice['drafter'],
  commands: readonly string[],
): Promise<void> {
  const before = await ledger.store.entries.head();
  for (const command of commands) {
    const reply = await app.inject({
      method: 'POST',
      url: '/api/issues/Q0001/commands',
      headers: { ...who.headers, 'idempotency-key': `wrong-${command}-${before.seq}` },
      payload: { command, ...WORDS[command] },
    });
    expect([command, reply.statusCode >= 400 && reply.statusCode < 500]).toEqual([command, true]);
    expect(reply.json<{ message: string }>().message).toMatch(/\p{Script=Han}{4}/u);
  }
  expect(await ledger.store.entries.head()).toEqual(before);
}

/** One of the office drafts the title, another releases it; with it go the facts of the day. */
async function releaseByTwo({ open, drafter, approver }: ServedOffice): Promise<void> {
  const first = await open('/desk/release', DESK, drafter);
  await first.getByRole('button', { name: '拟发布单（1 条公示标题）' }).click();
  await first.getByText('由整改办另一位同志放行').waitFor();
  const second = await open('/desk/release', DESK, approver);
  await second.getByRole('button', { name: '放行', exact: true }).click();
  await second.getByText('广场上是第 1 期').waitFor();
}

async function theSquareShowsIt({ open, boardNow }: ServedOffice): Promise<void> {
  expect((await boardNow()).json()).toMatchObject({
    totals: { issues: 1, closed: 1, closedLate: 0 },
    issues: [
      { publicTitle: '供水管网渗漏', state: 'closed', light: 'green', closedOn: '2018-06-26', closedLate: null },
    ],
  });
  const plaza = await open('/plaza?scene=overview', '1920x1080');
  await plaza.locator('.lamp-field').waitFor();
  // The lamps are drawn when the board has come and the fonts are there.
  await plaza.locator('.lamp-field[data-lamps="1"]').waitFor();
  await plaza.getByText('已改好').first().waitFor();
  const said = await plaza.locator('main, .stage').first().innerText();
  expect(said).toMatch(/1\s*\/\s*1|1\s*件/u);
}

/** The pages somebody of a town uses, at a desk and on a phone. */
async function nobodyIsShutOut({ open }: ServedOffice, town: ServedOffice['drafter']): Promise<void> {
  for (const size of [DESK, PHONE]) {
    const page = await open('/desk/issues/Q0001', size, town);
    await page.locator('.iw-record').waitFor();
    expect(await barriersOn(page)).toEqual([]);
  }
}
