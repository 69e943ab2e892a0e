import { publish } from '../../features/publication/publication.service.ts';
import type { Ledger } from '../../live/ledger.ts';
import { refused, said, type Answer } from '../answer.ts';

export async function publishWork(
  ledger: Ledger,
  { titles }: Readonly<{ titles: 'release' | 'keep' }>,
): Promise<Answer> {
  if (await hasTwoReleasers(ledger.store))
    return refused({
      code: 'TWO_PEOPLE',
      message: '整改办已有两个以上的账号，公开要两人办理；请在网页“发布”里由一人拟稿、另一人放行',
    });
  const published = await publish(ledger, { titles, actor: 'office' });
  if (!published.ok) return refused(published.refusal);
  const { number, period, issues, titlesReleased, titlesWaiting } = published.value;
  return said(
    `第 ${number} 期已公开：${period.from} 至 ${period.to}，共 ${issues} 个问题`,
    ...(titlesReleased > 0 ? [`本次公开公示标题 ${titlesReleased} 个`] : []),
    ...(titlesWaiting > 0
      ? [`还有 ${titlesWaiting} 个公示标题未公开，公示屏上只显示问题类别；审定后运行 \`ryg publish --titles\` 一并公开`]
      : []),
  );
}

/** Where two people can release, one at a terminal may not. */
async function hasTwoReleasers({ accounts }: Ledger['store']): Promise<boolean> {
  const office = (await accounts.all()).filter(
    ({ roles, disabledAt }) => disabledAt === null && roles.includes('office'),
  );
  return office.length > 1;
}
