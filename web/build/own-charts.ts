import type { Plugin } from 'vite';

const MARK = '?desk';
const EASEL = /[\\/]charts[\\/]easel\.ts$/u;

/**
 * The desk's charts get a copy of ECharts of their own. With one copy for both, every part that only a desk's chart
 * needs would travel to the square as well, because the two would share the pieces in the middle.
 */
export const ownCharts = (): Plugin => ({
  name: 'own-charts',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (!importer || !(EASEL.test(importer) || importer.endsWith(MARK))) return null;
    const plain = importer.endsWith(MARK) ? importer.slice(0, -MARK.length) : importer;
    const found = await this.resolve(source, plain, { ...options, skipSelf: true });
    return found && !found.external && found.id.includes('node_modules') ? { ...found, id: found.id + MARK } : found;
  },
});
