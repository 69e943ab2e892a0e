import type { Actor } from '@ryg/shared/domain/actor.ts';
import { addDays, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { canonicalJson } from '@ryg/shared/domain/canonical-json.ts';
import type { Fact } from '@ryg/shared/domain/entry.ts';
import { reviewPack } from '@ryg/shared/domain/pack-contradictions.ts';
import {
  foldProposals,
  mayApprove,
  openProposal,
  PACK_ENTRIES,
  stateOn,
  type PackProposal,
} from '@ryg/shared/domain/pack-proposal.ts';
import { accept, refuse, type Refusal, type Result } from '@ryg/shared/domain/refusal.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import type { DayCounter } from '@ryg/shared/domain/working-days.ts';
import type { Book, Page } from '../../live/book.ts';
import { lawOf, type Ledger } from '../../live/ledger.ts';
import { once } from '../../live/once.ts';
import type { Draft } from '../../live/write-door.ts';
import type { Stores } from '../../store/store.ts';
import { countyWide } from './county-wide.ts';
import { summaryOf } from './summary.ts';

/** Who asks, from where, and under which number of their own. */
type Sender = Readonly<{ actor: Actor; source: string; key: string }>;

type Proposed = Readonly<{ pack: RulePack; startOn: CalendarDay; reason: string }>;

type Done = Readonly<{ entries: readonly Draft[]; value: string }>;

/** How far ahead rules can be agreed on. */
const LONGEST_WAIT = 400;

/** 规则变更: one account proposes, another approves, and the day brings it. Every act answers with the proposal's id. */
export const packActs = (ledger: Ledger, book: Book, shipped: readonly RulePack[]) => {
  const { clock, write } = ledger;
  const writeOnce = async (
    { actor, source, key }: Sender,
    asked: unknown,
    work: (stores: Stores) => Promise<Result<Done>>,
  ): Promise<Result<string>> => {
    const allowed = await countyWide(ledger, actor);
    if (!allowed.ok) return allowed;
    const sent = { account: actor.account, key, asked, at: clock.now().toISOString() };
    const written = await write({ actor: actor.account, source }, (stores) => once(stores, sent, () => work(stores)));
    return written.ok ? accept(written.value.value) : written;
  };

  return {
    propose: (sender: Sender, asked: Proposed) =>
      writeOnce(sender, ['propose', asked], async (stores) => {
        const page = await book.open();
        if (!page) return refuse('NOT_INITIALISED', '还没有建台账；建好以后才能提出规则方案');
        return proposal(stores, asked, { page, shipped, today: clock.today(), workingDays: ledger.workingDays });
      }),
    approve: (sender: Sender, id: string) =>
      writeOnce(sender, ['approve pack', id], (stores) => approval(stores, id, sender.actor, clock.today())),
    withdraw: (sender: Sender, id: string, reason: string) =>
      writeOnce(sender, ['withdraw pack', id, reason], (stores) => withdrawal(stores, id, reason, clock.today())),
  };
};

type Scene = Readonly<{ page: Page; shipped: readonly RulePack[]; today: CalendarDay; workingDays: DayCounter }>;

async function proposal(stores: Stores, asked: Proposed, scene: Scene): Promise<Result<Done>> {
  const { page, shipped, today, workingDays } = scene;
  const law = await lawOf(stores);
  if (!law.ok) return law;
  const inForce = law.value.pack;
  const proposals = await proposalsIn(stores);
  const objection =
    contradiction(asked.pack) ??
    sameAsNow(asked.pack, inForce) ??
    badStart(asked.startOn, today) ??
    stillOpen(proposals, today);
  if (objection) return { ok: false, refusal: objection };
  const pack = { ...asked.pack, version: await nextVersion(stores, asked.pack, proposals, shipped) };
  const id = `G${proposals.length + 1}`;
  const data = {
    id,
    pack,
    startOn: asked.startOn,
    reason: asked.reason.trim(),
    against: { id: inForce.id, version: inForce.version },
    rehearsal: summaryOf(page, pack, workingDays),
  };
  return done(id, today, { kind: 'packProposed', data });
}

async function approval(stores: Stores, id: string, { account }: Actor, today: CalendarDay): Promise<Result<Done>> {
  const found = await proposalIn(stores, id);
  if (!found.ok) return found;
  const law = await lawOf(stores);
  if (!law.ok) return law;
  const allowed = mayApprove(found.value, account, law.value.pack, today);
  return allowed.ok ? done(id, today, { kind: 'packApproved', data: { id } }) : allowed;
}

async function withdrawal(stores: Stores, id: string, reason: string, today: CalendarDay): Promise<Result<Done>> {
  const found = await proposalIn(stores, id);
  if (!found.ok) return found;
  const state = stateOn(found.value, today);
  if (state === 'withdrawn') return refuse('ALREADY_DOWN', `规则方案 ${id} 已经撤回，不用再撤`);
  if (state === 'inForce')
    return refuse('TOO_LATE', `规则方案 ${id} 已经生效，不能撤回；要改回去，请另提一个方案，从新的起用日起改`);
  return done(id, today, { kind: 'packWithdrawn', data: { id, reason: reason.trim() } });
}

/** Every proposal there ever was, oldest first. */
export const proposalsIn = async ({ entries }: Pick<Stores, 'entries'>): Promise<readonly PackProposal[]> =>
  foldProposals(await entries.ofKinds(PACK_ENTRIES));

async function proposalIn(stores: Pick<Stores, 'entries'>, id: string): Promise<Result<PackProposal>> {
  const proposal = (await proposalsIn(stores)).find((one) => one.id === id);
  return proposal ? accept(proposal) : refuse('NO_SUCH_PROPOSAL', `没有规则方案 ${id}；请刷新后重新选择`);
}

/**
 * A version is given once and never again, so that a recorded day names its rules for good; and a pack that was changed is not
 * taken for the one that ships under its name.
 */
async function nextVersion(
  { entries }: Pick<Stores, 'entries'>,
  asked: RulePack,
  proposals: readonly PackProposal[],
  shipped: readonly RulePack[],
): Promise<number> {
  const adopted = (await entries.ofKind('packAdopted')).map(({ data }) => data);
  const others = shipped.filter((pack) => contentOf(pack) !== contentOf(asked));
  const known = [...adopted, ...proposals.map(({ pack }) => pack), ...others].filter(({ id }) => id === asked.id);
  return 1 + Math.max(0, ...known.map(({ version }) => version));
}

/** What a pack judges by, whatever version it is. */
const contentOf = (pack: RulePack) => canonicalJson({ ...pack, version: 0 });

function contradiction(pack: RulePack): Refusal | null {
  const { errors } = reviewPack(pack);
  const [first] = errors;
  if (!first) return null;
  return {
    code: 'PACK_CONTRADICTS',
    message: `这套规则自相矛盾，没有提出：${first.message}${errors.length > 1 ? `（另有 ${errors.length - 1} 处）` : ''}`,
    details: errors.map(({ rule, message }) => ({ field: rule === null ? '' : `rules.${rule}`, message })),
  };
}

function sameAsNow(pack: RulePack, inForce: RulePack): Refusal | null {
  return contentOf(pack) === contentOf(inForce)
    ? { code: 'NOTHING_NEW', message: '这套规则和现行规则一样，没有可改的；请先修改再提出' }
    : null;
}

function badStart(startOn: CalendarDay, today: CalendarDay): Refusal | null {
  if (startOn <= today)
    return {
      code: 'START_TOO_EARLY',
      message: `起用日 ${startOn} 不在今天（${today}）之后；规则不改已经过去和当天的灯，请最早从 ${addDays(today, 1)} 起用`,
    };
  const last = addDays(today, LONGEST_WAIT);
  return startOn > last ? { code: 'START_TOO_LATE', message: `起用日 ${startOn} 太远；请定在 ${last} 以前` } : null;
}

function stillOpen(proposals: readonly PackProposal[], today: CalendarDay): Refusal | null {
  const open = openProposal(proposals, today);
  if (!open) return null;
  const state = open.approved ? `已批准，自 ${open.startOn} 起用` : '还在等批准';
  return { code: 'ALREADY_ASKED', message: `规则方案 ${open.id} ${state}；请先办结或撤回，再提新的方案` };
}

const done = (id: string, on: CalendarDay, fact: Fact): Result<Done> =>
  accept({ entries: [{ row: null, draft: { ...fact, on, subject: id } }], value: id });
