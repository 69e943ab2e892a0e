import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');
const tsconfig = {
  compilerOptions: { strict: true, module: 'esnext', moduleResolution: 'bundler', lib: ['es2024', 'dom'], types: [] },
  include: ['scripts', 'server', 'shared', 'tests', 'web'],
};

export type Finding = Readonly<{ file: string; rule: string; sentence: string }>;
type Diagnostic = Readonly<{ filename: string; code: string; message: string; help?: string }>;

/** Builds a small house from `files`, under our own lint configuration, and says what the linter finds in it. */
export async function lintAHouse(files: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
  const house = await mkdtemp(join(tmpdir(), 'ryg-walls-'));
  try {
    await symlink(join(root, 'node_modules'), join(house, 'node_modules'), 'junction');
    await cp(join(root, 'oxlint.config.ts'), join(house, 'oxlint.config.ts'));
    await cp(join(root, 'scripts/walls'), join(house, 'scripts/walls'), { recursive: true });
    await writeFile(join(house, 'tsconfig.json'), JSON.stringify(tsconfig));
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(house, path)), { recursive: true });
      await writeFile(join(house, path), text);
    }
    return await lint(house);
  } finally {
    await rm(house, { recursive: true, force: true });
  }
}

async function lint(house: string): Promise<readonly Finding[]> {
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  // Rooms are named one by one: a linter let loose on the whole folder would walk through the linked packages.
  const args = [oxlint, '--format', 'json', 'scripts', 'server', 'shared', 'tests', 'web'];
  const options = { cwd: house, timeout: 60_000, maxBuffer: 64 * 1024 * 1024 };
  const printed = await promisify(execFile)(process.execPath, args, options).catch(
    (failed: { stdout: string }) => failed,
  );
  const { diagnostics } = JSON.parse(printed.stdout) as { diagnostics: readonly Diagnostic[] };
  return diagnostics.map(({ filename, code, message, help = '' }) => ({
    file: filename.replaceAll('\\', '/'),
    rule: code,
    sentence: `${message} ${help}`,
  }));
}
