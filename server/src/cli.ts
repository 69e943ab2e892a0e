type Command = Readonly<{ run: (args: string[]) => Promise<number> }>;

/** Each command is loaded only when it is called: `check` knows no database, `backup` no spreadsheet. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: () => import('./cli/check.ts'),
  judge: () => import('./cli/judge.ts'),
  init: () => import('./cli/init.ts'),
  import: () => import('./cli/import.ts'),
  publish: () => import('./cli/publish.ts'),
  export: () => import('./cli/export.ts'),
  papers: () => import('./cli/papers.ts'),
  backup: () => import('./cli/backup.ts'),
  restore: () => import('./cli/restore.ts'),
  verify: () => import('./cli/verify.ts'),
  key: () => import('./cli/key.ts'),
  user: () => import('./cli/user.ts'),
  demo: () => import('./cli/demo.ts'),
};

const USAGE = `用法：ryg 命令 …，命令有 ${Object.keys(COMMANDS).join(' ')}`;
const EXIT_USAGE = 2;

async function runCommand([name, ...args]: string[]): Promise<number> {
  if (name === '--help' || name === '-h') {
    console.log(USAGE);
    return 0;
  }
  const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    console.error(name === undefined ? USAGE : `没有“${name}”这个命令。${USAGE}`);
    return EXIT_USAGE;
  }
  const command = await load();
  return command.run(args);
}

// A reader that stops early (head, less) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await runCommand(process.argv.slice(2));
