import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDay, dayOfMonth, monthOf, yearOf } from '@ryg/shared/domain/calendar-day.ts';
import { readDeadline } from '@ryg/shared/domain/read-deadline.ts';

const JUNE_2018 = { year: 2018, month: 6 };

function reading(text: string): string {
  const read = readDeadline(text, JUNE_2018);
  if (!read.ok) return `${read.code} ${read.why}`;
  const { deadline, start } = read;
  return [deadline.kind, start === null ? '' : `${start} –`, deadline.on ?? '', deadline.inferred ? 'inferred' : '']
    .filter((part) => part !== '')
    .join(' ');
}

describe('the deadline grammar', () => {
  it.each([
    ['2018.6.30', 'date 2018-06-30'],
    ['2018-6-30', 'date 2018-06-30'],
    ['2018/6/30', 'date 2018-06-30'],
    ['2018年6月30日前', 'date 2018-06-30'],
    ['2018 年 6 月\n30 日', 'date 2018-06-30'],
    ['20180630', 'date 2018-06-30'],
    ['２０１８年６月３０日', 'date 2018-06-30'],
    ['二〇一八年六月三十日', 'date 2018-06-30'],
    ['十二月二十五日前', 'date 2018-12-25 inferred'],
    ['2022-02-04 13:47:30', 'date 2022-02-04'],
    ['6月30日', 'date 2018-06-30 inferred'],
    ['6.30', 'date 2018-06-30 inferred'],
    ['2018年6月底前', 'date 2018-06-30'],
    ['6月底', 'date 2018-06-30 inferred'],
    ['2018年2月末', 'date 2018-02-28'],
    ['2018年6月', 'date 2018-06-30 inferred'],
    ['2018年5月上旬', 'date 2018-05-10 inferred'],
    ['6月中旬', 'date 2018-06-20 inferred'],
    ['2月下旬', 'date 2018-02-28 inferred'],
    ['2018年第三季度', 'date 2018-09-30 inferred'],
    ['二季度末', 'date 2018-06-30 inferred'],
    ['年底前', 'date 2018-12-31 inferred'],
    ['年内', 'date 2018-12-31 inferred'],
    ['2018年底', 'date 2018-12-31'],
    ['3月—6月', 'date 2018-03-01 – 2018-06-30 inferred'],
    ['2018.3.1-2018.6.30', 'date 2018-03-01 – 2018-06-30'],
    ['2018年3月1日至15日', 'date 2018-03-01 – 2018-03-15'],
    ['2018年11月至2月', 'date 2018-11-01 – 2019-02-28'],
    ['立行立改', 'immediate'],
    ['即知即改', 'immediate'],
    ['马上整改', 'immediate'],
    ['长期坚持', 'longTerm'],
    ['持续推进', 'longTerm'],
    ['常态化', 'longTerm'],
    ['2018年底前，并长期坚持', 'staged 2018-12-31'],
    ['待定', 'unset'],
    ['', 'unset'],
    ['春节前', 'unset'],
    ['2018年6月30日前完成整改', 'date 2018-06-30'],
    ['6月31日', 'DATE_INVALID 6月只有30天'],
    ['2019.2.29', 'DATE_INVALID 2019年2月只有28天'],
    ['1918年6月30日', 'DATE_INVALID 年份1918不合理'],
    ['31/6', 'DATE_INVALID 没有31月'],
    ['2018年13月', 'DATE_INVALID 没有13月'],
    ['2018.6.30-2018.3.1', 'DATE_INVALID 开始晚于结束'],
  ])('%s', (text, meaning) => expect(reading(text)).toBe(meaning));

  it('keeps the raw text whatever it means', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readDeadline(text, JUNE_2018);
        return !read.ok || read.deadline.raw === text.trim();
      }),
    );
  });

  it('reads back every day of the century in every usual hand', () => {
    const days = fc.integer({ min: 0, max: 36_524 }).map((offset) => addDays(calendarDay('2000-01-01'), offset));
    fc.assert(
      fc.property(days, (day) => {
        const [year, month, date] = [yearOf(day), monthOf(day), dayOfMonth(day)];
        const written = [
          `${year}.${month}.${date}`,
          `${year}年${month}月${date}日前`,
          `${year}/${month}/${date}`,
          day.replaceAll('-', ''),
        ];
        return written.every((text) => reading(text) === `date ${day}`);
      }),
    );
  });
});
