import type { Actor } from '@ryg/shared/domain/actor.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { County } from '@ryg/shared/domain/region.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import { countCalendarDays } from '@ryg/shared/domain/working-days.ts';
import { DEFAULT_WORKFLOW } from '@ryg/shared/domain/workflow/workflow.ts';
import { issuesService } from '@ryg/server/features/issues/issues.service.ts';
import { judgedLine, type Page } from '@ryg/server/live/book.ts';
import type { Ledger } from '@ryg/server/live/ledger.ts';
import { anIssueOf } from './issues.ts';
import { ratioOf, report } from './ratio.ts';

const TODAY = calendarDay('2018-06-20');
const ROUNDS = 9;
const PAGES = 300;
const SMALL = 1_000;
const LARGE = 1_000_000;

const OFFICE: Actor = {
  account: 'office',
  name: '整改办',
  roles: ['office'],
  unit: '610923',
  inspects: null,
  standsFor: [],
};
const COUNTY: County = { code: '610923', name: '县', publisher: '', hotline: '', towns: [], minIssues: 5, demo: false };

/** P6: pages at every depth of a ledger of a million issues, against those of a thousand. */
export async function benchDepth(pack: RulePack): Promise<void> {
  const small = pagesOf(pack, SMALL);
  const large = pagesOf(pack, LARGE);
  const times = { small: [] as number[], large: [] as number[] };
  for (let round = 0; round <= ROUNDS; round++) {
    const [few, many] = [await small(), await large()];
    // The first round writes every line's JSON once.
    if (round === 0) continue;
    times.small.push(few);
    times.large.push(many);
  }
  report('P6 a page of 50 at any depth, 1,000,000 issues / 1,000', ratioOf(times.large, times.small), { atMost: 1.7 });
}

/** Reads the same number of pages spread over the whole ledger; milliseconds for all of them. */
function pagesOf(pack: RulePack, size: number): () => Promise<number> {
  const ledger = { workingDays: countCalendarDays } as unknown as Ledger;
  const law = { county: COUNTY, pack };
  const lines = Array.from({ length: size }, (_, index) => {
    const id = `Q${String(index + 1).padStart(7, '0')}`;
    const issue = { ...anIssueOf(index, TODAY), id, publicTitleDraft: null };
    return judgedLine(ledger, law, TODAY, issue, index);
  });
  const page: Page = {
    law,
    workflow: DEFAULT_WORKFLOW,
    today: TODAY,
    lines,
    find: () => null,
    throughSeq: size,
    version: 1,
  };
  const issues = issuesService(ledger, { open: async () => page }, (account) => account);
  return async () => {
    const start = performance.now();
    for (let turn = 0; turn < PAGES; turn++) {
      const place = Math.floor((turn * (size - 60)) / PAGES);
      const answer = await issues.list(OFFICE, { after: lines[place]?.issue.id ?? '' });
      if (!answer.ok || answer.value.length < 1_000) throw new Error('a page is missing');
    }
    return performance.now() - start;
  };
}
