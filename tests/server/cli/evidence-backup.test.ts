import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run as backup } from '@ryg/server/cli/backup.ts';
import { run as restore } from '@ryg/server/cli/restore.ts';
import { run as verify } from '@ryg/server/cli/verify.ts';
import { pictureFolder } from '@ryg/server/store/picture-folder.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Evidence } from '@ryg/shared/domain/issue-work.ts';
import { aFolder, aHouse } from '../../support/a-house.ts';
import { anIssue } from '../../support/an-issue.ts';
import { printed } from '../../support/printed.ts';

const on = calendarDay('2018-06-20');
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const evidence = (id: string): Evidence => ({
  id,
  kind: 'after',
  note: '',
  width: 4,
  height: 3,
  takenOn: null,
  by: 'town',
  on,
  cycle: 1,
  pairOf: null,
});
const fileOf = (root: string, id: string, ending = 'jpg') => join(root, id.slice(0, 2), `${id}.${ending}`);

/** A folder nobody has open, with pictures its entries name. */
async function aFolderWithPictures(...texts: readonly string[]) {
  const data = aFolder();
  const place = aFolder();
  const { app, ledger, append } = await aHouse({ folder: data, issues: [anIssue()] });
  for (const text of texts) {
    const bytes = Buffer.from(text);
    await pictureFolder(data).put({ sha256: hashOf(text), bytes, thumbnail: Buffer.from(`small ${text}`) });
    await append({ kind: 'evidenceAdded', on, subject: 'Q0001', data: evidence(hashOf(text)) });
  }
  await app.close();
  await ledger.close();
  const ryg = (command: (args: string[]) => Promise<number>, args: readonly string[], folder = data) =>
    printed(() => command([...args, '--data', folder]));
  return { data, shelf: join(data, 'evidence'), copy: join(place, 'copy.db'), place, ryg };
}

it('a backup takes the pictures along, and a restore elsewhere has every one of them', async () => {
  const { shelf, copy, ryg } = await aFolderWithPictures('桥', '路', '渠');
  mkdirSync(join(shelf, 'ab'), { recursive: true });
  writeFileSync(join(shelf, 'ab', 'half.part'), 'half');
  writeFileSync(fileOf(shelf, `ab${'0'.repeat(62)}`), 'no entry names it');

  const made = await ryg(backup, [copy]);
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(made.out).toContain(`佐证照片在 ${copy}.evidence：3 张`);
  expect(made.out).toContain('新复制 3 张');
  const names = readdirSync(`${copy}.evidence`, { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => /\.(?:jpg|thumb)$/u.test(name))).toHaveLength(6);
  expect(names.filter((name) => name.includes('half') || name.includes('ab0'))).toEqual([]);

  const elsewhere = join(aFolder(), 'county');
  const restored = await ryg(restore, [copy], elsewhere);
  expect(restored).toMatchObject({ code: 0, err: '' });
  expect(restored.out).toContain('佐证照片 3 张');
  expect(readFileSync(fileOf(join(elsewhere, 'evidence'), hashOf('路')), 'utf8')).toBe('路');
  expect(readFileSync(fileOf(join(elsewhere, 'evidence'), hashOf('路'), 'thumb'), 'utf8')).toBe('small 路');
  expect((await ryg(verify, [], elsewhere)).out).toContain('佐证照片 3 张');
});

it('a second backup into the same place copies only what is not there yet', async () => {
  const { copy, ryg } = await aFolderWithPictures('桥', '路');
  await ryg(backup, [copy]);
  const there = fileOf(`${copy}.evidence`, hashOf('桥'));
  const before = statSync(there).mtimeMs;
  rmSync(fileOf(`${copy}.evidence`, hashOf('路')));
  renameSync(copy, `${copy}.old`);
  const again = await ryg(backup, [copy]);
  expect(again.code).toBe(0);
  expect(again.out).toContain('新复制 1 张');
  expect(statSync(there).mtimeMs).toBe(before);
});

it('what spoiled on the shelf of backups is copied anew', async () => {
  const { copy, ryg } = await aFolderWithPictures('桥');
  await ryg(backup, [copy]);
  const there = fileOf(`${copy}.evidence`, hashOf('桥'));
  writeFileSync(
    there,
    Buffer.from('桥').map((byte) => byte ^ 1),
  );
  renameSync(copy, `${copy}.old`);
  expect((await ryg(backup, [copy])).code).toBe(0);
  expect(readFileSync(there, 'utf8')).toBe('桥');
});

it('missing and damaged pictures are named by verify and by backup, which is made all the same', async () => {
  const { shelf, copy, ryg } = await aFolderWithPictures('桥', '路', '渠', '井');
  expect((await ryg(verify, [])).code).toBe(0);
  rmSync(fileOf(shelf, hashOf('桥')));
  writeFileSync(fileOf(shelf, hashOf('路')), '路，改过');
  rmSync(fileOf(shelf, hashOf('渠'), 'thumb'));

  const found = await ryg(verify, []);
  expect(found.code).toBe(1);
  expect(found.err).toContain('照片有 3 张不完好');
  expect(found.err).toContain(`照片 ${hashOf('桥')}：文件缺失`);
  expect(found.err).toContain(`照片 ${hashOf('路')}：内容与它的校验值不符`);
  expect(found.err).toContain(`照片 ${hashOf('渠')}：缩略图缺失`);
  expect(found.err).not.toContain(hashOf('井'));
  expect(found.out).toContain('核验通过');

  const made = await ryg(backup, [copy]);
  expect(made.code).toBe(1);
  expect(made.out).toContain('已备份到');
  expect(made.out).toContain('：1 张');
  for (const text of ['桥', '路', '渠']) expect(made.err).toContain(hashOf(text));
  expect(readFileSync(fileOf(`${copy}.evidence`, hashOf('渠')), 'utf8')).toBe('渠');
});

it('a restore without the pictures says which are missing, and brings them back once they lie beside the file', async () => {
  const { copy, ryg } = await aFolderWithPictures('桥', '路');
  await ryg(backup, [copy]);
  renameSync(`${copy}.evidence`, `${copy}.away`);
  const elsewhere = join(aFolder(), 'county');
  const without = await ryg(restore, [copy], elsewhere);
  expect(without.code).toBe(1);
  expect(without.out).toContain('已恢复');
  expect(without.err).toContain(`照片 ${hashOf('桥')}：文件缺失`);
  expect(without.err).toContain(`${copy}.evidence`);
  renameSync(`${copy}.away`, `${copy}.evidence`);
  expect(await ryg(restore, [copy], elsewhere)).toMatchObject({ code: 0, err: '' });
});
