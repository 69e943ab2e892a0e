import { workOf } from './issue-work.ts';
import { CORRECTION_LENGTH, STATEMENT_LENGTH, TITLE_LENGTH, type ReleaseContent } from './publication.ts';
import { isPublicUrl, NOTICE_LENGTH } from './public-notice.ts';
import { promisesMisfit } from './public-promises.ts';
import { calledIn, draftedStatement, issuesOf, type ReleaseScene } from './release-content.ts';
import type { Refusal } from './refusal.ts';

const no = (code: string, message: string): Refusal => ({ code, message });
const charactersOf = (text: string) => [...text.trim()].length;

/** Why the release cannot be made of things as they are, or null. Asked when it is drafted and again when it is approved. */
export function misfitOf(content: ReleaseContent, scene: ReleaseScene): Refusal | null {
  const named = issuesOf(content);
  const unknown = named.find((id) => !scene.issues.has(id));
  if (unknown !== undefined) return no('NO_SUCH_ISSUE', `台账里没有问题 ${unknown}；请刷新后重新选择`);
  if (new Set(named).size < named.length)
    return no('ISSUE_TWICE', '同一个问题在一张发布单里出现了两次；请删去重复的一条');
  switch (content.kind) {
    case 'facts':
      return scene.issues.size > 0
        ? null
        : no('NOTHING_TO_PUBLISH', '台账里还没有问题，没有可以公开的内容；请先导入台账');
    case 'titles':
      return named.length === 0
        ? no('NOTHING_CHOSEN', '没有选公示标题；请至少选一条')
        : misfittingTitle(content, scene);
    case 'statements':
      return named.length === 0
        ? no('NOTHING_CHOSEN', '没有选说明；请至少选一条')
        : misfittingStatement(content, scene);
    case 'photos':
      return misfittingPhotos(content, scene);
    case 'withdrawal':
      return scene.withdrawn.has(content.issue)
        ? no('ALREADY_DOWN', `${calledIn(scene, content.issue)}的内容已经撤下`)
        : textMisfit(content.reason, '撤下的理由');
    case 'restore':
      return misfittingRestore(content.issue, scene);
    case 'correction':
      return textMisfit(content.text, '更正内容');
    case 'schedule':
      return null;
    case 'notice':
      return misfittingNotice(content);
    case 'promises':
      return promisesMisfit(content, scene);
  }
}

type Content<K extends ReleaseContent['kind']> = Extract<ReleaseContent, { kind: K }>;

function misfittingTitle({ titles }: Content<'titles'>, scene: ReleaseScene): Refusal | null {
  for (const { issue, title } of titles) {
    const length = charactersOf(title);
    if (length === 0) return no('TITLE_MISSING', `${calledIn(scene, issue)}的公示标题是空的；请写好再提交`);
    if (length > TITLE_LENGTH)
      return no(
        'TITLE_TOO_LONG',
        `${calledIn(scene, issue)}的公示标题有 ${length} 个字，超过 ${TITLE_LENGTH} 个字；请压缩`,
      );
  }
  return null;
}

function misfittingStatement({ issues }: Content<'statements'>, scene: ReleaseScene): Refusal | null {
  for (const id of issues) {
    const text = draftedStatement(scene, id);
    if (text === null) return no('STATEMENT_MISSING', `${calledIn(scene, id)}没有待审的说明；请刷新后重新选择`);
    if (charactersOf(text) > STATEMENT_LENGTH)
      return no('STATEMENT_TOO_LONG', `${calledIn(scene, id)}的说明超过 ${STATEMENT_LENGTH} 个字；请退给镇办压缩`);
  }
  return null;
}

function misfittingPhotos({ issue: id, photos }: Content<'photos'>, scene: ReleaseScene): Refusal | null {
  if (photos.length === 0) return no('NOTHING_CHOSEN', '没有选照片；请至少选一张');
  const issue = scene.issues.get(id);
  const kinds = new Map(issue ? workOf(issue).evidence.map((photo) => [photo.id, photo.kind]) : []);
  if (photos.some((photo) => !kinds.has(photo)))
    return no('NO_SUCH_EVIDENCE', `有照片不在${calledIn(scene, id)}的佐证材料里；请刷新后重新选择`);
  return photos.some((photo) => kinds.get(photo) === 'paper')
    ? no(
        'PAPER_STAYS_INSIDE',
        `${calledIn(scene, id)}选的照片里有纸质件；纸质件上有签名和个人信息，一律不公开，请去掉后再拟`,
      )
    : null;
}

function misfittingRestore(id: string | null, { withdrawn, boardWithdrawn }: ReleaseScene): Refusal | null {
  if (id === null) return boardWithdrawn ? null : no('NOT_WITHDRAWN', '公示内容没有撤下，不需要恢复');
  return withdrawn.has(id) ? null : no('NOT_WITHDRAWN', `问题 ${id} 的内容没有撤下，不需要恢复`);
}

function misfittingNotice({ notice }: Content<'notice'>): Refusal | null {
  if (!notice) return null;
  for (const [what, text] of [
    ['公示依据', notice.basis],
    ['异议渠道', notice.objection],
  ] as const) {
    const length = charactersOf(text);
    if (length === 0) return no('TEXT_MISSING', `请写明${what}，再提交`);
    if (length > NOTICE_LENGTH)
      return no('TEXT_TOO_LONG', `${what}有 ${length} 个字，大屏上最多写 ${NOTICE_LENGTH} 个字；请压缩`);
  }
  return notice.publicUrl === '' || isPublicUrl(notice.publicUrl)
    ? null
    : no('BAD_ADDRESS', `公开网址“${notice.publicUrl}”不像网址；请以 http:// 或 https:// 开头，不带空格和汉字`);
}

function textMisfit(text: string, what: string): Refusal | null {
  const length = charactersOf(text);
  if (length === 0) return no('TEXT_MISSING', `请写明${what}，再提交`);
  return length <= CORRECTION_LENGTH
    ? null
    : no('TEXT_TOO_LONG', `${what}有 ${length} 个字，超过 ${CORRECTION_LENGTH} 个字；请压缩`);
}
