import { evolve, type EntryDraft, type Fact, type LedgerIssue } from './entry.ts';
import type { CalendarDay } from './calendar-day.ts';
import { workOf } from './issue-work.ts';
import type { Meetings } from './meeting/meetings.ts';
import { releasedPromises } from './public-promises.ts';
import type { ReleaseContent } from './publication.ts';
import type { Refusal } from './refusal.ts';

/** What is so when a release is drafted or approved. */
export type ReleaseScene = Readonly<{
  issues: ReadonlyMap<string, LedgerIssue>;
  withdrawn: ReadonlySet<string>;
  boardWithdrawn: boolean;
  /** Meetings with their decisions; what units explained is not among it. */
  meetings: Meetings;
}>;

/** Words that the release would put before the public, and where they come from. */
export type PublicText = Readonly<{ field: string; text: string }>;

export type Effect = Fact & Readonly<{ subject: string | null }>;

const no = (code: string, message: string): Refusal => ({ code, message });

/** An issue as the office calls it. */
export const numbered = ({ no: number, id }: Pick<LedgerIssue, 'no' | 'id'>): string => `编号 ${number ?? id}`;

/** Whether the release makes a new numbered snapshot of the facts. */
export const carriesFacts = ({ kind }: ReleaseContent): boolean =>
  kind === 'facts' || kind === 'titles' || kind === 'statements' || kind === 'promises';

/** The issues whose wording a release is about. */
export function issuesOf(content: ReleaseContent): readonly string[] {
  switch (content.kind) {
    case 'titles':
      return content.titles.map(({ issue }) => issue);
    case 'statements':
      return content.issues;
    case 'photos':
    case 'withdrawal':
      return [content.issue];
    case 'restore':
    case 'correction':
      return content.issue === null ? [] : [content.issue];
    default:
      return [];
  }
}

/** An issue of the scene as the office calls it. */
export const calledIn = ({ issues }: ReleaseScene, id: string) => numbered(issues.get(id) ?? { no: null, id });

/** The words a town wants to say, while they wait. */
export function draftedStatement({ issues }: ReleaseScene, id: string): string | null {
  const issue = issues.get(id);
  return issue ? (workOf(issue).statementDraft?.text ?? null) : null;
}

/** Everything a person passing by would read because of this release. */
export function publicTextsOf(content: ReleaseContent, scene: ReleaseScene): readonly PublicText[] {
  return [...ownTexts(content, scene), ...(carriesFacts(content) ? factTexts(scene) : [])];
}

function ownTexts(content: ReleaseContent, scene: ReleaseScene): readonly PublicText[] {
  switch (content.kind) {
    case 'titles':
      return content.titles.map(({ issue, title }) => ({ field: `${calledIn(scene, issue)} 公示标题`, text: title }));
    case 'statements':
      return content.issues.map((id) => ({
        field: `${calledIn(scene, id)} 说明`,
        text: draftedStatement(scene, id) ?? '',
      }));
    case 'restore': {
      const issue = content.issue === null ? undefined : scene.issues.get(content.issue);
      const texts = [issue?.publicTitle, issue?.statement?.text].filter((text) => text !== null && text !== undefined);
      return texts.map((text) => ({ field: `${calledIn(scene, content.issue ?? '')} 公示内容`, text }));
    }
    case 'correction':
      return [{ field: '更正', text: content.text }];
    case 'notice':
      return content.notice
        ? [
            { field: '公示依据', text: content.notice.basis },
            { field: '异议渠道', text: content.notice.objection },
            { field: '公开网址', text: content.notice.publicUrl },
          ]
        : [];
    case 'promises':
      return content.promises.map(({ words }) => ({ field: '会议承诺', text: words }));
    default:
      return [];
  }
}

