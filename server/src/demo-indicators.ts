import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { createIndicator, reportIndicator, setIndicatorContext } from '@ryg/shared/contract/indicators.contract.ts';
import { DaySchema } from '@ryg/shared/contract/day.contract.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { Draft } from './live/write-door.ts';

/** A fact of the sample's indicators, and who told it. */
export type DemoFact = Readonly<{ actor: string; draft: Draft['draft'] }>;

const FileSchema = z.strictObject({
  context: setIndicatorContext.body,
  indicators: z.array(
    z.strictObject({
      indicator: createIndicator.body.extend({ id: z.string() }),
      reports: z.array(reportIndicator.body.omit({ on: true }).extend({ on: DaySchema })),
      confirmed: DaySchema.nullable(),
    }),
  ),
});

const OFFICE = 'office';

/** The sample's invented indicators in the order of their days; none where the folder has no such file. */
export async function demoIndicators(samples: string, firstDay: CalendarDay): Promise<Result<readonly DemoFact[]>> {
  const path = join(samples, 'indicators.json');
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return accept([]);
  const read = FileSchema.safeParse(JSON.parse(text));
  if (!read.success) return refuse('DEMO_INDICATORS', `${path} 不是演示指标：${z.prettifyError(read.error)}`);
  const { context, indicators } = read.data;
  const facts: DemoFact[] = [
    { actor: OFFICE, draft: { kind: 'indicatorContextSet', on: firstDay, subject: null, data: context } },
  ];
  for (const { indicator, reports, confirmed } of indicators) {
    const { id: subject, name, unit, owner } = indicator;
    facts.push({ actor: OFFICE, draft: { kind: 'indicatorSet', on: firstDay, subject, data: indicator } });
    for (const { on, ...report } of reports) {
      const data = { ...report, name, unit };
      facts.push({ actor: owner, draft: { kind: 'indicatorReported', on, subject, data } });
    }
    if (confirmed) {
      const data = { name, note: '现场核对属实' };
      facts.push({ actor: OFFICE, draft: { kind: 'indicatorConfirmed', on: confirmed, subject, data } });
    }
  }
  return accept(facts.toSorted((a, b) => (a.draft.on < b.draft.on ? -1 : a.draft.on > b.draft.on ? 1 : 0)));
}
