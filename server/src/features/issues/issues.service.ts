import type { EntryLine, IssueDetail, IssueFilter } from '@ryg/shared/contract/issues.contract.ts';
import type { Actor } from '@ryg/shared/domain/actor.ts';
import { addDays } from '@ryg/shared/domain/calendar-day.ts';
import type { LedgerEntry } from '@ryg/shared/domain/entry.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { Book, Line, Page } from '../../live/book.ts';
import type { Ledger } from '../../live/ledger.ts';
import { recordLines, type Reading } from './entry-lines.ts';
import { deskViews, type DeskView } from './desk-view.ts';
import type { NameOf } from '../../live/account-names.ts';
import { issueDetail } from './issue-detail.ts';
import { lineJson } from './issue-line.ts';
import { matcherOf, placeAfter } from './issue-search.ts';

const PAGE = 50;
const LARGEST_PAGE = 200;
const ENTRIES_A_PAGE = 100;
const RECENTLY = 7;

export type IssuesService = ReturnType<typeof issuesService>;

export type Desk = Readonly<{ page: Page; view: DeskView }>;

/** The ledger as the desk reads it: every answer is cut to what the account may see. */
export function issuesService(ledger: Ledger, book: Book, nameOf: NameOf) {
  const viewFor = deskViews(ledger.workingDays);

  const open = async (actor: Actor): Promise<Result<Desk>> => {
    const page = await book.open();
    if (!page) return refuse('NOT_INITIALISED', '这个数据文件夹还没有建台账；请先运行 `ryg init`');
    return accept({ page, view: viewFor(page, actor) });
  };

  const find = async (actor: Actor, id: string): Promise<Result<Desk & { line: Line }>> => {
    const desk = await open(actor);
    if (!desk.ok) return desk;
    const line = desk.value.page.find(id);
    if (!line) return refuse('NO_SUCH_ISSUE', `台账里没有编号为 ${id} 的问题；请从台账列表中打开`);
    if (!desk.value.view.sees(line)) {
      return refuse('OUT_OF_SCOPE', `这个问题不在您的账号（${actor.name}）负责的范围内；如有需要，请与整改办联系`);
    }
    return accept({ ...desk.value, line });
  };

  return {
    open,
    find,

    /** A page of lines as JSON, and the cursor of the next one. */
    async list(actor: Actor, filter: IssueFilter): Promise<Result<string>> {
      const desk = await open(actor);
      if (!desk.ok) return desk;
      const { view } = desk.value;
      const test = await testOf(ledger, desk.value, filter);
      const most = Math.min(Math.max(Number(filter.limit ?? PAGE), 1), LARGEST_PAGE);
      const { found, next } = pageFrom(view.lines(), filter.after ?? null, most, test);
      const items = found.map((line) => lineJson(line, view.todoOf(line)));
      return accept(`{"items":[${items.join(',')}],"next":${JSON.stringify(next)}}`);
    },

    async detail(actor: Actor, id: string): Promise<Result<IssueDetail>> {
      const found = await find(actor, id);
      if (!found.ok) return found;
      const { line, view } = found.value;
      return accept(issueDetail(line, view.courtOf(line), await ledger.store.findings.all(), nameOf));
    },

    /** Newest first, a page at a time; `before` is the entry the last page ended with. */
    async record(actor: Actor, id: string, before: number | null): Promise<Result<RecordPage>> {
      const found = await find(actor, id);
      if (!found.ok) return found;
      return accept(recordPage(await ledger.store.entries.ofSubject(id), { reader: actor, nameOf }, before));
    },
  };
}

/** The filters of the list for whoever else lists issues, as the account that asks sees them. */
export function matchingIn(ledger: Ledger) {
  const viewFor = deskViews(ledger.workingDays);
  return (page: Page, actor: Actor, filter: IssueFilter): Promise<Test> =>
    testOf(ledger, { page, view: viewFor(page, actor) }, filter);
}

/** What was done about an issue, newest first, from before an entry on. */
export function recordPage(entries: readonly LedgerEntry[], reading: Reading, before: number | null): RecordPage {
  const lines = recordLines(entries, reading).toReversed();
  const rest = before === null ? lines : lines.filter(({ seq }) => seq < before);
  const items = rest.slice(0, ENTRIES_A_PAGE);
  const last = items.at(-1);
  return { items, next: last && rest.length > items.length ? String(last.seq) : null };
}

export type RecordPage = Readonly<{ items: EntryLine[]; next: string | null }>;
type Test = (line: Line) => boolean;

async function testOf({ store }: Ledger, { page, view }: Desk, filter: IssueFilter): Promise<Test> {
  const { todo } = filter;
  const found = matcherOf(filter);
  const matches = todo === undefined ? found : (line: Line) => view.todoOf(line) === todo && found(line);
  if (filter.view === 'mine') return (line) => matches(line) && view.todoOf(line) !== null;
  if (filter.view !== 'changed') return matches;
  const moved = new Set(await store.entries.subjectsSince(addDays(page.today, -RECENTLY)));
  return (line) => moved.has(line.issue.id) && matches(line);
}

/** From the cursor on, until the page is full or the ledger ends. */
function pageFrom(lines: readonly Line[], after: string | null, most: number, test: Test) {
  const found: Line[] = [];
  let place = after === null ? 0 : placeAfter(lines, after);
  for (; place < lines.length && found.length < most; place++) {
    const line = lines[place];
    if (line && test(line)) found.push(line);
  }
  const isMore = lines.slice(place, place + 1).length > 0 && found.length === most;
  return { found, next: isMore ? (found.at(-1)?.issue.id ?? null) : null };
}
