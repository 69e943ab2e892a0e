import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { root } from '../run.ts';

export type FullCharts = Readonly<{ origin: string; close: () => Promise<void> }>;

const PAGE =
  '<!doctype html><html><body><div id="root"></div><script type="module" src="./main.js"></script></body></html>';

/** A page as one writes it without thinking of its weight: React, the whole of ECharts, and one lamp an issue. */
const SCRIPT = `
import { createElement, useEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import * as echarts from 'echarts';
const COLOURS = { red: '#FF3B30', yellow: '#FFCC00', green: '#12C48B', none: '#74829C' };
function Wall({ issues }) {
  const place = useRef(null);
  useEffect(() => {
    const chart = echarts.init(place.current);
    chart.on('rendered', () => place.current.setAttribute('data-lamps', String(issues.length)));
    chart.setOption({
      animation: false,
      xAxis: { min: 0, max: 20 },
      yAxis: { min: 0, max: 20 },
      series: [{ type: 'scatter', symbolSize: 40, data: issues.map(({ light }, at) => ({
        value: [at % 20, Math.floor(at / 20)], itemStyle: { color: COLOURS[light] ?? COLOURS.none } })) }],
    });
  }, [issues]);
  return createElement('div', { ref: place, style: { width: '100vw', height: '100vh' } });
}
const board = await (await fetch('/api/public/board')).json();
createRoot(document.getElementById('root')).render(createElement(Wall, board));
`;

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** Builds and serves it over the same board. */
export async function serveFullCharts(board: Buffer): Promise<FullCharts> {
  const cache = join(root, 'web/node_modules/.cache');
  await mkdir(cache, { recursive: true });
  // Beside the packages of the web, which it is made of.
  const folder = await mkdtemp(join(cache, 'full-charts-'));
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'main.js'), SCRIPT);
  await build({ root: folder, base: './', configFile: false, logLevel: 'error', build: { target: 'es2022' } });
  const server = createServer((request, reply) => {
    const path = request.url ?? '/';
    if (path === '/api/public/board') return reply.writeHead(200, { 'content-type': 'application/json' }).end(board);
    const file = join(folder, 'dist', path === '/' ? 'index.html' : path);
    if (!existsSync(file)) return reply.writeHead(404).end();
    return reply.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/css' }).end(readFileSync(file));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
