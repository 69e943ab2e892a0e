import type { z } from 'zod';
import type { readDesk } from '@ryg/shared/contract/desk.contract.ts';
import type { Actor } from '@ryg/shared/domain/actor.ts';
import { ALL_TOWNS } from '@ryg/shared/domain/issue.ts';
import { INDICATOR_ENTRIES } from '@ryg/shared/domain/indicator-fact.ts';
import { MEETING_ENTRIES } from '@ryg/shared/domain/meeting/meeting-fact.ts';
import { SCREEN_ENTRIES } from '@ryg/shared/domain/screen-fact.ts';
import { tallyOf } from '@ryg/shared/domain/tally.ts';
import type { CommandName } from '@ryg/shared/domain/workflow/command.ts';
import { accept, type Result } from '@ryg/shared/domain/refusal.ts';
import type { Line, Page } from '../../live/book.ts';
import type { Ledger } from '../../live/ledger.ts';
import type { DeskView } from './desk-view.ts';
import { entryLine, type Reading } from './entry-lines.ts';
import type { NameOf } from '../../live/account-names.ts';
import { isDueSoon, isOverdue } from './issue-search.ts';
import type { Desk, IssuesService } from './issues.service.ts';

export type DeskAnswer = z.infer<typeof readDesk.reply>;

const RECENT = 12;
/** How far back recent entries are looked for when most belong to others. */
const LOOK_BACK = 400;

export type DeskService = ReturnType<typeof deskService>;

/** The desk's first page: what waits, how the lamps stand, what happened last; all within the account's scope. */
export const deskService = (ledger: Ledger, issues: IssuesService, nameOf: NameOf) => ({
  async read(actor: Actor): Promise<Result<DeskAnswer>> {
    const desk = await issues.open(actor);
    if (!desk.ok) return desk;
    const { page, view } = desk.value;
    const lines = view.lines();
    const { county } = page.law;
    return accept({
      today: page.today,
      county: { code: county.code, name: county.name, demo: county.demo },
      towns: county.towns.map(({ code, name, shortName }) => ({ code, name, shortName })),
      totals: tallyOf(lines.map(({ verdict }) => verdict)),
      waiting: waitingOf(view),
      overdue: lines.filter(isOverdue).length,
      dueIn3: lines.filter(isDueSoon).length,
      townLamps: townLampsOf(page, lines),
      recent: await recentOf(ledger, desk.value, { reader: actor, nameOf }),
      release: await releaseOf(ledger),
      choices: choicesOf(lines),
    });
  },
});

function waitingOf(view: DeskView): DeskAnswer['waiting'] {
  const counts = new Map<CommandName, number>();
  for (const line of view.lines()) {
    const todo = view.todoOf(line);
    if (todo) counts.set(todo, (counts.get(todo) ?? 0) + 1);
  }
  return [...counts].map(([command, issues]) => ({ command, issues }));
}

const LAMP_ORDER = ['closed', 'green', 'none', 'yellow', 'red'];

function townLampsOf({ law }: Page, lines: readonly Line[]): DeskAnswer['townLamps'] {
  const rows = law.county.towns.map(({ name }) => ({
    town: name,
    lamps: lines
      .filter(({ issue: { towns } }) => towns.includes(name) || towns.includes(ALL_TOWNS))
      .map(({ verdict }) => verdict.lamp)
      .toSorted((a, b) => LAMP_ORDER.indexOf(a) - LAMP_ORDER.indexOf(b)),
  }));
  return rows.filter(({ lamps }) => lamps.length > 0);
}

async function recentOf({ store }: Ledger, { page, view }: Desk, reading: Reading): Promise<DeskAnswer['recent']> {
  const newest = await store.entries.newest(LOOK_BACK);
  const own = newest.flatMap((entry) => {
    const line = entry.subject === null ? null : page.find(entry.subject);
    return line && view.sees(line) ? [{ entry, issue: line.issue }] : [];
  });
  return own
    .slice(0, RECENT)
    .map(({ entry, issue: { no, title } }) => ({ ...entryLine(entry, [], reading), no, title }));
}

/** What is done to screens, indicators and meetings waits for no release: none of it is on the board. */
const OFF_THE_BOARD = [...SCREEN_ENTRIES, ...INDICATOR_ENTRIES, ...MEETING_ENTRIES];

async function releaseOf({ store }: Ledger): Promise<DeskAnswer['release']> {
  const latest = await store.snapshots.latest();
  if (!latest) return null;
  const behind = await store.entries.countAfter(latest.throughSeq, OFF_THE_BOARD);
  return { number: latest.number, on: latest.on, behind };
}

const byName = new Intl.Collator('zh-CN', { numeric: true });

const namesIn = (values: readonly (string | null)[]) =>
  [...new Set(values.filter((value) => value !== null && value !== ''))]
    .flatMap((value) => value ?? [])
    .toSorted((a, b) => byName.compare(a, b));

function choicesOf(lines: readonly Line[]): DeskAnswer['choices'] {
  const of = (pick: (line: Line) => readonly (string | null)[]) => namesIn(lines.flatMap(pick));
  return {
    batches: of(({ issue }) => [issue.batch]),
    sources: of(({ issue }) => [issue.source]),
    categories: of(({ issue }) => [issue.category]),
    units: of(({ issue }) => [...issue.leadUnits, ...issue.coopUnits]),
    leaders: of(({ issue }) => issue.sponsorLeaders),
  };
}
