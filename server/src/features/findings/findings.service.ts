import type {
  FindingCommand,
  FindingFilter,
  FindingLine,
  FindingList,
} from '@ryg/shared/contract/findings.contract.ts';
import type { Actor } from '@ryg/shared/domain/actor.ts';
import { foldText } from '@ryg/shared/domain/clean-text.ts';
import { disposeFinding, type DisposeOrder } from '@ryg/shared/domain/dispose-finding.ts';
import type { Finding } from '@ryg/shared/domain/finding.ts';
import { readProblemList } from '@ryg/shared/domain/ledger-sheet/read-findings.ts';
import { compareLists, type ListComparison } from '@ryg/shared/domain/reconcile-lists.ts';
import { reconcile, type Reconciliation } from '@ryg/shared/domain/reconciliation.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { isInScope, scopeFor } from '@ryg/shared/domain/scope.ts';
import type { Book, Line } from '../../live/book.ts';
import { lawOf, type Ledger } from '../../live/ledger.ts';
import { once } from '../../live/once.ts';
import { readWorkbook } from '../../workbook/read-workbook.ts';

export type Sender = Readonly<{ actor: Actor; source: string; key: string }>;

/** What of the ledger an account may see: its issues, and which numbers there are at all. */
type Sight = Readonly<{ lines: readonly Line[]; known: ReadonlySet<string>; isWhole: boolean }>;

export type FindingsService = ReturnType<typeof findingsService>;

/** Findings handed down: what became of them, and whether the sum is right. */
export function findingsService(ledger: Ledger, book: Book) {
  const { store, clock } = ledger;

  const sightOf = sightIn(ledger, book);

  const lineOf = async (actor: Actor, no: string): Promise<Result<FindingLine>> => {
    const sight = await sightOf(actor);
    if (!sight.ok) return sight;
    const findings = seenOf(await store.findings.all(), sight.value);
    const finding = findings.find((one) => one.no === no);
    return finding ? accept(traceOf(findings, sight.value)(finding)) : noSuchFinding(no);
  };

  return {
    list: async (actor: Actor, filter: FindingFilter): Promise<Result<FindingList>> => {
      const sight = await sightOf(actor);
      if (!sight.ok) return sight;
      const findings = seenOf(await store.findings.all(), sight.value);
      const items = findings.filter(isAsked(filter)).map(traceOf(findings, sight.value));
      const sources = [...new Set(findings.flatMap(({ source }) => source ?? []))];
      return accept({ items, total: findings.length, sources });
    },

    /** Records what became of a finding; deciding the same again leaves no entry. */
    give: async ({ actor, source, key }: Sender, no: string, command: FindingCommand): Promise<Result<FindingLine>> => {
      const at = clock.now().toISOString();
      const written = await ledger.write({ actor: actor.account, source }, (stores) =>
        once(stores, { account: actor.account, key, asked: { no, command }, at }, async () => {
          const finding = (await stores.findings.all()).find((one) => one.no === no);
          if (!finding) return noSuchFinding(no);
          const known = new Set((await stores.issues.all()).flatMap(({ no: number }) => number ?? []));
          const disposed = disposeFinding(finding, orderOf(command), known);
          if (!disposed.ok) return disposed;
          const isNews = JSON.stringify(disposed.value) !== JSON.stringify(finding);
          const draft = { kind: 'findingChanged', on: clock.today(), subject: no, data: disposed.value } as const;
          return accept({ entries: isNews ? [{ row: null, draft }] : [], value: { no } });
        }),
      );
      return written.ok ? lineOf(actor, no) : written;
    },

    /** The sum is one of the whole county, so it is for those who may see all of it. */
    reconciliation: async (actor: Actor): Promise<Result<Reconciliation>> => {
      const sight = await sightOf(actor);
      if (!sight.ok) return sight;
      if (!sight.value.isWhole) return outOfScope(actor);
      return accept(reconcile(await store.findings.all(), await store.issues.all()));
    },
  };
}

