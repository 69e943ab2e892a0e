import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = `http://127.0.0.1:${process.env['PORT'] ?? '8080'}`;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // The wall's browser may be some years old; 111 knows everything the pages are written with.
  build: { target: 'chrome111', outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0 },
  // The server compares where a request comes from with the host it was sent to.
  server: { host: '127.0.0.1', proxy: { '/api': { target: api, changeOrigin: false } } },
});
