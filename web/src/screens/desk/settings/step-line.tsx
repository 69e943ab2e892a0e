import type { Workflow } from '@ryg/shared/domain/workflow/workflow.ts';

type Steps = Pick<Workflow, 'acknowledge' | 'deptReview' | 'leaderSign' | 'notice'>;

/** The way of an issue with the steps as they are switched just now. */
export function StepLine({ workflow: { acknowledge, deptReview, leaderSign, notice } }: Readonly<{ workflow: Steps }>) {
  const steps = [
    '交办',
    ...(acknowledge ? ['签收'] : []),
    '整改',
    '申请销号',
    ...(deptReview ? ['牵头部门审核'] : []),
    ...(leaderSign ? ['包抓领导签字'] : []),
    '核查',
    ...(notice ? ['公示'] : []),
    '销号',
  ];
  return (
    <ol className="dk-steps dk-wide" aria-label="一个问题要走的环节">
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}
