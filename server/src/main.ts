import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.ts';
import { serveOrders } from './cli/socket/serve.ts';
import { DEFAULT_PACK, DEMO_FOLDER, readConfig, SITE_FOLDER, type Config } from './config.ts';
import { loadDemo } from './demo.ts';
import { boardService } from './features/board/board.service.ts';
import { keeperOf } from './features/people/people.ts';
import { makeSetupCode } from './features/people/setup.service.ts';
import { openLedger, type Ledger } from './live/ledger.ts';
import { reachableAddresses } from './platform/addresses.ts';
import { buildIdOf } from './platform/build-id.ts';
import { systemClock } from './platform/clock.ts';
import { DATABASE_REFUSALS, isInstalled } from './store/database-file.ts';
import { folderAt } from './store/folder.ts';

const EXIT_FAILED = 1;
const EXIT_BROKEN_SETUP = 78;
const STOP_WITHIN_MS = 5_000;
const LINGER_MS = 300;

const print = (line: string) => process.stdout.write(`${line}\n`);

function stopWith(message: string, code: number): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

async function openHouse(path: string): Promise<Ledger> {
  if (!isInstalled(folderAt(path))) {
    print('第一次启动，正在装入演示数据……');
    const loaded = await loadDemo({ path, samples: DEMO_FOLDER, pack: DEFAULT_PACK });
    if (!loaded.ok) stopWith(loaded.refusal.message, EXIT_FAILED);
  }
  const opened = await openLedger(path);
  if (opened.ok) return opened.value;
  const { code, message } = opened.refusal;
  return stopWith(message, DATABASE_REFUSALS.has(code) ? EXIT_BROKEN_SETUP : EXIT_FAILED);
}

async function listen(app: FastifyInstance, { host, port }: Config): Promise<number> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    if (error.code === 'EADDRINUSE')
      stopWith(`端口 ${port} 已被占用；请关闭占用它的程序，或换一个端口，例如 PORT=${port + 1}`, EXIT_FAILED);
    if (error.code === 'EACCES')
      stopWith(`没有权限使用端口 ${port}；请换一个 1024 以上的端口，例如 PORT=8080`, EXIT_FAILED);
    throw error;
  }
  const address = app.server.address();
  return typeof address === 'object' && address ? address.port : port;
}

function announce(host: string, port: number, isDemo: boolean): void {
  const [first = '', ...others] = reachableAddresses(host, port);
  print('红黄绿已启动');
  print(`  广场屏  ${first}/plaza`);
  print(`  公示页  ${first}/public`);
  print(`  排名    ${first}/ranking`);
  print(`  调度会  ${first}/meeting`);
  print(`  工作台  ${first}/desk`);
  print(`  接口    ${first}/api/docs`);
  for (const other of others) print(`  同一网络的其他设备：${other}/plaza`);
  if (isDemo) print('  当前是演示数据；用自己的台账：ryg init 文件夹 --county 区划代码 --name 县名');
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  if (!config.ok) stopWith(config.refusal.message, EXIT_FAILED);
  const ledger = await openHouse(config.value.dataFolder);
  const app = await buildApp({
    ledger,
    board: boardService(ledger, buildIdOf(SITE_FOLDER)),
    site: SITE_FOLDER,
    logger: { level: 'warn' },
    transport: config.value.transport,
  });
  // What was already on the wire when the server was told to go is looked at and answered, if only with 503.
  app.addHook('preClose', async () => sleep(LINGER_MS));
  const port = await listen(app, config.value);
  const orders = await serveOrders(ledger, (error) => app.log.error({ err: error }, 'an order failed'));

  let isStopping = false;
  const stop = async (code: number) => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(EXIT_FAILED), STOP_WITHIN_MS).unref();
    await app.close();
    await orders.close();
    await ledger.close();
    process.exit(code);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(0));
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      app.log.fatal({ err: error }, 'stopping after a bug');
      void stop(EXIT_FAILED);
    });
  }

  const county = await ledger.store.entries.latest('countyDeclared');
  announce(config.value.host, port, county?.data.demo ?? false);
  const code = await makeSetupCode(keeperOf(ledger.store, systemClock));
  if (code) print(`  还没有账户；首次设置码 ${code}（30 分钟内有效，只能用一次），也可用 ryg user add 建立账户`);
}

await start();
