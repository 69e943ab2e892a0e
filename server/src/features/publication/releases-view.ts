import type { ChangeLine, ReleaseLine, ReleasesView } from '@ryg/shared/contract/release.contract.ts';
import type { LedgerIssue } from '@ryg/shared/domain/entry.ts';
import { workOf } from '@ryg/shared/domain/issue-work.ts';
import type { PublicPhotos } from '@ryg/shared/domain/public-photos.ts';
import type { ReleaseContent } from '@ryg/shared/domain/publication.ts';
import { issuesBehind, publicChanges } from '@ryg/shared/domain/public-changes.ts';
import type { Release } from '@ryg/shared/domain/release.ts';
import {
  effectsOf,
  issuesAfter,
  numbered,
  publicTextsOf,
  type ReleaseScene,
} from '@ryg/shared/domain/release-content.ts';
import { accept, type Result } from '@ryg/shared/domain/refusal.ts';
import { releasedFacts, type Snapshot } from '@ryg/shared/domain/snapshot.ts';
import type { NameOf } from '../../live/account-names.ts';
import type { Ledger } from '../../live/ledger.ts';
import { publicNoticeIn, publicPhotosIn, withdrawalsIn } from '../../live/public-board.ts';
import { releasedPromisesIn } from '../../live/public-promises.ts';
import type { Store } from '../../store/store.ts';
import { scheduleIn } from './daily-release.ts';
import { correctionsIn } from './public-record.ts';
import { promisesWaiting } from './promises-waiting.ts';
import { releaseIn, releasesIn, sceneIn, staleIn } from './releases.service.ts';
import { scan } from './scan.ts';
import { wordsOfContent } from './content-words.ts';

/** More differences than anybody reads are only counted. */
const MOST_CHANGES = 60;

export type ReleasesReader = ReturnType<typeof releasesReader>;

/** What the office sees of releases: what waits, what the square would learn, what was released. */
export const releasesReader = ({ store, clock }: Pick<Ledger, 'store' | 'clock'>, nameOf: NameOf) => {
  const lineOf = lineReader(store, nameOf);

  return {
    async list(account: string): Promise<ReleasesView> {
      const scene = await sceneIn(store);
      const lines: ReleaseLine[] = [];
      for (const release of (await releasesIn(store)).toReversed()) lines.push(await lineOf(release, account, scene));
      const latest = await store.snapshots.latest();
      const { board } = await withdrawalsIn(store);
      const county = await store.entries.latest('countyDeclared');
      const issues = [...scene.issues.values()];
      const names = await store.householdNames.list();
      const photos = await publicPhotosIn(store);
      return {
        today: clock.today(),
        demo: county?.data.demo ?? false,
        releases: lines,
        editions: await editionsIn(store, nameOf, lines),
        square: {
          number: latest?.number ?? 0,
          on: latest?.on ?? null,
          withdrawn: board ? { by: nameOf(board.by), at: board.at, reason: board.reason } : null,
          withdrawnIssues: [...scene.withdrawn].map((issue) => ({ issue, name: nameIn(scene, issue) })),
          ...behind(latest, issues, scene),
        },
        issues: issues.map((issue) => choiceOf(issue, scene, photos)),
        titlesWaiting: issues.flatMap(titleWaiting),
        statementsWaiting: issues.flatMap((issue) => statementWaiting(issue, nameOf)),
        promisesWaiting: [...promisesWaiting(scene.meetings, await releasedPromisesIn(store))],
        schedule: await scheduleIn(store, clock),
        notice: await publicNoticeIn(store),
        corrections: [...(await correctionsIn(store))].map(({ issue, text, at }) => ({ issue, text, at })),
        householdNames: names ? { count: names.count, updatedOn: names.updatedOn } : null,
      };
    },

    async one(account: string, id: string): Promise<Result<ReleaseLine>> {
      const release = await releaseIn(store, id);
      if (!release.ok) return release;
      return accept(await lineOf(release.value, account, await sceneIn(store), allDifferences(store)));
    },
  };
};

/** What was published without a release of its own. */
async function editionsIn(
  { entries }: Pick<Store, 'entries'>,
  nameOf: NameOf,
  lines: readonly ReleaseLine[],
): Promise<ReleasesView['editions']> {
  const released = new Set(lines.map(({ number }) => number));
  const published = await entries.ofKind('published');
  return published
    .filter(({ data }) => !released.has(data.number))
    .map(({ data, on, recordedAt, origin }) => ({ number: data.number, on, at: recordedAt, by: nameOf(origin.actor) }))
    .toReversed();
}

type Differences = (release: Release, scene: ReleaseScene) => Promise<readonly ChangeLine[]>;
type LineReader = (
  release: Release,
  account: string,
  scene: ReleaseScene,
  differences?: Differences,
) => Promise<ReleaseLine>;

