import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Rolldown } from 'vite';
import { twoBuilds } from '../../../web/build/two-builds.ts';
import { aFolder } from '../../support/a-house.ts';

type Hooks = Readonly<{
  generateBundle: Readonly<{ handler: (options: object, bundle: Rolldown.OutputBundle) => void }>;
  writeBundle: (options: object, bundle: Rolldown.OutputBundle) => void;
}>;

/** A build as the bundler hands it over, written to a folder as it would be. */
function build(dir: string, name: string): Rolldown.OutputBundle {
  const files: Record<string, object> = {
    'index.html': { type: 'asset', source: `<head><script src="/assets/index-${name}.js"></script></head>` },
    'plaza-worker.js': { type: 'chunk', code: 'self.list=RYG_PRECACHE', imports: [] },
    [`assets/index-${name}.js`]: {
      type: 'chunk',
      facadeModuleId: '/web/index.html',
      imports: [`assets/part-${name}.js`],
    },
    [`assets/part-${name}.js`]: {
      type: 'chunk',
      imports: [],
      viteMetadata: { importedCss: new Set([`assets/${name}.css`]) },
    },
    [`assets/${name}.css`]: { type: 'asset', source: '' },
    [`assets/desk-${name}.js`]: { type: 'chunk', imports: [] },
    'assets/letters.woff2': { type: 'asset', source: '' },
  };
  const bundle = files as unknown as Rolldown.OutputBundle;
  const { generateBundle, writeBundle } = twoBuilds() as unknown as Hooks;
  generateBundle.handler({}, bundle);
  mkdirSync(join(dir, 'assets'), { recursive: true });
  for (const path of Object.keys(files)) writeFileSync(join(dir, path), '');
  writeBundle({ dir }, bundle);
  return bundle;
}

const codeOf = (bundle: Rolldown.OutputBundle) => {
  const worker = bundle['plaza-worker.js'];
  return worker?.type === 'chunk' ? worker.code : '';
};

it('row 18: the files of the build before stay beside the new ones, and those of the one before that go', () => {
  const dir = aFolder();
  const has = (name: string) => existsSync(join(dir, `assets/index-${name}.js`));
  build(dir, 'a');
  build(dir, 'b');
  expect([has('a'), has('b')]).toEqual([true, true]);
  build(dir, 'c');
  expect([has('a'), has('b'), has('c')]).toEqual([false, true, true]);
  // Building the same again forgets nothing.
  build(dir, 'c');
  expect([has('b'), has('c')]).toEqual([true, true]);
  expect(JSON.parse(readFileSync(join(dir, '.builds.json'), 'utf8'))).toHaveLength(2);
});

it('the page says its build, and the worker holds what a wall needs: its scripts, styles and letters, not the desk', () => {
  const bundle = build(aFolder(), 'a');
  const page = bundle['index.html'];
  const id = /<meta name="build" content="(?<id>[0-9a-f]{12})"/u.exec(
    page?.type === 'asset' ? String(page.source) : '',
  );
  expect(JSON.parse(codeOf(bundle).replace('self.list=', ''))).toEqual({
    build: id?.groups?.['id'],
    files: [
      '/assets/a.css',
      '/assets/index-a.js',
      '/assets/letters.woff2',
      '/assets/part-a.js',
      '/boot-guard.js',
      '/signal-head.svg',
    ],
  });
});
