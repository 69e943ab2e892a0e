import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { readPlazaSearch } from '../screens/plaza/plaza-search.ts';
import { deskPages } from '../screens/desk/desk-pages.ts';
import { BrokenPage, LoadingPage, UnknownPage } from './lost-page.tsx';

const root = createRootRoute();

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../screens/home/home-page.tsx'), 'HomePage'),
});

const plaza = createRoute({
  getParentRoute: () => root,
  path: '/plaza',
  validateSearch: readPlazaSearch,
  component: lazyRouteComponent(() => import('../screens/plaza/plaza-screen.tsx'), 'PlazaScreen'),
});

const ranking = createRoute({
  getParentRoute: () => root,
  path: '/ranking',
  component: lazyRouteComponent(() => import('../screens/ranking/ranking-screen.tsx'), 'RankingScreen'),
});

const meeting = createRoute({
  getParentRoute: () => root,
  path: '/meeting',
  component: lazyRouteComponent(() => import('../screens/meeting/meeting-screen.tsx'), 'MeetingScreen'),
});

const deck = createRoute({
  getParentRoute: () => root,
  path: '/meeting/$key',
  component: lazyRouteComponent(() => import('../screens/desk/deck/deck-screen.tsx'), 'DeckScreen'),
});

const presenter = createRoute({
  getParentRoute: () => root,
  path: '/meeting/$key/presenter',
  component: lazyRouteComponent(() => import('../screens/desk/deck/presenter-screen.tsx'), 'PresenterScreen'),
});

const remote = createRoute({
  getParentRoute: () => root,
  path: '/remote',
  component: lazyRouteComponent(() => import('../screens/remote/remote-screen.tsx'), 'RemoteScreen'),
});

const desk = createRoute({
  getParentRoute: () => root,
  path: '/desk',
  component: lazyRouteComponent(() => import('../screens/desk/desk-shell.tsx'), 'DeskShell'),
});

/** Every address under /desk reaches the shell, which says so when a page is not there. */
const deskRoutes = [...deskPages, { path: '/desk/$', component: () => null }].map(({ path, component }) =>
  createRoute({ getParentRoute: () => desk, path: path.slice('/desk'.length) || '/', component }),
);

export const router = createRouter({
  routeTree: root.addChildren([home, plaza, ranking, meeting, deck, presenter, remote, desk.addChildren(deskRoutes)]),
  defaultErrorComponent: BrokenPage,
  defaultPendingComponent: LoadingPage,
  defaultNotFoundComponent: UnknownPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
