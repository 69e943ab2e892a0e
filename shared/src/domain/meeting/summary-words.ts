import { percent } from '../ranking-why-words.ts';
import type { Agenda } from './agenda-value.ts';

type Told = Readonly<{
  overview: Omit<Agenda['overview'], 'summary' | 'history' | 'bump'>;
  promises: Agenda['promises'];
  /** 第24周整改调度会, 6月13日的台账; null for the first meeting. */
  beforeTitle: string | null;
  /** How many towns have a red plate. */
  redPlates: number;
}>;

/** The two or three sentences a chair reads out: where the county stands, what moved, and how promises were kept. */
export function summaryWords(told: Told): readonly string[] {
  return [standing(told), movement(told), promised(told.promises)].filter((words) => words !== '');
}

function standing({ overview: { totals }, redPlates }: Told): string {
  const { issues, closed, red, yellow, none } = totals;
  if (issues === 0) return '台账里还没有问题，本次会议没有需要调度的事项。';
  const open = issues - closed;
  if (open === 0) return `全县 ${issues} 件问题已全部改好。`;
  const lights = [
    red > 0 ? `红灯 ${red} 盏` : '',
    yellow > 0 ? `黄灯 ${yellow} 盏` : '',
    none > 0 ? `暂不亮灯 ${none} 件` : '',
  ].filter((words) => words !== '');
  const plates = redPlates > 0 ? `，${redPlates} 个镇亮红牌` : '';
  const now = lights.length > 0 ? `其中${lights.join('、')}` : '都在按进度整改';
  const rate = closed === 0 ? '还没有改好的' : `已改好 ${closed} 件，改好率 ${percent(closed / issues)}`;
  return `全县问题 ${issues} 件，${rate}；在办 ${open} 件，${now}${plates}。`;
}

function movement({ overview, beforeTitle }: Told): string {
  const { before, totals, newlyClosed, newlyRed, cured, dueSoon } = overview;
  if (totals.issues === 0) return '';
  const due = dueSoon > 0 ? `今后 14 天有 ${dueSoon} 件到期` : '今后 14 天没有到期的问题';
  if (!before || beforeTitle === null) return `${due}。`;
  const parts = [
    newlyClosed > 0 ? `新改好 ${newlyClosed} 件` : '没有新改好的问题',
    redsSince(before.red, totals.red, newlyRed),
    cured > 0 ? `另有 ${cured} 件转好` : '',
  ].filter((words) => words !== '');
  return `与${beforeTitle}相比，${parts.join('，')}；${due}。`;
}

function redsSince(before: number, now: number, newlyRed: number): string {
  if (before === 0 && now === 0) return '一直没有红灯';
  if (before === now) return newlyRed > 0 ? `红灯仍是 ${now} 盏，新亮 ${newlyRed} 盏` : `红灯仍是 ${now} 盏`;
  const turn = now > before ? '增加到' : '减少到';
  return `红灯由 ${before} 盏${turn} ${now} 盏${newlyRed > 0 ? `，新亮 ${newlyRed} 盏` : ''}`;
}

function promised({ of, sums, lines }: Agenda['promises']): string {
  const carried = lines.filter((line) => line.carried).length;
  const earlier = carried > 0 ? `更早的会议还有 ${carried} 项没有办完` : '';
  const counted = sums.kept + sums.late + sums.broken + sums.open;
  if (!of || counted === 0) return earlier === '' ? '' : `${earlier}。`;
  const told = (
    [
      ['兑现', sums.kept],
      ['延期', sums.late],
      ['未兑现', sums.broken],
      ['未到期', sums.open],
    ] as const
  ).flatMap(([word, count]) => (count > 0 ? [`${word} ${count} 项`] : []));
  const all = sums.kept === counted ? '全部兑现' : told.join('，');
  return `${of.title}议定 ${counted} 项：${all}${earlier === '' ? '' : `；${earlier}`}。`;
}
