import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const isOthers = (path: string) =>
  /(^|[\\/])(node_modules|dist|\.tsc|\.git|pictures|cases)([\\/]|$)|^data[\\/]local/.test(path);

const ours = globSync(
  ['*.{ts,json,yaml,md}', '.ci/*', '{web,server,shared,scripts,tests,data}/**/*.{ts,tsx,css,html,json,md}'],
  {
    cwd: root,
    exclude: isOthers,
  },
).map((path) => path.replaceAll('\\', '/'));

const sources = ours.filter((path) => /\.tsx?$/.test(path));
const drawers = /^(utils?|helpers?|common|misc)([.-]|$)|[.-](utils?|helpers?|misc)\./;

describe('every file of the house', () => {
  it('is looked at', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(ours).toContain('tests/house/floor.test.ts');
  });

  it('has a noun for a name, not a drawer', () => {
    const folders = new Set(sources.flatMap((path) => path.split('/').slice(0, -1)));
    expect(sources.filter((path) => drawers.test(basename(path)))).toEqual([]);
    expect([...folders].filter((folder) => drawers.test(folder))).toEqual([]);
  });

  it('is imported by its own name, never through an index', () => {
    expect(sources.filter((path) => /^index\.tsx?$/.test(basename(path)))).toEqual([]);
  });

  it('knows no folder of one machine', () => {
    // Put together here, so that the test does not find itself.
    const homes = new RegExp(
      ['/work/(?:main|shared)', '/root/', '(?<![\\w.])/home/', '/Users/', String.raw`[A-Z]:\\Users`]
        .join('|')
        .replaceAll('/', '\\/'),
    );
    expect(
      ours.filter((path) => path !== 'tests/house/floor.test.ts' && homes.test(readFileSync(join(root, path), 'utf8'))),
    ).toEqual([]);
  });

  it('imports with its extension and without an alias', () => {
    const bare = /(?:from|import)\s*\(?'(?:\.{1,2}\/|@ryg\/)[^'?]*(?<!\.(?:ts|tsx|css|json|svg))'/;
    const text = (path: string) => readFileSync(join(root, path), 'utf8');
    expect(sources.filter((path) => path !== 'tests/house/floor.test.ts' && bare.test(text(path)))).toEqual([]);
  });
});
