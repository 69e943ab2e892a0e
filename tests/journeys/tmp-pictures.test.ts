import { it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { anIssue } from '../support/an-issue.ts';
import { aTitle } from '../support/an-office.ts';
import { aServedOffice } from '../support/a-served-office.ts';
const today = calendarDay('2018-06-20');
it('pictures', async () => {
  const issues = [
    ...['通村路水毁修复', '饮水管道修复', '请打13812345678', '村卫生室药品补齐', '污水处理站恢复运行'].map((title, i) =>
      anIssue({
        id: `Q000${i + 1}`,
        no: String(i + 1),
        publicTitleDraft: title,
        towns: [i % 2 ? '江口镇' : '金川镇'],
        progress: i * 20,
      }),
    ),
  ];
  const o = await aServedOffice({ issues });
  await o.append({
    kind: 'statementDrafted',
    on: today,
    subject: 'Q0001',
    data: { text: '因汛期道路中断，材料未能进场，预计7月10日复工。', by: 'town' },
  });
  await o.release({ kind: 'facts' });
  await o.release(aTitle('饮水管道修复', 'Q0002'));
  await o.append({ kind: 'progressReported', on: today, subject: 'Q0003', data: { progress: 90 } });
  await o.drafted({ kind: 'correction', issue: 'Q0002', text: '6月13日公布的完成日期有误，应为6月15日。' }, o.approver);
  await o.drafted(aTitle('王某某13812345678', 'Q0003'), o.approver);
  for (const size of ['1440x900', '390x844']) {
    const p = await o.open('/desk/release', size, o.drafter);
    await p.getByText('待放行（2）').waitFor();
    await p.waitForTimeout(1500);
    await p.screenshot({ path: `/tmp/pub-pics/release-${size}.png`, fullPage: true });
    await p.screenshot({ path: `/tmp/pub-pics/release-${size}-fold.png` });
    if (size === '1440x900') {
      await p.getByRole('button', { name: '看放行后的广场' }).first().click();
      await p.locator('.dk-wall .stage').waitFor();
      await p.waitForTimeout(3500);
      await p.screenshot({ path: `/tmp/pub-pics/preview.png` });
      await p.keyboard.press('Escape');
    }
    await p.getByRole('button', { name: '撤下全部公示内容' }).click();
    await p.waitForTimeout(800);
    await p.screenshot({ path: `/tmp/pub-pics/red-${size}.png` });
    await p.close();
  }
  await o.append({
    kind: 'statementReleased',
    on: today,
    subject: 'Q0001',
    data: { text: '因汛期道路中断，材料未能进场，预计7月10日复工。' },
  });
  await o.press({ reason: 'x', issue: 'Q0003' });
  await o.release({ kind: 'facts' });
  const r = await o.open('/ranking', '1440x900');
  await r.locator('.rk-head').waitFor();
  await r.waitForTimeout(800);
  await r.screenshot({ path: '/tmp/pub-pics/ranking.png' });
  await r.locator('.rk-head summary').click();
  await r.screenshot({ path: '/tmp/pub-pics/ranking-head.png' });
  const pl = await o.open('/plaza?scene=town&town=610923101', '1920x1080');
  await pl.waitForSelector('.stage');
  await pl.waitForTimeout(1500);
  await pl.screenshot({ path: '/tmp/pub-pics/plaza-town.png' });
  await o.press({ reason: 'x' });
  await pl.waitForSelector('.calm-word');
  await pl.waitForTimeout(500);
  await pl.screenshot({ path: '/tmp/pub-pics/plaza-withdrawn.png' });
  await r.getByRole('heading', { name: '公示内容已撤下，正在核对' }).waitFor();
  await r.screenshot({ path: '/tmp/pub-pics/ranking-withdrawn.png' });
});
