import { lazyRouteComponent, type AsyncRouteComponent } from '@tanstack/react-router';
import { ROLES, type Role } from '@ryg/shared/domain/actor.ts';

/** 广场屏 is no person. */
const EVERYBODY: readonly Role[] = ROLES.filter((role) => role !== 'screen');

/** Whoever works on issues, or looks at how others do. */
const READERS: readonly Role[] = ['office', 'leader', 'department', 'town', 'inspector', 'auditor'];

/** Whoever sits at the table of a meeting; the units that are asked to explain have a page of their own. */
const AT_THE_TABLE: readonly Role[] = ['office', 'leader', 'inspector', 'auditor'];

/** Whoever answers for the walls, or looks at how they do. */
const WATCHERS: readonly Role[] = ['office', 'leader', 'inspector', 'system', 'auditor'];

export type TabIcon = 'home' | 'issues' | 'todo' | 'me';

export type DeskPage = Readonly<{
  path: `/desk${string}`;
  name: string;
  /** Whose page it is; everybody else neither sees the link nor the page. */
  roles: readonly Role[];
  component: AsyncRouteComponent<Record<never, never>>;
  /** Left out of the navigation: reached from another page. */
  hidden?: true;
  /** Opened a few times a month: stands behind 更多 for whoever has more pages than the band has room for. */
  seldom?: true;
  /** One of the few at the bottom of a phone. */
  tab?: Readonly<{ name: string; icon: TabIcon }>;
}>;

