import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { LedgerIssue } from '@ryg/shared/domain/entry.ts';
import { whyLit, type WhyLit } from '@ryg/shared/domain/why-lit.ts';
import { DEFAULT_WORKFLOW } from '@ryg/shared/domain/workflow/workflow.ts';
import { officialWorkingDays } from '@ryg/server/platform/official-calendar.ts';
import { aCounty } from './a-house.ts';
import { anIssue } from './an-issue.ts';
import { aPack } from './a-pack.ts';

export const WHY_DAY = calendarDay('2018-06-20');

/** Why an issue shows what it shows on 20 June 2018; each test names only what matters to it. */
export const whyAsked = (facts: Partial<LedgerIssue>, { pack = aPack(), workflow = DEFAULT_WORKFLOW } = {}): WhyLit =>
  whyLit(anIssue(facts), { pack, today: WHY_DAY, workflow, county: aCounty(), workingDays: officialWorkingDays });