/** In a list a decided release says only its own words; comparing snapshots is for looking at one. */
const ownWords: Differences = async ({ content }, scene) => wordsOfContent(content, scene);

function lineReader(store: Store, nameOf: NameOf): LineReader {
  return async (release, account, scene, differences = ownWords) => {
    const waits = release.state === 'waiting';
    const misfit = waits ? await staleIn(store, release, scene) : null;
    const { findings } = waits && !misfit ? await scan(store, publicTextsOf(release.content, scene)) : { findings: [] };
    const { content, drafted, approved, cancelled, signed } = release;
    return {
      id: release.id,
      kind: content.kind,
      note: release.note,
      state: release.state,
      number: release.number,
      draftedBy: nameOf(drafted.by),
      draftedAt: drafted.at,
      mine: drafted.by === account,
      approvedBy: approved ? nameOf(approved.by) : null,
      approvedAt: approved?.at ?? null,
      cancelledBy: cancelled ? nameOf(cancelled.by) : null,
      cancelledAt: cancelled?.at ?? null,
      cancelledBecause: cancelled?.reason ?? null,
      signed: signed ? { found: [...signed.found], reason: signed.reason } : null,
      photos: photosOf(content, scene),
      changes: [...(await (waits ? allDifferences(store) : differences)(release, scene))],
      findings: [...findings],
      blocked: findings.length > 0,
      misfit: misfit?.message ?? null,
    };
  };
}

/** For a draft, what would change now; for a numbered release, what it changed. */
const allDifferences =
  ({ snapshots }: Pick<Store, 'snapshots'>): Differences =>
  async (release, scene) => {
    if (release.number !== null) {
      const [now, before] = [await snapshots.find(release.number), await snapshots.find(release.number - 1)];
      return named(publicChanges(before?.issues ?? [], now?.issues ?? []), scene);
    }
    if (release.state !== 'waiting' || release.content.kind !== 'facts') return wordsOfContent(release.content, scene);
    return named(publicChanges((await snapshots.latest())?.issues ?? [], publicly([...scene.issues.values()])), scene);
  };

const publicly = (issues: readonly LedgerIssue[]) => issues.map(releasedFacts);

/** The issues as the public would know them if the release were approved now. */
export const publicAfter = ({ content, id }: Release, scene: ReleaseScene, on: Snapshot['on']) =>
  publicly(issuesAfter([...scene.issues.values()], effectsOf(content, id, scene, ''), on));

const nameIn = ({ issues }: ReleaseScene, id: string): string => {
  const issue = issues.get(id);
  return issue
    ? `${numbered(issue)} ${issue.publicTitle ?? issue.publicTitleDraft ?? issue.category ?? ''}`.trim()
    : id;
};

const named = (changes: ReturnType<typeof publicChanges>, scene: ReleaseScene): readonly ChangeLine[] =>
  changes.slice(0, MOST_CHANGES).map(({ issue, ...change }) => ({ issue: nameIn(scene, issue), ...change }));

function behind(latest: Snapshot | null, issues: readonly LedgerIssue[], scene: ReleaseScene) {
  const [released, now] = [latest?.issues ?? [], publicly(issues)];
  return {
    factsBehind: [...named(publicChanges(released, now), scene)],
    issuesBehind: issuesBehind(released, now).length,
  };
}

function choiceOf(issue: LedgerIssue, scene: ReleaseScene, photos: PublicPhotos) {
  return {
    issue: issue.id,
    name: nameIn(scene, issue.id),
    pictures: workOf(issue).evidence.filter(({ kind }) => kind !== 'paper').length,
    publicPhotos: (photos.get(issue.id) ?? []).map(({ id }) => id),
  };
}

function photosOf(content: ReleaseContent, { issues }: ReleaseScene): ReleaseLine['photos'] {
  const issue = content.kind === 'photos' ? issues.get(content.issue) : undefined;
  if (content.kind !== 'photos' || !issue) return [];
  const chosen = new Set(content.photos);
  return workOf(issue).evidence.flatMap(({ id, kind }) => (chosen.has(id) && kind !== 'paper' ? [{ id, kind }] : []));
}

function titleWaiting({ id, no, publicTitle, publicTitleDraft }: LedgerIssue) {
  if (publicTitleDraft === null || publicTitleDraft === publicTitle) return [];
  return [{ issue: id, name: numbered({ no, id }), draft: publicTitleDraft, now: publicTitle }];
}

function statementWaiting(issue: LedgerIssue, nameOf: NameOf) {
  const draft = workOf(issue).statementDraft;
  if (!draft) return [];
  return [
    {
      issue: issue.id,
      name: numbered(issue),
      text: draft.text,
      by: nameOf(draft.by),
      on: draft.on,
      now: issue.statement?.text ?? null,
    },
  ];
}
