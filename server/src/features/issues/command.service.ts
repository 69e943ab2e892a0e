import type { Actor } from '@ryg/shared/domain/actor.ts';
import type { EntryDraft, IssueFacts, LedgerIssue } from '@ryg/shared/domain/entry.ts';
import { evolve } from '@ryg/shared/domain/entry.ts';
import { UNSET_DEADLINE, type Deadline } from '@ryg/shared/domain/deadline.ts';
import { movedFields } from '@ryg/shared/domain/issue-changes.ts';
import type { IssueDetail } from '@ryg/shared/contract/issues.contract.ts';
import { accept, refuse, type Refusal, type Result } from '@ryg/shared/domain/refusal.ts';
import { isInScope, scopeFor } from '@ryg/shared/domain/scope.ts';
import type { Command } from '@ryg/shared/domain/workflow/command.ts';
import type { Court } from '@ryg/shared/domain/workflow/court.ts';
import { decide, foldDrafts } from '@ryg/shared/domain/workflow/decide.ts';
import { judgedLine, workflowOf } from '../../live/book.ts';
import { lawOf, type Law, type Ledger } from '../../live/ledger.ts';
import { once } from '../../live/once.ts';
import type { Stores } from '../../store/store.ts';
import type { NameOf } from '../../live/account-names.ts';
import { issueDetail } from './issue-detail.ts';

/** From whom and from where a command comes, and the client's own number for it. */
export type Sender = Readonly<{ actor: Actor; source: string; key: string }>;

export type CommandAnswer = Readonly<{ issue: IssueDetail; entries: number[] }>;

export type Registration = Readonly<{
  batch?: string;
  facts: Readonly<Partial<Omit<IssueFacts, 'publicTitleDraft'>>> & Readonly<{ title: string }>;
  deadline?: Deadline;
}>;

export type CommandService = ReturnType<typeof commandService>;

/** The court a command comes before, and the county's law it was read from. */
type Hearing = Readonly<{ court: Court; law: Law }>;

/** Batch of issues that were registered at the desk. */
const DESK_BATCH = '默认批次';

/** Commands on issues: decided by the domain, written through the one door, answered once. */
export function commandService(ledger: Ledger, nameOf: NameOf) {
  const answer = async (
    stores: Stores,
    { court, law }: Hearing,
    drafts: readonly EntryDraft[],
  ): Promise<CommandAnswer> => {
    const { seq } = await stores.entries.head();
    const issue = foldDrafts(court.issue, drafts);
    const line = judgedLine(ledger, law, court.today, issue, seq + drafts.length);
    const detail = issueDetail(line, { ...court, issue }, await stores.findings.all(), nameOf);
    return { issue: detail, entries: drafts.map((_draft, index) => seq + index + 1) };
  };

  const hear = async (stores: Stores, actor: Actor, issue: LedgerIssue): Promise<Result<Hearing>> => {
    const law = await lawOf(stores);
    if (!law.ok) return law;
    const { county } = law.value;
    const { workingDays, clock } = ledger;
    const workflow = await workflowOf(stores);
    const court = { issue, actor, county, workflow, today: clock.today(), workingDays };
    return accept({ court, law: law.value });
  };

  const write = async (
    { actor, source, key }: Sender,
    asked: unknown,
    work: (stores: Stores) => Promise<Result<Readonly<{ hearing: Hearing; drafts: readonly EntryDraft[] }>>>,
  ): Promise<Result<CommandAnswer>> => {
    const at = ledger.clock.now().toISOString();
    const written = await ledger.write({ actor: actor.account, source }, (stores) =>
      once(stores, { account: actor.account, key, asked, at }, async () => {
        const decided = await work(stores);
        if (!decided.ok) return decided;
        const { hearing, drafts } = decided.value;
        const value = await answer(stores, hearing, drafts);
        return accept({ entries: drafts.map((draft) => ({ row: null, draft })), value });
      }),
    );
    return written.ok ? accept(written.value.value) : written;
  };

  return {
    /** Gives a command on an issue, or says why not; a refusal leaves no trace. */
    give: (sender: Sender, id: string, asked: Command & Readonly<{ basedOn?: number }>) =>
      write(sender, { id, asked }, async (stores) => {
        const held = await stores.issues.findHeld(id);
        if (!held) return refuse('NO_SUCH_ISSUE', `台账里没有编号为 ${id} 的问题；请从台账列表中打开`);
        const hearing = await hear(stores, sender.actor, held.issue);
        if (!hearing.ok) return hearing;
        const { court } = hearing.value;
        const foreign = foreignTo(court);
        if (foreign) return { ok: false, refusal: foreign };
        const { basedOn, ...command } = asked;
        const stale = await movedSince(stores, held.issue, command, basedOn ?? held.seq, nameOf);
        if (stale) return { ok: false, refusal: stale };
        const drafts = decide(court, command);
        return drafts.ok ? accept({ hearing: hearing.value, drafts: drafts.value }) : drafts;
      }),

    /** Enters a new issue (登记); it is judged once it has a deadline and is assigned. */
    register: (sender: Sender, registration: Registration) =>
      write(sender, registration, async (stores) => {
        const { batch = DESK_BATCH, facts, deadline = UNSET_DEADLINE } = registration;
        const no = facts.no ?? null;
        if (no !== null && (await stores.issues.all()).some((issue) => issue.batch === batch && issue.no === no)) {
          return refuse('NUMBER_TAKEN', `“${batch}”里已经有编号 ${no} 的问题；请换一个编号`);
        }
        const subject = await nextIssueId(stores);
        const on = ledger.clock.today();
        const drafts: readonly EntryDraft[] = [
          { kind: 'issueRegistered', on, subject, data: { batch, facts: fullFacts(facts), deadline } },
          { kind: 'stateChanged', on, subject, data: { state: 'registered' } },
        ];
        const issue = drafts.reduce<LedgerIssue | null>(evolve, null);
        if (!issue) throw new Error('a registration makes an issue');
        const hearing = await hear(stores, sender.actor, issue);
        return hearing.ok ? accept({ hearing: hearing.value, drafts }) : hearing;
      }),
  };
}

