import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { ADMIN_ROLES, hasRole, type Role } from '@ryg/shared/domain/actor.ts';
import { useSession } from '../../../features/session/session.queries.ts';
import { Delegations } from './delegations.tsx';
import { SecurityForm } from './security-form.tsx';
import { Teams } from './teams.tsx';
import { WorkflowForm } from './workflow-form.tsx';
import './settings.css';

type Part = Readonly<{ key: string; label: string; roles: readonly Role[]; children: ReactNode }>;

const PARTS: readonly Part[] = [
  { key: 'workflow', label: '工作流程', roles: ['office'], children: <WorkflowForm /> },
  { key: 'teams', label: '督查组', roles: ['office'], children: <Teams /> },
  { key: 'delegations', label: '请假授权', roles: ['office', 'leader'], children: <Delegations /> },
  { key: 'security', label: '安全策略', roles: ADMIN_ROLES, children: <SecurityForm /> },
];

/** How this county works: its steps, its teams, who signs for whom, how strict it is with accounts. */
export function SettingsPage() {
  const session = useSession();
  const parts = PARTS.filter(({ roles }) => hasRole(session, ...roles));
  return (
    <>
      <header className="dk-head">
        <h1>设置</h1>
      </header>
      <Tabs items={parts.map(({ key, label, children }) => ({ key, label, children }))} />
    </>
  );
}