/** Every page of the desk, in the order of the navigation. Routes and navigation are both made from this table. */
export const deskPages: readonly DeskPage[] = [
  {
    path: '/desk',
    name: '首页',
    roles: READERS,
    tab: { name: '首页', icon: 'home' },
    component: lazyRouteComponent(() => import('./home/home-page.tsx'), 'HomePage'),
  },
  {
    path: '/desk/ranking',
    name: '排名',
    roles: READERS,
    component: lazyRouteComponent(() => import('./ranking/ranking-page.tsx'), 'RankingPage'),
  },
  {
    path: '/desk/issues',
    name: '台账',
    roles: READERS,
    tab: { name: '问题', icon: 'issues' },
    component: lazyRouteComponent(() => import('./ledger/ledger-page.tsx'), 'LedgerPage'),
  },
  {
    path: '/desk/issues/new',
    name: '录入问题',
    roles: ['office'],
    hidden: true,
    component: lazyRouteComponent(() => import('./issue/register-page.tsx'), 'RegisterPage'),
  },
  {
    path: '/desk/issues/$id',
    name: '问题详情',
    roles: READERS,
    hidden: true,
    component: lazyRouteComponent(() => import('./issue/issue-page.tsx'), 'IssuePage'),
  },
  {
    path: '/desk/meetings',
    name: '会议',
    roles: AT_THE_TABLE,
    component: lazyRouteComponent(() => import('./meetings/meetings-page.tsx'), 'MeetingsPage'),
  },
  {
    path: '/desk/meetings/templates',
    name: '文件模板',
    roles: ['office', 'auditor'],
    hidden: true,
    component: lazyRouteComponent(() => import('./meetings/templates-page.tsx'), 'TemplatesPage'),
  },
  {
    path: '/desk/meetings/$key',
    name: '会议',
    roles: AT_THE_TABLE,
    hidden: true,
    component: lazyRouteComponent(() => import('./meetings/meeting-page.tsx'), 'MeetingPage'),
  },
  {
    path: '/desk/explaining',
    name: '会前说明',
    roles: ['town', 'department'],
    component: lazyRouteComponent(() => import('./meetings/explaining-page.tsx'), 'ExplainingPage'),
  },
  {
    path: '/desk/tomorrow',
    name: '明日灯',
    roles: READERS,
    component: lazyRouteComponent(() => import('./tomorrow/tomorrow-page.tsx'), 'TomorrowPage'),
  },
  {
    path: '/desk/migration',
    name: '灯色迁移',
    roles: READERS,
    hidden: true,
    component: lazyRouteComponent(() => import('./migration/migration-page.tsx'), 'MigrationPage'),
  },
  {
    path: '/desk/outbox',
    name: '待上传',
    roles: READERS,
    hidden: true,
    tab: { name: '待上传', icon: 'todo' },
    component: lazyRouteComponent(() => import('./outbox/outbox-page.tsx'), 'OutboxPage'),
  },
  {
    path: '/desk/findings',
    name: '转办问题',
    roles: ['office', 'auditor', 'leader'],
    seldom: true,
    component: lazyRouteComponent(() => import('./findings/findings-page.tsx'), 'FindingsPage'),
  },
  {
    path: '/desk/findings/reconciliation',
    name: '对账',
    roles: ['office', 'auditor', 'leader'],
    hidden: true,
    component: lazyRouteComponent(() => import('./findings/reconciliation-page.tsx'), 'ReconciliationPage'),
  },
  {
    path: '/desk/indicators',
    name: '指标',
    roles: READERS,
    component: lazyRouteComponent(() => import('./indicators/indicators-page.tsx'), 'IndicatorsPage'),
  },
  {
    path: '/desk/import',
    name: '导入导出',
    roles: ['office'],
    component: lazyRouteComponent(() => import('./import/import-page.tsx'), 'ImportPage'),
  },
  {
    path: '/desk/import/$id',
    name: '导入预览',
    roles: ['office'],
    hidden: true,
    component: lazyRouteComponent(() => import('./import/upload-page.tsx'), 'UploadPage'),
  },
  {
    path: '/desk/voices',
    name: '留言',
    roles: ['office', 'leader', 'inspector', 'auditor', 'town'],
    component: lazyRouteComponent(() => import('./voices/voices-page.tsx'), 'VoicesPage'),
  },
  {
    path: '/desk/release',
    name: '发布',
    roles: ['office', 'security', 'auditor'],
    component: lazyRouteComponent(() => import('./release/release-page.tsx'), 'ReleasePage'),
  },
  {
    path: '/desk/rules',
    name: '规则',
    roles: ['office', 'leader', 'auditor'],
    seldom: true,
    component: lazyRouteComponent(() => import('./rules/rules-page.tsx'), 'RulesPage'),
  },
  {
    path: '/desk/screens',
    name: '广场屏',
    roles: WATCHERS,
    // A screen that needs somebody says so on the first page, with the way to it.
    seldom: true,
    component: lazyRouteComponent(() => import('./screens/screens-page.tsx'), 'ScreensPage'),
  },
  {
    path: '/desk/screens/pair',
    name: '配对新屏',
    roles: ['office'],
    hidden: true,
    component: lazyRouteComponent(() => import('./screens/pair-page.tsx'), 'PairPage'),
  },
  {
    path: '/desk/screens/$id',
    name: '广场屏',
    roles: WATCHERS,
    hidden: true,
    component: lazyRouteComponent(() => import('./screens/screen-page.tsx'), 'ScreenPage'),
  },
  {
    path: '/desk/people',
    name: '人员',
    roles: ['office', 'system', 'security', 'auditor'],
    seldom: true,
    component: lazyRouteComponent(() => import('./people/people-page.tsx'), 'PeoplePage'),
  },
  {
    path: '/desk/audit',
    name: '审计',
    roles: ['office', 'auditor', 'security'],
    seldom: true,
    component: lazyRouteComponent(() => import('./audit/audit-page.tsx'), 'AuditPage'),
  },
  {
    path: '/desk/settings',
    name: '设置',
    roles: ['office', 'leader', 'system', 'security', 'auditor'],
    seldom: true,
    component: lazyRouteComponent(() => import('./settings/settings-page.tsx'), 'SettingsPage'),
  },
  {
    path: '/desk/me',
    name: '我的',
    roles: EVERYBODY,
    hidden: true,
    tab: { name: '我的', icon: 'me' },
    component: lazyRouteComponent(() => import('./me/me-page.tsx'), 'MePage'),
  },
];

export const pagesFor = (roles: readonly Role[]): readonly DeskPage[] =>
  deskPages.filter((page) => page.roles.some((role) => roles.includes(role)));

/** The page an address belongs to: the longest that it begins with, so that an issue stands under 台账. */
export function pageAt(address: string): DeskPage | undefined {
  const steps = address.replace(/\/+$/u, '').split('/');
  const fits = ({ path }: DeskPage) => {
    const pattern = path.split('/');
    return pattern.length === steps.length && pattern.every((part, at) => part.startsWith('$') || part === steps[at]);
  };
  return deskPages.find(fits);
}
