import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { ownCharts } from './build/own-charts.ts';
import { twoBuilds } from './build/two-builds.ts';

const api = `http://127.0.0.1:${process.env['PORT'] ?? '8080'}`;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [ownCharts(), react(), twoBuilds()],
  // The wall's browser may be some years old; 111 knows everything the pages are written with.
  build: {
    target: 'chrome111',
    outDir: 'dist',
    // The build before this one stays, for pages that are still open.
    emptyOutDir: false,
    assetsInlineLimit: 0,
    // The desk's own charts, which come only when somebody asks for one.
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      input: {
        index: join(import.meta.dirname, 'index.html'),
        'plaza-worker': join(import.meta.dirname, 'src/worker/plaza-worker.ts'),
        'meeting-worker': join(import.meta.dirname, 'src/worker/meeting-worker.ts'),
      },
      // A worker keeps its address over all builds; that is how a browser knows the next one.
      output: { entryFileNames: ({ name }) => (name.endsWith('-worker') ? '[name].js' : 'assets/[name]-[hash].js') },
    },
  },
  // The server compares where a request comes from with the host it was sent to.
  server: { host: '127.0.0.1', proxy: { '^/(api|public)(/|[?]|$)': { target: api, changeOrigin: false } } },
});
