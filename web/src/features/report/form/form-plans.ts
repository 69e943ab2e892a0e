import { EXTENSION_REASON_WORDS, EXTENSION_REASONS } from '@ryg/shared/domain/issue-work.ts';
import { OUTCOME_WORDS, OUTCOMES } from '@ryg/shared/domain/issue.ts';
import { STATEMENT_LENGTH, TITLE_LENGTH } from '@ryg/shared/domain/publication.ts';
import type { Field, FormName, FormPlan } from './fields.ts';

const reason: Field = { kind: 'words', name: 'reason', label: '理由', most: 500, required: true };
const ownReason: Field = { kind: 'words', name: 'reason', label: '说明（可不填）', most: 500 };
const note: Field = { kind: 'words', name: 'note', label: '意见（可不填）', most: 500 };
const deadline: Field = { kind: 'deadline', name: 'deadline', label: '整改时限', required: true };

const facts: readonly Field[] = [
  { kind: 'words', name: 'title', label: '问题', most: 500, rows: 2, required: true },
  { kind: 'line', name: 'no', label: '编号', most: 60 },
  { kind: 'line', name: 'source', label: '来源', most: 100, suggest: 'sources' },
  { kind: 'line', name: 'category', label: '类别', most: 60, suggest: 'categories' },
  { kind: 'towns', name: 'towns', label: '责任镇', hint: '不选即为县直部门的问题' },
  { kind: 'names', name: 'sponsorLeaders', label: '包抓领导', suggest: 'leaders' },
  { kind: 'names', name: 'leadUnits', label: '牵头单位', suggest: 'units' },
  { kind: 'names', name: 'coopUnits', label: '配合单位', suggest: 'units' },
  { kind: 'names', name: 'responsible', label: '责任人' },
  { kind: 'day', name: 'start', label: '开始日期' },
];

