import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { cleanPicture, pictureCounter } from '@ryg/server/pictures/clean-picture.ts';
import { develop } from '@ryg/server/pictures/develop.ts';
import { aPhonePhoto, aPicture } from '../../support/a-photo.ts';

const stuck = new URL('../../support/stuck-picture-worker.ts', import.meta.url);
const dying = new URL('../../support/dying-picture-worker.ts', import.meta.url);
/** The processes this one has started and not yet ended; only Linux tells. */
async function children(): Promise<string[]> {
  const tasks = await readdir('/proc/self/task');
  const lists = await Promise.all(
    tasks.map((task) => readFile(`/proc/self/task/${task}/children`, 'utf8').catch(() => '')),
  );
  return lists.flatMap((list) => list.split(' ').filter(Boolean));
}

const code = (answer: Awaited<ReturnType<typeof cleanPicture>>) => (answer.ok ? 'clean' : answer.refusal.code);

describe('the counter where pictures are cleaned', () => {
  it('serves pictures that come together, each its own', async () => {
    const photo = await aPhonePhoto();
    const drawing = await aPicture(90, 30).png().toBuffer();
    const answers = await Promise.all([
      cleanPicture(photo, 'a'),
      cleanPicture(Buffer.from('x'), 'b'),
      cleanPicture(drawing, 'c'),
    ]);
    expect(answers).toMatchObject([
      { ok: true, value: { width: 480, height: 640 } },
      { ok: false, refusal: { code: 'PICTURE_TYPE' } },
      { ok: true, value: { width: 90, height: 30 } },
    ]);
  });

  it('R28 tells whoever would wait too long to come again, and is there for them afterwards', async () => {
    const clean = pictureCounter({ waiting: 2 });
    const picture = await aPicture().png().toBuffer();
    const answers = await Promise.all(Array.from({ length: 5 }, () => clean(picture, '现场.png')));
    expect(answers.map(code)).toEqual(['clean', 'clean', 'clean', 'PICTURE_BUSY', 'PICTURE_BUSY']);
    expect(code(await clean(picture, '现场.png'))).toBe('clean');
  });

  it('R28 ends a worker that does not come back, and the next picture does not wait for it', async () => {
    const clean = pictureCounter({ program: stuck, milliseconds: 700 });
    const started = performance.now();
    const answers = await Promise.all([clean(Buffer.from('x'), 'a'), clean(Buffer.from('x'), 'b')]);
    expect(answers).toMatchObject([
      { refusal: { code: 'PICTURE_DAMAGED', message: expect.stringContaining('10 秒') } },
      { refusal: { code: 'PICTURE_DAMAGED' } },
    ]);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('R28 answers for a worker that dies', async () => {
    const clean = pictureCounter({ program: dying });
    const answers = [await clean(Buffer.from('x'), 'a'), await clean(Buffer.from('x'), 'b')];
    expect(answers.map(code)).toEqual(['PICTURE_DAMAGED', 'PICTURE_DAMAGED']);
  });

  it('keeps no program alive once its picture is done, and loses no answer before', async () => {
    const module = new URL('../../../server/src/pictures/clean-picture.ts', import.meta.url).href;
    const script = `const { cleanPicture } = await import('${module}');
      console.log((await cleanPicture(Buffer.from('x'), 'x')).refusal.code);`;
    const run = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { timeout: 15_000 });
    expect((await run).stdout.trim()).toBe('PICTURE_TYPE');
  });
});

describe.runIf(process.platform === 'linux')('the worker as the system sees it', () => {
  it('R28 ends for good when it does not come back', async () => {
    const before = new Set(await children());
    const clean = pictureCounter({ program: stuck, milliseconds: 700 });
    const answer = clean(Buffer.from('x'), 'a');
    await wait(300);
    expect((await children()).filter((pid) => !before.has(pid))).toHaveLength(1);
    await answer;
    await wait(200);
    expect((await children()).filter((pid) => !before.has(pid))).toEqual([]);
  });

  it('serves three in a row and then goes when nothing comes', async () => {
    const before = new Set(await children());
    const clean = pictureCounter({ idleMilliseconds: 400 });
    const picture = await aPicture().png().toBuffer();
    const seen: string[][] = [];
    for (let round = 0; round < 3; round++) {
      expect(code(await clean(picture, 'x'))).toBe('clean');
      seen.push((await children()).filter((pid) => !before.has(pid)));
    }
    expect(seen[0]).toHaveLength(1);
    expect(seen).toEqual([seen[0], seen[0], seen[0]]);
    await wait(1_500);
    expect((await children()).filter((pid) => !before.has(pid))).toEqual([]);
  });
});

describe('memory', () => {
  const limit = 150 * 1024 * 1024;

  it('R28 does not grow over 40 pictures, neither here nor where they are opened', { timeout: 120_000 }, async () => {
    const photo = await aPicture(2400, 1800).jpeg().toBuffer();
    const grown = async (work: (bytes: Buffer) => Promise<unknown>) => {
      for (let warmUp = 0; warmUp < 4; warmUp++) await work(photo);
      const before = process.memoryUsage.rss();
      for (let round = 0; round < 40; round++) await work(photo);
      return process.memoryUsage.rss() - before;
    };
    expect(await grown((bytes) => cleanPicture(bytes, 'x'))).toBeLessThan(limit);
    expect(await grown(develop)).toBeLessThan(limit);
  });
});
