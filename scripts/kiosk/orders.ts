import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** What somebody typed behind `kiosk`. */
export type Order =
  | Readonly<{
      kind: 'show';
      server: string;
      folder: string;
      port: number;
      headless: boolean;
      isDirect: boolean;
      first: '/plaza' | '/plaza?pair=1';
    }>
  | Readonly<{
      kind: 'files';
      server: string;
      folder: string;
      port: number;
      platform: 'linux' | 'windows';
      user: string;
    }>
  | Readonly<{ kind: 'wrong'; message: string }>;

const DEFAULT_PORT = 8_099;

const USAGE = [
  '用法：',
  '  npx -y pnpm@12 kiosk http://服务器:8080            在本机显示广场屏，并一直守着',
  '  npx -y pnpm@12 kiosk files 文件夹 http://服务器:8080 生成开机自启、浏览器策略等文件（--windows 或 --linux）',
  '选项：--pair 先显示配对码  --folder 存放目录  --port 本地页端口（默认 8099）  --direct 不经本地页  --user 播放机账户  --headless 试验用，不开窗口',
].join('\n');

const wrong = (message: string): Order => ({ kind: 'wrong', message: `${message}\n${USAGE}` });

/** Reads an order; `platform` is where it was typed. */
export function readOrder(words: readonly string[], platform: string): Order {
  const { plain, options } = sorted(words);
  const isFiles = plain[0] === 'files';
  const [place, address] = isFiles ? [plain[1], plain[2]] : [undefined, plain[0]];
  if (isFiles && !place) return wrong('没有写放到哪个文件夹');
  const server = originOf(address);
  if (!server) return wrong(`“${address ?? ''}”不是服务器地址，应像 http://192.168.1.10:8080`);
  const port = Number(options.get('port') ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return wrong(`--port 的值“${options.get('port')}”不是端口号`);
  const unknown = [...options.keys()].find((name) => !KNOWN.has(name));
  if (unknown !== undefined) return wrong(`不认识的选项 --${unknown}`);
  if (isFiles) {
    const isWindows = options.has('windows') || (platform === 'win32' && !options.has('linux'));
    return {
      kind: 'files',
      server,
      folder: resolve(place ?? ''),
      port,
      platform: isWindows ? 'windows' : 'linux',
      user: options.get('user') || 'kiosk',
    };
  }
  return {
    kind: 'show',
    server,
    folder: resolve(options.get('folder') || join(homedir(), '.ryg-kiosk')),
    port,
    headless: options.has('headless'),
    isDirect: options.has('direct'),
    first: options.has('pair') ? '/plaza?pair=1' : '/plaza',
  };
}

const FLAGS = new Set(['windows', 'linux', 'headless', 'direct', 'pair']);
const KNOWN = new Set([...FLAGS, 'folder', 'port', 'user']);

function sorted(words: readonly string[]): Readonly<{ plain: string[]; options: ReadonlyMap<string, string> }> {
  const plain: string[] = [];
  const options = new Map<string, string>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (!word.startsWith('--')) plain.push(word);
    else if (FLAGS.has(word.slice(2))) options.set(word.slice(2), '');
    else options.set(word.slice(2), words[++at] ?? '');
  }
  return { plain, options };
}

/** Only the origin counts, and no password stands in an address. */
function originOf(text: string | undefined): string | null {
  const url = URL.parse(text ?? '');
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '') return null;
  return url.origin;
}