const fullFacts = (facts: Registration['facts']): IssueFacts => ({
  no: null,
  source: null,
  category: null,
  measures: [],
  towns: [],
  sponsorLeaders: [],
  leadUnits: [],
  coopUnits: [],
  responsible: [],
  start: null,
  publicTitleDraft: null,
  ...facts,
});

/** Ids are numbered in the order of registration and never used again, also not after an import was undone. */
async function nextIssueId({ entries }: Stores): Promise<string> {
  return `Q${String((await entries.highestIssueNumber()) + 1).padStart(4, '0')}`;
}

function foreignTo({ issue, actor, county }: Court): Refusal | null {
  if (isInScope(issue, scopeFor(actor, county))) return null;
  const message = `这个问题不在您的账号（${actor.name}）负责的范围内；如有需要，请与整改办联系`;
  return { code: 'OUT_OF_SCOPE', message };
}

/** What an edit would write over without having seen it: the same facts, moved by others since the form was filled in. */
async function movedSince(
  { entries }: Stores,
  now: LedgerIssue,
  command: Command,
  basedOn: number,
  nameOf: NameOf,
): Promise<Refusal | null> {
  const keys = keysOf(command);
  if (keys.length === 0) return null;
  const record = await entries.ofSubject(now.id);
  const since = record.filter(({ seq }) => seq > basedOn);
  if (since.length === 0) return null;
  const then = record.filter(({ seq }) => seq <= basedOn).reduce<LedgerIssue | null>(evolve, null);
  const last = since.at(-1);
  const moved = then ? movedFields(then, now, keys) : [];
  if (moved.length === 0) return null;
  const by = nameOf(last?.origin.actor ?? '');
  return {
    code: 'EDIT_CONFLICT',
    message: `您填写期间，${by}已修改了${moved.map(({ field }) => `“${field}”`).join('、')}；您填的内容还在，请对照后决定保留哪一个再提交`,
    details: moved.map(({ field, before, after }) => ({
      field,
      yours: before,
      theirs: after,
      by,
      at: last?.recordedAt ?? '',
    })),
  };
}

/** Facts a command writes over. */
function keysOf(command: Command): readonly string[] {
  if (command.command === 'editIssue') return Object.keys(command.changes);
  if (command.command === 'setDeadline') return ['deadline'];
  if (command.command !== 'assign') return [];
  return ['sponsorLeaders', 'leadUnits', 'coopUnits', 'towns', 'responsible', 'deadline'];
}
