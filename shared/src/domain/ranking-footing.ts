import { dayOfMonth, monthOf, type CalendarDay } from './calendar-day.ts';
import type { Period } from './period.ts';

/** Which facts a table stands on: a release, which nothing changes any more, or the ledger at the end of a day. */
export type Footing =
  | Readonly<{ kind: 'released'; number: number; on: CalendarDay; releasedAt: string }>
  | Readonly<{
      kind: 'ledger';
      on: CalendarDay;
      /** No release in the period; a filter no release knows; leaders, whom no release names; or it was asked for. */
      because: 'unpublished' | 'filters' | 'leaders' | 'asked';
      state: 'closed' | 'today' | 'forecast';
    }>;

const monthDay = (day: CalendarDay) => `${monthOf(day)}月${dayOfMonth(day)}日`;

const BECAUSE: Readonly<Record<Extract<Footing, { kind: 'ledger' }>['because'], string>> = {
  unpublished: '',
  filters: '发布的内容里没有批次和来源，所以按台账统计',
  leaders: '发布的内容里没有包抓领导，所以按台账统计',
  asked: '按台账统计，不是发布的数据',
};

/** What a table stands on, and whether it will still move, in one sentence. */
export function footingWords(footing: Footing, { to }: Pick<Period, 'to'>, isRunning: boolean): string {
  if (footing.kind === 'released') {
    const release = `已发布第 ${footing.number} 期，数据截至 ${monthDay(footing.on)}`;
    return isRunning
      ? `${release}；本期到 ${monthDay(to)}为止，期内再发布时换成新的一期`
      : `${release}，已定格；以后的更正列在旁边，不改写名次`;
  }
  const { because, state, on } = footing;
  if (state === 'forecast') return `${firstPart(because, '未发布')}；按今天的事实推算到 ${monthDay(on)}，仍会变动`;
  if (state === 'today') return `${firstPart(because, '未发布')}，仍会变动；灯色按 ${monthDay(on)}计`;
  return `${firstPart(because, '本期没有发布过，按台账统计')}；情况截至 ${monthDay(on)}终了`;
}

const firstPart = (because: keyof typeof BECAUSE, unpublished: string) => BECAUSE[because] || unpublished;
