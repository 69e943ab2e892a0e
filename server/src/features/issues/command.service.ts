import type { IssueDetail } from '@ryg/shared/contract/issues.contract.ts';
import type { Actor } from '@ryg/shared/domain/actor.ts';
import { evolve, type EntryDraft, type LedgerIssue } from '@ryg/shared/domain/entry.ts';
import { accept, refuse, type Refusal, type Result } from '@ryg/shared/domain/refusal.ts';
import type { Command } from '@ryg/shared/domain/workflow/command.ts';
import { decide, foldDrafts } from '@ryg/shared/domain/workflow/decide.ts';
import type { NameOf } from '../../live/account-names.ts';
import { judgedLine } from '../../live/book.ts';
import type { Ledger } from '../../live/ledger.ts';
import { once } from '../../live/once.ts';
import type { Stores } from '../../store/store.ts';
import { foreignTo, hear, type Hearing } from './hearing.ts';
import { issueDetail } from './issue-detail.ts';
import { numberTaken, registered, type Registration } from './registration.ts';
import { movedSince } from './stale-edit.ts';

/** From whom and from where a command comes, and the client's own number for it. */
export type Sender = Readonly<{ actor: Actor; source: string; key: string }>;

export type CommandAnswer = Readonly<{ issue: IssueDetail; entries: number[] }>;

export type CommandService = ReturnType<typeof commandService>;

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
        const hearing = await hear(ledger, stores, sender.actor, held.issue);
        if (!hearing.ok) return hearing;
        const { court } = hearing.value;
        const foreign = foreignTo(court);
        if (foreign) return { ok: false, refusal: foreign };
        const { basedOn, ...command } = asked;
        const stale = await movedSince(stores, held.issue, command, basedOn ?? held.seq, nameOf);
        const refusal = stale ?? (await numberWanted(stores, held.issue, command));
        if (refusal) return { ok: false, refusal };
        const drafts = decide(court, command);
        return drafts.ok ? accept({ hearing: hearing.value, drafts: drafts.value }) : drafts;
      }),

    /** Enters a new issue (登记); it is judged once it has a deadline and is assigned. */
    register: (sender: Sender, registration: Registration) =>
      write(sender, registration, async (stores) => {
        const drafts = await registered(stores, registration, ledger.clock.today());
        if (!drafts.ok) return drafts;
        const hearing = await hear(ledger, stores, sender.actor, bornOf(drafts.value));
        return hearing.ok ? accept({ hearing: hearing.value, drafts: drafts.value }) : hearing;
      }),
  };
}

/** The issue its first entries make. */
function bornOf(drafts: readonly EntryDraft[]): LedgerIssue {
  const issue = drafts.reduce<LedgerIssue | null>(evolve, null);
  if (!issue) throw new Error('a registration makes an issue');
  return issue;
}

/** A number that an edit would give to a second issue of the batch. */
const numberWanted = (stores: Stores, { batch, id, no }: LedgerIssue, command: Command): Promise<Refusal | null> =>
  command.command === 'editIssue' && command.changes.no !== undefined && command.changes.no !== no
    ? numberTaken(stores, batch, command.changes.no, id)
    : Promise.resolve(null);
