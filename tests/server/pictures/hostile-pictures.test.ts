import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanPicture } from '@ryg/server/pictures/clean-picture.ts';
import type { CleanPicture } from '@ryg/server/pictures/picture.ts';
import { shownName } from '@ryg/server/pictures/shown-name.ts';
import { pictureFolder } from '@ryg/server/store/picture-folder.ts';
import { casePath } from '../../support/ledger-cases.ts';

type Entry = Readonly<{
  id: string;
  surface: string;
  outcome: 'accept' | 'reject';
  file?: string;
  value?: string;
  expect: { status: readonly number[] };
}>;

/** What each hostile photo is to a good reader. */
const CODES: Readonly<Record<string, string>> = {
  'i03-png-65535': 'PICTURE_TOO_MANY_PIXELS',
  'i04-png-2e31': 'PICTURE_DAMAGED',
  'i05-png-zero': 'PICTURE_DAMAGED',
  'i06-png-pixel-flood': 'PICTURE_TOO_MANY_PIXELS',
  'i09-jpg-dims': 'PICTURE_TOO_MANY_PIXELS',
  'i13-gif-js': 'PICTURE_TYPE',
  'i14-svg-script': 'PICTURE_TYPE',
  'i15-svg-xxe': 'PICTURE_TYPE',
  'i16-html': 'PICTURE_TYPE',
  'i17-exe': 'PICTURE_TYPE',
  'i18-pdf-js': 'PICTURE_TYPE',
  'i19-truncated': 'PICTURE_DAMAGED',
  'i20-empty': 'PICTURE_EMPTY',
  'i21-mvg': 'PICTURE_TYPE',
  'i22-bad-crc': 'PICTURE_DAMAGED',
  'i23-gif-frames': 'PICTURE_TYPE',
  'i24-bmp': 'PICTURE_TYPE',
  'i25-tiff-loop': 'PICTURE_TYPE',
};

/** Nothing of a sender's container may be served. */
const THEIRS = ['Exif', 'GPS', 'http://ns.adobe.com', 'ICC_PROFILE', 'PK\u0003\u0004', '<script', '<?php', 'Photoshop'];

let folder = '';
let photos: readonly Entry[] = [];
let names: readonly string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ryg-photos-'));
  await promisify(execFile)(process.execPath, [casePath('hostile/gen.mjs'), folder], { maxBuffer: 1 << 26 });
  const { entries } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as { entries: Entry[] };
  photos = entries.filter(({ surface }) => surface === 'photo');
  names = entries.flatMap(({ surface, value }) => (surface === 'photo-filename' ? [value ?? ''] : []));
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const bytesOf = ({ file }: Entry) => readFile(join(folder, file ?? ''));

async function foreignParts({ bytes, thumbnail }: CleanPicture): Promise<string[]> {
  const found: string[] = [];
  for (const served of [bytes, thumbnail]) {
    const { format, exif, xmp, icc, iptc, comments } = await sharp(served).metadata();
    if (format !== 'jpeg') found.push(`format ${format}`);
    if (exif ?? xmp ?? icc ?? iptc ?? comments) found.push('metadata');
    found.push(...THEIRS.filter((mark) => served.includes(mark)));
  }
  return found;
}

async function complaints(entry: Entry): Promise<string[]> {
  const started = performance.now();
  const answer = await cleanPicture(await bytesOf(entry), `${entry.id}.jpg`);
  const ms = performance.now() - started;
  const slow = ms > 5_000 ? [`${entry.id}: took ${Math.round(ms)} ms`] : [];
  if (answer.ok) {
    const wanted = entry.outcome === 'accept' || entry.expect.status.includes(201);
    const foreign = await foreignParts(answer.value);
    return [...slow, ...(wanted ? [] : [`${entry.id}: accepted`]), ...foreign.map((part) => `${entry.id}: ${part}`)];
  }
  const { code, message } = answer.refusal;
  const right = entry.outcome === 'reject' && code === CODES[entry.id];
  const oneSentence = /^“[^”]+”没有收下：[^。\n]{10,120}。$/u.test(message);
  return [...slow, ...(right ? [] : [`${entry.id}: ${code}`]), ...(oneSentence ? [] : [`${entry.id}: ${message}`])];
}

describe('hostile photos', () => {
  it('R28 every one of the 27 gets the answer a good reader gives, and what is served is ours', async () => {
    expect(photos).toHaveLength(27);
    const before = process.memoryUsage.rss();
    const found: string[] = [];
    for (const entry of photos) found.push(...(await complaints(entry)));
    expect(found).toEqual([]);
    expect(process.memoryUsage.rss() - before).toBeLessThan(150 * 1024 * 1024);
  }, 120_000);

  it('R27 every control is accepted', async () => {
    const controls = photos.filter(({ outcome }) => outcome === 'accept');
    expect(controls).toHaveLength(7);
    const answers = await Promise.all(controls.map(async (entry) => cleanPicture(await bytesOf(entry), 'x')));
    expect(answers.map(({ ok }) => ok)).toEqual(controls.map(() => true));
  });

  it('R28 the phone photo with a place in it comes out upright and without the place', async () => {
    const entry = photos.find(({ id }) => id === 'i02-exif-gps');
    const answer = await cleanPicture(entry ? await bytesOf(entry) : Buffer.alloc(0), 'x');
    expect(answer).toMatchObject({ ok: true, value: { width: 48, height: 64 } });
  });
});

describe('hostile file names', () => {
  it('R29 a name is shown without folders, controls, direction marks or quotes, and is never long or empty', () => {
    expect(names).toHaveLength(20);
    for (const name of names) {
      const shown = shownName(name);
      expect(shown).toMatch(/^[^\p{Cc}\p{Cf}/\\"'<>;]{1,120}$/u);
      expect(shown).not.toMatch(/^[.~\s]*$/u);
    }
    expect(shownName('现场照片 2026年3月5日 (1).jpg')).toBe('现场照片 2026年3月5日 (1).jpg');
    expect(['', '.', '..', '~', '../'].map(shownName)).toEqual(['照片', '照片', '照片', '照片', '照片']);
  });

  it('R29 whatever the name, the picture is kept under our own, and no file appears anywhere else', async () => {
    const data = await mkdtemp(join(folder, 'data-'));
    const control = photos.find(({ id }) => id === 'i00-control-jpg');
    const original = control ? await bytesOf(control) : Buffer.alloc(0);
    for (const name of names) {
      const answer = await cleanPicture(original, name);
      if (!answer.ok) throw new Error(answer.refusal.message);
      await pictureFolder(data).put(answer.value);
    }
    const kept = await readdir(data, { recursive: true });
    expect(
      kept.filter((path) => !/^evidence(?:[/\\][0-9a-f]{2}(?:[/\\][0-9a-f]{64}\.(?:jpg|thumb))?)?$/u.test(path)),
    ).toEqual([]);
    expect(kept.filter((path) => path.endsWith('.jpg'))).toHaveLength(1);
  });
});
