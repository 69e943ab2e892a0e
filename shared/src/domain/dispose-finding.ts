import { DISPOSITION_WORDS, type Disposition, type Finding } from './finding.ts';
import { accept, refuse, type Result } from './refusal.ts';

/** What the office decides about a finding. */
export type DisposeOrder = Readonly<{ disposition: Disposition; issueNos: readonly string[]; reason: string }>;

/** The finding after the decision; `known` are the numbers of the ledger's issues. */
export function disposeFinding(finding: Finding, order: DisposeOrder, known: ReadonlySet<string>): Result<Finding> {
  const { disposition } = order;
  const issueNos = [...new Set(order.issueNos.map((no) => no.trim()))];
  const reason = order.reason.trim();
  const word = DISPOSITION_WORDS[disposition];
  const called = `转办问题 ${finding.no}`;
  const becomesIssues = disposition === 'merged' || disposition === 'split';
  if (!becomesIssues && issueNos.length > 0) {
    return refuse('NUMBERS_NOT_ASKED', `${called}处置为“${word}”时不对应整改问题；请删去编号，或改为归并、拆分`);
  }
  if (!becomesIssues && reason === '') {
    return refuse('REASON_MISSING', `${called}处置为“${word}”要写明理由；请补填后再提交`);
  }
  if (disposition === 'merged' && issueNos.length !== 1) {
    return refuse('NUMBERS_WRONG', `${called}归并到且只能归并到一个整改问题；请只填一个编号，分成几个问题的请用“拆分”`);
  }
  if (disposition === 'split' && issueNos.length < 2) {
    return refuse('NUMBERS_WRONG', `${called}拆分要对应两个以上整改问题；请补齐编号，只有一个的请用“归并”`);
  }
  const unknown = issueNos.filter((no) => !known.has(no));
  if (unknown.length > 0) {
    return refuse('NUMBERS_UNKNOWN', `台账里没有编号为 ${unknown.join('、')} 的整改问题；请核对${called}所填的编号`);
  }
  const { reason: _before, ...kept } = finding;
  return accept({ ...kept, disposition, issueNos, ...(reason === '' ? {} : { reason }) });
}