/** What an account may see of the findings' issues, by the ledger as it is now. */
function sightIn({ store }: Pick<Ledger, 'store'>, book: Book) {
  return async (actor: Actor): Promise<Result<Sight>> => {
    const page = await book.open();
    if (!page) {
      const law = await lawOf(store);
      return law.ok
        ? accept({ lines: [], known: new Set(), isWhole: scopeFor(actor, law.value.county).kind === 'all' })
        : law;
    }
    const scope = scopeFor(actor, page.law.county);
    return accept({
      lines: page.lines.filter(({ issue }) => isInScope(issue, scope)),
      known: new Set(page.lines.flatMap(({ issue: { no } }) => no ?? [])),
      isWhole: scope.kind === 'all',
    });
  };
}

/** Lays the list of the level above beside ours. Nothing is kept of it. */
export async function compareWithList(
  { store }: Pick<Ledger, 'store'>,
  file: Readonly<{ name: string; bytes: Buffer }>,
): Promise<Result<ListComparison>> {
  const workbook = await readWorkbook(file);
  if (!workbook.ok) return workbook;
  const theirs = readProblemList(workbook.value);
  if (theirs === null || theirs.length === 0) {
    return refuse('LIST_UNREADABLE', `“${file.name}”里没有找到问题清单；表头要有“编号”和“问题”两列，请核对后重新上传`);
  }
  return accept(compareLists(await store.findings.all(), theirs));
}

const outOfScope = ({ name }: Actor): Result<never> =>
  refuse('OUT_OF_SCOPE', `对账要看全县的转办问题，您的账号（${name}）只能看自己包抓的；请向整改办要对账结果`);

const noSuchFinding = (no: string): Result<never> =>
  refuse('NO_SUCH_FINDING', `没有编号为 ${no} 的转办问题；请从转办问题列表中打开`);

function orderOf(command: FindingCommand): DisposeOrder {
  if (command.command === 'merge') return { disposition: 'merged', issueNos: [command.into], reason: '' };
  if (command.command === 'split') return { disposition: 'split', issueNos: command.into, reason: '' };
  return command;
}

function isAsked({ q, source, disposition }: FindingFilter): (finding: Finding) => boolean {
  const words = (q ?? '').trim().split(/\s+/u).filter(Boolean).map(foldText);
  return (finding) => {
    const text = foldText([finding.no, finding.title, finding.source ?? '', ...finding.issueNos].join('|'));
    return (
      words.every((word) => text.includes(word)) &&
      (source === undefined || finding.source === source) &&
      (disposition === undefined || finding.disposition === (disposition === 'undisposed' ? null : disposition))
    );
  };
}

/** Findings of the issues an account may see, and no others; all of them where it may see all. */
function seenOf(findings: readonly Finding[], { lines, isWhole }: Sight): readonly Finding[] {
  if (isWhole) return findings;
  const own = new Set(lines.flatMap(({ issue: { no } }) => no ?? []));
  return findings.filter(({ issueNos }) => issueNos.some((no) => own.has(no)));
}

/** A finding with the issues it became and, the other way, what else became them. */
function traceOf(findings: readonly Finding[], { lines, known }: Sight): (finding: Finding) => FindingLine {
  const byNo = Map.groupBy(lines, ({ issue }) => issue.no ?? '');
  const named = new Map<string, string[]>();
  for (const { no, issueNos } of findings) {
    for (const issueNo of issueNos) named.set(issueNo, [...(named.get(issueNo) ?? []), no]);
  }
  return ({ no, title, source, disposition, reason = null, issueNos }) => ({
    no,
    title,
    source,
    disposition,
    reason,
    issueNos: [...issueNos],
    issues: issueNos.flatMap((issueNo) =>
      (byNo.get(issueNo) ?? []).map(({ issue, verdict }) => ({
        id: issue.id,
        no: issue.no,
        title: issue.title,
        state: issue.state,
        lamp: verdict.lamp,
        others: (named.get(issueNo) ?? []).filter((other) => other !== no),
      })),
    ),
    unknownNos: issueNos.filter((issueNo) => !known.has(issueNo)),
  });
}
