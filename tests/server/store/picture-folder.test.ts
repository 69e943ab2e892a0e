import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pictureFolder, type KeptPicture, type PictureSize } from '@ryg/server/store/picture-folder.ts';

const aKept = (text: string): KeptPicture => ({
  sha256: createHash('sha256').update(text).digest('hex'),
  bytes: Buffer.from(text),
  thumbnail: Buffer.from(`small ${text}`),
});

let data = '';
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'ryg-evidence-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

async function read(sha256: string, size: PictureSize): Promise<string | null> {
  const stream = await pictureFolder(data).open(sha256, size);
  return stream && (await buffer(stream)).toString();
}

const shelfOf = ({ sha256 }: KeptPicture) => join(data, 'evidence', sha256.slice(0, 2));

describe('the folder of pictures', () => {
  it('gives back both forms of what was put there', async () => {
    const picture = aKept('现场');
    await pictureFolder(data).put(picture);
    expect(await read(picture.sha256, 'full')).toBe('现场');
    expect(await read(picture.sha256, 'small')).toBe('small 现场');
    expect((await readdir(shelfOf(picture))).toSorted()).toEqual([`${picture.sha256}.jpg`, `${picture.sha256}.thumb`]);
  });

  it('takes the same picture again, also at the same moment', async () => {
    const picture = aKept('现场');
    const folder = pictureFolder(data);
    await Promise.all([folder.put(picture), folder.put(picture), folder.put(picture)]);
    await folder.put(picture);
    expect(await read(picture.sha256, 'full')).toBe('现场');
    expect(await readdir(shelfOf(picture))).toHaveLength(2);
  });

  it('mends a file that was cut short behind its back', async () => {
    const picture = aKept('现场');
    await pictureFolder(data).put(picture);
    await writeFile(join(shelfOf(picture), `${picture.sha256}.jpg`), 'cut');
    await pictureFolder(data).put(picture);
    expect(await read(picture.sha256, 'full')).toBe('现场');
  });

  it.runIf(process.platform !== 'win32')('lets nobody else of the machine look in', async () => {
    const picture = aKept('现场');
    await pictureFolder(data).put(picture);
    const mode = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
    expect(await mode(join(data, 'evidence'))).toBe('700');
    expect(await mode(shelfOf(picture))).toBe('700');
    expect(await mode(join(shelfOf(picture), `${picture.sha256}.jpg`))).toBe('600');
    expect(await mode(join(shelfOf(picture), `${picture.sha256}.thumb`))).toBe('600');
  });

  it('R29 opens nothing that is not a hash, and nothing it does not keep', async () => {
    await writeFile(join(data, 'secret.jpg'), 'secret');
    const odd = ['', '..', '../../secret', `${'a'.repeat(63)}/`, 'A'.repeat(64), `${'a'.repeat(64)}\n`, 'a'.repeat(64)];
    for (const sha256 of odd) expect(await read(sha256, 'full')).toBeNull();
  });

  it('R29 keeps nothing under a name that is not the hash of its bytes', async () => {
    const picture = aKept('现场');
    const wrong = [
      { ...picture, sha256: '../../x' },
      { ...picture, sha256: 'a'.repeat(64) },
    ];
    for (const one of wrong) await expect(pictureFolder(data).put(one)).rejects.toThrow(RangeError);
    expect(await readdir(data)).toEqual([]);
  });

  it.runIf(process.platform !== 'win32')('R29 follows no link that was put in its place', async () => {
    const picture = aKept('现场');
    await pictureFolder(data).put(picture);
    const path = join(shelfOf(picture), `${picture.sha256}.jpg`);
    await writeFile(join(data, 'secret'), 'secret');
    await rm(path);
    await symlink(join(data, 'secret'), path);
    await expect(read(picture.sha256, 'full')).rejects.toMatchObject({ code: 'ELOOP' });
  });

  it('says what the system says when a picture cannot be written, and leaves no draft', async () => {
    const picture = aKept('现场');
    await writeFile(join(data, 'evidence'), 'in the way');
    await expect(pictureFolder(data).put(picture)).rejects.toMatchObject({ code: expect.stringMatching(/^E[A-Z]+$/u) });
    expect(await readdir(data)).toEqual(['evidence']);
  });

  it.runIf(process.platform === 'linux' && process.getuid?.() !== 0)('says so when it may not write', async () => {
    await chmod(data, 0o500);
    await expect(pictureFolder(data).put(aKept('现场'))).rejects.toMatchObject({ code: 'EACCES' });
    await chmod(data, 0o700);
  });
});
