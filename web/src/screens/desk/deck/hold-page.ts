const WORKER = '/meeting-worker.js';
const SCOPE = '/meeting/';

/** Letters are fetched slice by slice when they are first drawn; a page that was never shown would lack its own offline. */
const lettersOf = (text: string) =>
  Promise.allSettled([
    document.fonts.load('400 20px "Noto Sans SC Variable"', text),
    document.fonts.load('700 20px "Barlow Condensed"', '0123456789.%+-/'),
  ]);

const ownBuild = () => document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content ?? null;

/** Everything this page was drawn with so far: scripts, styles, letters. */
const ownFiles = () => [
  ...new Set(
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === location.origin && /^\/(assets\/|boot-guard)/u.test(pathname))
      .map(({ pathname }) => pathname),
  ),
];

/**
 * Makes ready for a reload without a network: letters, the second window's parts, and a worker that has it all.
 * Only over https or on the machine itself; elsewhere the meeting goes on without a network as long as it stays open.
 */
export async function holdPage(text: string): Promise<void> {
  await lettersOf([...new Set(text)].join(''));
  await import('./presenter-screen.tsx').catch(() => undefined);
  const build = ownBuild();
  if (build === null || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register(WORKER, { scope: SCOPE, updateViaCache: 'none' });
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ build, files: ownFiles() });
  } catch {
    // A browser that forbids it costs only the reload without a network.
  }
}
