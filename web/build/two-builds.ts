import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const WORKER = 'plaza-worker.js';
const PLACE = 'RYG_PRECACHE';
// With a dot before it, it is not served.
const LIST = '.builds.json';
const KEPT = 2;

type Build = Readonly<{ id: string; files: readonly string[] }>;
type Bundle = Rolldown.OutputBundle;

/**
 * Names the build in its page, tells the wall's worker what to hold for a start without a server, and leaves the
 * files of the build before where they are: pages that are still open ask for them.
 */
export function twoBuilds(): Plugin {
  let id = '';
  return {
    name: 'two-builds',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler: (_options, bundle) => {
        id = nameBuild(bundle);
        const worker = bundle[WORKER];
        if (worker?.type !== 'chunk') throw new Error(`${WORKER} was not built`);
        worker.code = worker.code.replaceAll(PLACE, JSON.stringify({ build: id, files: wallFiles(bundle) }));
      },
    },
    writeBundle: ({ dir = '' }, bundle) => {
      const files = Object.keys(bundle).filter((name) => name.startsWith('assets/'));
      const before = existsSync(join(dir, LIST)) ? (JSON.parse(readFileSync(join(dir, LIST), 'utf8')) as Build[]) : [];
      const builds = [{ id, files }, ...before.filter((build) => build.id !== id)].slice(0, KEPT);
      const kept = new Set(builds.flatMap((build) => build.files));
      for (const name of readdirSync(join(dir, 'assets')))
        if (!kept.has(`assets/${name}`)) rmSync(join(dir, 'assets', name));
      writeFileSync(join(dir, LIST), JSON.stringify(builds));
    },
  };
}

/** The page itself says which build it is, by a hash of all the names in it. */
function nameBuild(bundle: Bundle): string {
  const page = bundle['index.html'];
  if (page?.type !== 'asset') throw new Error('index.html was not built');
  const html = String(page.source);
  const id = createHash('sha256').update(html).digest('hex').slice(0, 12);
  page.source = html.replace('</head>', `  <meta name="build" content="${id}" />\n  </head>`);
  return id;
}

/** What the wall is drawn with: its scripts and styles, and every slice of the letters. */
function wallFiles(bundle: Bundle): readonly string[] {
  const found = new Set<string>();
  const take = (name: string) => {
    const chunk = bundle[name];
    if (found.has(name) || chunk?.type !== 'chunk') return;
    found.add(name);
    for (const css of chunk.viteMetadata?.importedCss ?? []) found.add(css);
    for (const next of chunk.imports) take(next);
  };
  for (const [name, item] of Object.entries(bundle)) {
    if (item.type === 'asset' && name.endsWith('.woff2')) found.add(name);
    if (item.type === 'chunk' && /(index\.html|plaza-screen\.tsx)$/u.test(item.facadeModuleId ?? '')) take(name);
  }
  return [...found, 'signal-head.svg', 'boot-guard.js'].map((name) => `/${name}`).toSorted();
}
