import './on-node-24.ts';
import { spawn } from 'node:child_process';
import { commandOf, root } from './run.ts';

const port = process.env['PORT'] ?? '8080';
const commands = [
  ['--watch', 'server/src/main.ts'],
  [commandOf('vite'), 'web'],
];

const children = commands.map((args) =>
  spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, PORT: port } }),
);

const stop = () => {
  for (const child of children) child.kill('SIGTERM');
};

// One without the other is no use: when either ends, both end.
for (const child of children) {
  child.once('exit', (code) => {
    process.exitCode ||= code ?? 0;
    stop();
  });
}
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