/** Every form of the issue page. */
export const FORM_PLANS: Readonly<Record<FormName, FormPlan>> = {
  register: {
    lead: '登记一件新问题。登记后即可交办。',
    submit: '登记',
    fields: [...facts, { kind: 'line', name: 'batch', label: '批次', most: 60, suggest: 'batches' }, deadline],
  },
  assign: {
    lead: '明确谁包抓、谁牵头、哪个镇落实、何时改好。',
    submit: '交办',
    basedOn: true,
    fields: [
      {
        kind: 'line',
        name: 'sponsorLeader',
        label: '包抓领导（一位）',
        most: 60,
        suggest: 'leaders',
        required: true,
      },
      { kind: 'line', name: 'leadUnit', label: '牵头单位（一个）', most: 60, suggest: 'units', required: true },
      { kind: 'names', name: 'coopUnits', label: '配合单位', suggest: 'units' },
      { kind: 'towns', name: 'towns', label: '责任镇' },
      { kind: 'names', name: 'responsible', label: '责任人' },
      deadline,
    ],
  },
  acknowledge: { lead: '签收后由本单位负责按时限整改。', submit: '签收', fields: [] },
  rejectAssignment: { lead: '不属本单位职责的，写明理由退回整改办改派。', submit: '退回改派', fields: [reason] },
  plan: {
    lead: '把整改分成几条措施，各有责任人、时限和权重；总进度按权重折算。',
    submit: '保存措施',
    basedOn: true,
    fields: [{ kind: 'measures', name: 'measures', label: '整改措施', required: true }],
  },
  reportProgress: {
    lead: '如实填报现在的进度，用一句话说明。',
    submit: '提交进展',
    fields: [
      { kind: 'progress', name: 'progress', label: '现在的进度', required: true },
      { kind: 'words', name: 'note', label: '进展（一句话）', most: 500, rows: 2, required: true },
      { kind: 'photos', name: 'evidence', label: '照片（可不传）', first: 'site', most: 9 },
    ],
  },
  comment: {
    lead: '留言进入过程记录，能看到这件问题的同志都能看到，不可删除。',
    submit: '留言',
    fields: [
      { kind: 'words', name: 'text', label: '留言', most: 500, required: true },
      { kind: 'photos', name: 'evidence', label: '照片（可不传）', first: 'site', most: 9 },
    ],
  },
  requestExtension: {
    lead: '到期前申请，由整改办审批。批准前时限和亮灯都不变。',
    submit: '申请延期',
    fields: [
      { kind: 'day', name: 'to', label: '延到', required: true },
      {
        kind: 'choice',
        name: 'reasonClass',
        label: '原因',
        choices: EXTENSION_REASONS.map((key) => [key, EXTENSION_REASON_WORDS[key]]),
        required: true,
      },
      reason,
    ],
  },
  decideExtension: {
    lead: '同意后时限顺延，原定时限仍会显示；不同意须写明理由。',
    submit: '提交审批',
    fields: [
      { kind: 'yesNo', name: 'approve', label: '审批意见', yes: '同意延期', no: '不同意', required: true },
      ownReason,
    ],
  },
  suspend: {
    lead: '挂账期间暂不亮灯；理由记入过程记录。',
    submit: '挂账',
    grave: true,
    fields: [{ kind: 'day', name: 'until', label: '挂账到（可不填）' }, reason],
  },
  resume: { lead: '恢复整改后按时限重新亮灯。', submit: '恢复整改', fields: [ownReason] },
  requestClose: {
    lead: '整改完成后申请销号，由另外的同志核查。审核期间亮灯停在申请当日。',
    submit: '申请销号',
    fields: [
      { kind: 'words', name: 'statement', label: '整改结果', most: 500, required: true },
      { kind: 'choice', name: 'outcome', label: '结果', choices: OUTCOMES.map((key) => [key, OUTCOME_WORDS[key]]) },
      { kind: 'photos', name: 'evidence', label: '佐证材料', first: 'after', most: 9 },
    ],
  },
  review: { lead: '牵头单位审核：情况属实、佐证齐全的，予以通过。', submit: '审核通过', fields: [note] },
  sign: {
    lead: '包抓领导签字。整改办代录纸质签字的，须附签字页照片，并标明“代录”。',
    submit: '签字',
    fields: [
      note,
      { kind: 'line', name: 'signedBy', label: '纸上签字人（仅代录时填）', most: 60, suggest: 'leaders' },
      { kind: 'photos', name: 'paper', label: '签字页照片（仅代录时传）', first: 'paper', most: 1 },
    ],
  },
  verify: {
    lead: '现场看过、与申请相符的，核查通过。申请人不能核查自己的申请。',
    submit: '核查通过',
    fields: [note, { kind: 'photos', name: 'evidence', label: '核查照片（可不传）', first: 'site', most: 9 }],
  },
  notice: { lead: '在公开页面公示，期满无异议的可以销号。', submit: '开始公示', fields: [] },
  object: {
    lead: '公示期内收到的异议在此登记。',
    submit: '登记异议',
    fields: [{ kind: 'words', name: 'text', label: '异议内容', most: 500, required: true }],
  },
  close: { lead: '销号后计入已改好。须由申请人以外的同志办理。', submit: '确认销号', grave: true, fields: [] },
  return: { lead: '退回后回到整改，理由记入过程记录，申请人可以看到。', submit: '退回', grave: true, fields: [reason] },
  reopen: {
    lead: '问题反弹的，重新打开，开始新一轮整改；前一轮记录保留。',
    submit: '反弹重开',
    grave: true,
    fields: [reason],
  },
  grade: {
    lead: '如实记录现场所见。已销号的问题选“回头看”，不合格即重新打开。',
    submit: '提交核查',
    fields: [
      {
        kind: 'choice',
        name: 'kind',
        label: '核查类别',
        choices: [
          ['onSite', '现场核查'],
          ['lookBack', '回头看'],
        ],
        required: true,
      },
      { kind: 'yesNo', name: 'passed', label: '核查结果', yes: '合格', no: '不合格', required: true },
      { kind: 'words', name: 'note', label: '现场情况', most: 500, hint: '不合格的须写明哪里不合格' },
      { kind: 'photos', name: 'evidence', label: '现场照片（可不传）', first: 'site', most: 9 },
    ],
  },
  editIssue: {
    lead: '更正登记内容；改前改后都记入过程记录。时限请用“调整时限”。',
    submit: '保存修改',
    basedOn: true,
    fields: facts,
  },
  setDeadline: {
    lead: '改晚的按延期记录，原定时限仍会显示；改早的即为新时限。',
    submit: '调整时限',
    basedOn: true,
    fields: [deadline, reason],
  },
  draftTitle: {
    lead: `公开页面和广场屏上显示的标题，最多 ${TITLE_LENGTH} 个字，不得有个人信息。另一位同志发布后生效。`,
    submit: '提交待发布',
    fields: [{ kind: 'line', name: 'title', label: '公示标题', most: TITLE_LENGTH, required: true }],
  },
  draftStatement: {
    lead: `在公开页面的灯旁附一句说明，最多 ${STATEMENT_LENGTH} 个字。整改办发布后生效。`,
    submit: '提交待发布',
    fields: [{ kind: 'words', name: 'text', label: '说明', most: STATEMENT_LENGTH, rows: 2, required: true }],
  },
  withdraw: {
    lead: '这件问题的公开文字立即从所有公开页面和广场屏撤下；灯照常计算。',
    submit: '立即撤下',
    grave: true,
    fields: [reason],
  },
};