/** Of the facts themselves only two are words: the category and the lead unit. */
function factTexts({ issues }: ReleaseScene): readonly PublicText[] {
  const all = [...issues.values()];
  const distinct = (field: string, texts: readonly (string | null | undefined)[]): readonly PublicText[] =>
    [...new Set(texts)].flatMap((text) => (text ? [{ field, text }] : []));
  return [
    ...distinct(
      '问题类别',
      all.map(({ category }) => category),
    ),
    ...distinct(
      '牵头单位',
      all.map(({ leadUnits }) => leadUnits[0]),
    ),
  ];
}

/** What an approved release writes into the ledger, before the numbered snapshot it may carry. */
export function effectsOf(content: ReleaseContent, id: string, scene: ReleaseScene, by: string): readonly Effect[] {
  switch (content.kind) {
    case 'titles':
      return content.titles.map(({ issue, title }) => ({
        kind: 'titleReleased',
        subject: issue,
        data: { publicTitle: title.trim() },
      }));
    case 'statements':
      return content.issues.map((issue) => ({
        kind: 'statementReleased',
        subject: issue,
        data: { text: draftedStatement(scene, issue) ?? '' },
      }));
    case 'photos':
      return [{ kind: 'photosReleased', subject: content.issue, data: { photos: content.photos } }];
    case 'withdrawal':
      return [{ kind: 'issueWithdrawn', subject: content.issue, data: { reason: content.reason, by } }];
    case 'restore':
      return content.issue === null
        ? [{ kind: 'boardRestored', subject: null, data: { release: id } }]
        : [{ kind: 'issueRestored', subject: content.issue, data: { by } }];
    case 'correction':
      return [
        {
          kind: 'correctionPublished',
          subject: content.issue,
          data: { issue: content.issue, text: content.text.trim() },
        },
      ];
    case 'schedule':
      return [{ kind: 'scheduleSet', subject: null, data: { at: content.at } }];
    case 'notice':
      return [{ kind: 'noticeSet', subject: null, data: { notice: content.notice } }];
    case 'promises':
      return [{ kind: 'promisesReleased', subject: null, data: releasedPromises(content, scene.meetings) }];
    case 'facts':
      return [];
  }
}

/** What takes down again what an approved release put up; a refusal when only the red button could. */
export function undoingOf(
  content: ReleaseContent,
  reason: string,
  scene: ReleaseScene,
  by: string,
): readonly Effect[] | Refusal {
  switch (content.kind) {
    case 'titles':
    case 'statements':
    case 'photos':
      return issuesOf(content)
        .filter((issue) => !scene.withdrawn.has(issue))
        .map((issue) => ({ kind: 'issueWithdrawn', subject: issue, data: { reason, by } }));
    case 'restore':
      return content.issue === null
        ? [{ kind: 'boardWithdrawn', subject: null, data: { reason } }]
        : [{ kind: 'issueWithdrawn', subject: content.issue, data: { reason, by } }];
    case 'schedule':
      return [{ kind: 'scheduleSet', subject: null, data: { at: null } }];
    case 'notice':
      return [{ kind: 'noticeSet', subject: null, data: { notice: null } }];
    case 'promises':
      return [
        {
          kind: 'promisesReleased',
          subject: null,
          data: { ...releasedPromises(content, scene.meetings), promises: [] },
        },
      ];
    case 'correction':
      return [];
    case 'withdrawal':
      return no('ALREADY_DOWN', '这张发布单本来就是撤下内容；要恢复公开，请另拟“恢复公开”，由两人办理');
    case 'facts':
      return no('FACTS_STAY', '已公开的事实不能单独收回；如有错误，请改正台账后重新公开，或用红色按钮撤下公示内容');
  }
}

/** The issues as they would stand after the release, for looking at it beforehand. */
export function issuesAfter(
  issues: readonly LedgerIssue[],
  effects: readonly Effect[],
  on: CalendarDay,
): readonly LedgerIssue[] {
  const bySubject = Map.groupBy(effects, ({ subject }) => subject);
  return issues.map((issue) =>
    (bySubject.get(issue.id) ?? []).reduce<LedgerIssue>(
      (now, effect) => evolve(now, { ...effect, on } as EntryDraft) ?? now,
      issue,
    ),
  );
}
