import type { Actor } from '@ryg/shared/domain/actor.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { EntryDraft, Fact } from '@ryg/shared/domain/entry.ts';
import { foldMeetings, NO_MEETINGS } from '@ryg/shared/domain/meeting/meetings.ts';
import type { ReleaseContent } from '@ryg/shared/domain/publication.ts';
import { accept, refuse, type Refusal, type Result } from '@ryg/shared/domain/refusal.ts';
import { foldReleases, RELEASE_ENTRIES, sourceOfRelease, type Release } from '@ryg/shared/domain/release.ts';
import {
  carriesFacts,
  effectsOf,
  publicTextsOf,
  undoingOf,
  type ReleaseScene,
} from '@ryg/shared/domain/release-content.ts';
import { misfitOf } from '@ryg/shared/domain/release-misfit.ts';
import type { Ledger } from '../../live/ledger.ts';
import { once } from '../../live/once.ts';
import { withdrawalsIn } from '../../live/public-board.ts';
import { PROMISE_ENTRIES } from '../../live/public-promises.ts';
import type { Draft } from '../../live/write-door.ts';
import type { Stores } from '../../store/store.ts';
import { findingsInWords, scan } from './scan.ts';
import { nextRelease } from './take-release.ts';

/** Who asks, from where, and under which number of their own. */
export type Sender = Readonly<{ actor: Actor; source: string; key: string }>;

export type ReleaseActs = ReturnType<typeof releaseActs>;

type Done = Readonly<{ entries: readonly Draft[]; value: string }>;

/** 两人发布: one account drafts, another releases. Every act answers with the id of the release. */
export const releaseActs = ({ write, clock }: Pick<Ledger, 'write' | 'clock'>) => {
  const writeOnce = async (
    { actor, source, key }: Sender,
    asked: unknown,
    origin: string,
    work: (stores: Stores) => Promise<Result<Done>>,
  ): Promise<Result<string>> => {
    const sent = { account: actor.account, key, asked, at: clock.now().toISOString() };
    const written = await write({ actor: actor.account, source: origin || source, isLarge: true }, (stores) =>
      once(stores, sent, () => work(stores)),
    );
    return written.ok ? accept(written.value.value) : written;
  };

  return {
    draft: (sender: Sender, { content, note }: Readonly<{ content: ReleaseContent; note: string }>) =>
      writeOnce(sender, ['draft', content, note], '', async (stores) => {
        const misfit = misfitOf(content, await sceneIn(stores));
        if (misfit) return { ok: false, refusal: misfit };
        const drafts = await stores.entries.ofKind('releaseDrafted');
        const id = `F${drafts.length + 1}`;
        return done(id, clock.today(), [{ kind: 'releaseDrafted', data: { id, content, note: note.trim() } }]);
      }),

    approve: (sender: Sender, id: string, signed: string | null) =>
      writeOnce(sender, ['approve', id, signed], sourceOfRelease(id, sender.source), async (stores) => {
        const release = await releaseIn(stores, id);
        if (!release.ok) return release;
        return approval(stores, release.value, { by: sender.actor.account, signed, on: clock.today() });
      }),

    withdraw: (sender: Sender, id: string, reason: string) =>
      writeOnce(sender, ['withdraw', id, reason], sourceOfRelease(id, sender.source), async (stores) => {
        const release = await releaseIn(stores, id);
        if (!release.ok) return release;
        return withdrawal(stores, release.value, { by: sender.actor.account, reason, on: clock.today() });
      }),
  };
};

/** Every release there ever was, oldest first. */
export const releasesIn = async ({ entries }: Pick<Stores, 'entries'>): Promise<readonly Release[]> =>
  foldReleases(await entries.ofKinds(RELEASE_ENTRIES));

export async function releaseIn(stores: Pick<Stores, 'entries'>, id: string): Promise<Result<Release>> {
  const release = (await releasesIn(stores)).find((one) => one.id === id);
  return release ? accept(release) : refuse('NO_SUCH_RELEASE', `没有发布单 ${id}；请刷新后重新选择`);
}

