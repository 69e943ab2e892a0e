import './on-node-24.ts';
import { buildWeb } from './build-web.ts';
import { endWithNpx } from './launcher.ts';

const built = await buildWeb();
if (built.code !== 0) {
  console.error(built.output);
  console.error('网页没有构建成功，系统未启动。原因见上。');
  process.exit(1);
}

endWithNpx();
// In this same process, so that signals and the exit code are the server's own.
await import('@ryg/server/main.ts');
