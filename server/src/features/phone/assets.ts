import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { prepareBytes, type PreparedBytes } from '../../platform/prepared-bytes.ts';

/** A file a page is drawn with, under an address that names its content. */
export type Asset = Readonly<{ url: string; type: string; bytes: PreparedBytes }>;

export type PhoneAssets = Readonly<{ css: Asset; js: Asset; digits: Asset }>;

const TYPES = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
} as const;

const read = (name: string): Buffer => readFileSync(new URL(`./assets/${name}`, import.meta.url));

function assetOf(ending: keyof typeof TYPES, content: Buffer): Asset {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  return { url: `/public/files/phone-${hash}.${ending}`, type: TYPES[ending], bytes: prepareBytes(content) };
}

/** Small enough to be read once and kept. The styles go out as one file and name the figures by their hash. */
export function phoneAssets(): PhoneAssets {
  const digits = assetOf('woff2', read('digits.woff2'));
  const styles = ['phone.css', 'phone-rows.css', 'phone-parts.css'].map((name) => read(name).toString()).join('');
  return {
    css: assetOf('css', Buffer.from(styles.replace('digits.woff2', digits.url))),
    js: assetOf('js', read('phone.js')),
    digits,
  };
}