export async function sceneIn(stores: Pick<Stores, 'entries' | 'issues'>): Promise<ReleaseScene> {
  const { board, issues: withdrawn } = await withdrawalsIn(stores);
  const issues = new Map((await stores.issues.all()).map((issue) => [issue.id, issue]));
  const meetings = foldMeetings(NO_MEETINGS, await stores.entries.ofKinds(PROMISE_ENTRIES));
  return { issues, withdrawn, boardWithdrawn: board !== null, meetings };
}

type Approval = Readonly<{ by: string; signed: string | null; on: CalendarDay }>;

async function approval(stores: Stores, release: Release, { by, signed, on }: Approval): Promise<Result<Done>> {
  const scene = await sceneIn(stores);
  const objection = notWaiting(release) ?? samePerson(release, by) ?? (await staleIn(stores, release, scene));
  if (objection) return { ok: false, refusal: objection };
  const { id, content } = release;
  const { findings } = await scan(stores, publicTextsOf(content, scene));
  const found = findingsInWords(findings);
  if (found.length > 0 && signed === null) return { ok: false, refusal: privateWords(found) };

  const facts: (Fact & { subject?: string | null })[] = [
    ...(found.length > 0
      ? [{ kind: 'privacySigned', data: { release: id, found, reason: signed ?? '' } } as const]
      : []),
    { kind: 'releaseApproved', data: { id } },
    ...effectsOf(content, id, scene, by),
  ];
  const written = done(id, on, facts);
  if (!written.ok || !carriesFacts(content)) return written;
  const { draft } = await nextRelease(stores, on);
  return accept({ ...written.value, entries: [...written.value.entries, { row: null, draft }] });
}

const notWaiting = ({ id, state }: Release): Refusal | null =>
  state === 'waiting' ? null : { code: 'WRONG_STATE', message: `发布单 ${id} 已经办结，不能再放行；请刷新后查看` };

const samePerson = ({ id, drafted }: Release, by: string): Refusal | null =>
  drafted.by === by
    ? { code: 'SAME_PERSON', message: `发布单 ${id} 是您自己拟的，不能由自己放行；请由整改办另一位同志核对后放行` }
    : null;

/** What cannot be released as things are now, or is no longer what the drafter saw. */
export async function staleIn(
  { entries }: Pick<Stores, 'entries'>,
  { content, seq, id }: Release,
  scene: ReleaseScene,
): Promise<Refusal | null> {
  const misfit = misfitOf(content, scene);
  if (misfit || content.kind !== 'statements') return misfit;
  const rewritten = (await entries.ofKind('statementDrafted')).find(
    (entry) => entry.seq > seq && content.issues.includes(entry.subject ?? ''),
  );
  return rewritten
    ? { code: 'CHANGED_SINCE', message: `发布单 ${id} 拟好之后，镇办又改了说明；请撤回这一张，按新的说明重拟` }
    : null;
}

const privateWords = (found: readonly string[]): Refusal => ({
  code: 'PRIVATE_WORDS',
  message: `有不宜公开的内容：${found.slice(0, 3).join('；')}${found.length > 3 ? `等 ${found.length} 处` : ''}；请退回改写，确需公开的写明理由签字放行`,
  details: found.map((words) => ({ field: words.split('：')[0] ?? '', message: words })),
});

type Undoing = Readonly<{ by: string; reason: string; on: CalendarDay }>;

async function withdrawal(stores: Stores, release: Release, { by, reason, on }: Undoing): Promise<Result<Done>> {
  const { id, state, content } = release;
  const cancelled: Fact = { kind: 'releaseCancelled', data: { id, reason } };
  if (state === 'waiting') return done(id, on, [cancelled]);
  if (state !== 'released') return refuse('ALREADY_DOWN', `发布单 ${id} 已经撤回，不用再撤`);
  const undoing = undoingOf(content, reason, await sceneIn(stores), by);
  return 'code' in undoing ? { ok: false, refusal: undoing } : done(id, on, [cancelled, ...undoing]);
}

/** Facts of one release as drafts of entries; those that name no subject of their own are about the release. */
function done(id: string, on: CalendarDay, facts: readonly (Fact & { subject?: string | null })[]): Result<Done> {
  const entries = facts.map((fact) => ({
    row: null,
    draft: { ...fact, on, subject: fact.subject === undefined ? id : fact.subject } as EntryDraft,
  }));
  return accept({ entries, value: id });
}
