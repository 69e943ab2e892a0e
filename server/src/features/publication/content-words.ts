import type { ChangeLine } from '@ryg/shared/contract/release.contract.ts';
import { publicTitleOf } from '@ryg/shared/domain/assemble-board.ts';
import { workOf } from '@ryg/shared/domain/issue-work.ts';
import { decisionIn } from '@ryg/shared/domain/meeting/meetings.ts';
import { noticeInWords } from '@ryg/shared/domain/public-notice.ts';
import type { ReleaseContent } from '@ryg/shared/domain/publication.ts';
import { numbered, type ReleaseScene } from '@ryg/shared/domain/release-content.ts';

const NONE = '无';

/** What a release says of itself, before and after, as things are now. Facts speak for themselves elsewhere. */
export function wordsOfContent(content: ReleaseContent, scene: ReleaseScene): readonly ChangeLine[] {
  const name = (id: string) => numbered(scene.issues.get(id) ?? { no: null, id });
  const line = (issue: string | null, what: string, before: string, after: string): ChangeLine => ({
    issue: issue === null ? null : name(issue),
    what,
    before,
    after,
  });
  switch (content.kind) {
    case 'titles':
      return content.titles.map(({ issue, title }) => {
        const known = scene.issues.get(issue);
        return line(issue, '公示标题', known ? publicTitleOf(known) : NONE, title);
      });
    case 'statements':
      return content.issues.map((issue) => {
        const known = scene.issues.get(issue);
        const draft = known ? workOf(known).statementDraft : null;
        return line(issue, '说明', known?.statement?.text ?? NONE, draft?.text ?? known?.statement?.text ?? NONE);
      });
    case 'photos':
      return [line(content.issue, '公开照片', '不公开', `公开 ${content.photos.length} 张`)];
    case 'withdrawal':
      return [line(content.issue, '公示内容', '公开', `撤下：${content.reason}`)];
    case 'restore':
      return [line(content.issue, content.issue === null ? '整块公示' : '公示内容', '已撤下', '恢复公开')];
    case 'correction':
      return [line(content.issue, '更正', '', content.text)];
    case 'schedule':
      return [line(null, '定时发布', '', content.at === null ? '停止' : `每天 ${content.at}`)];
    case 'notice':
      return [line(null, '公示说明', '', content.notice ? noticeInWords(content.notice) : '撤下')];
    case 'promises':
      return content.promises.map(({ decision, words }) => {
        const { issue = null, what = NONE } = decisionIn(scene.meetings, decision) ?? {};
        return line(issue, '会议承诺', what, words);
      });
    case 'facts':
      return [];
  }
}
