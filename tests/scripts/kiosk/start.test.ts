import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kioskFlags } from '../../../scripts/kiosk/flags.ts';
import { readOrder } from '../../../scripts/kiosk/orders.ts';
import { kioskPolicy, policyRegistry } from '../../../scripts/kiosk/policy.ts';
import { profileIn } from '../../../scripts/kiosk/profile.ts';
import { serviceFiles } from '../../../scripts/kiosk/service-files.ts';
import { aFolder } from '../../support/a-house.ts';

const read = (...path: string[]) => readFileSync(join(...path), 'utf8');
const leave = (folder: string, name: string, text: string) => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
};

describe('peers 22: no dialog on the square', () => {
  it('every start has a profile that never crashed, with what the page kept and nothing else', async () => {
    const folder = aFolder();
    const profile = profileIn(folder);
    await profile.prepare('kept');
    leave(profile.path, 'Default/Preferences', '{"profile":{"exit_type":"Crashed"}}');
    leave(profile.path, 'Default/IndexedDB/board.ldb', 'the last board');
    leave(profile.path, 'Default/Sessions/Tabs_1', 'tabs to restore');
    await profile.prepare('kept');
    expect(JSON.parse(read(profile.path, 'Default/Preferences'))).toMatchObject({
      profile: { exit_type: 'Normal', exited_cleanly: true },
    });
    expect(read(profile.path, 'Default/IndexedDB/board.ldb')).toBe('the last board');
    expect(() => read(profile.path, 'Default/Sessions/Tabs_1')).toThrow('ENOENT');
  });

  it('a torn memory is given up for the last good one, and that for none', async () => {
    const profile = profileIn(aFolder());
    await profile.prepare('kept');
    leave(profile.path, 'Default/IndexedDB/board.ldb', 'good');
    await profile.keepAsGood();
    leave(profile.path, 'Default/IndexedDB/board.ldb', 'torn');
    await profile.prepare('lastGood');
    expect(read(profile.path, 'Default/IndexedDB/board.ldb')).toBe('good');
    await profile.prepare('none');
    expect(() => read(profile.path, 'Default/IndexedDB/board.ldb')).toThrow('ENOENT');
  });

  it('power lost while the profile is made anew loses nothing', async () => {
    const folder = aFolder();
    leave(folder, 'saved/IndexedDB/board.ldb', 'set aside before the power went');
    leave(folder, 'profile/Default/Preferences', '{}');
    const profile = profileIn(folder);
    await profile.prepare('kept');
    expect(read(profile.path, 'Default/IndexedDB/board.ldb')).toBe('set aside before the power went');
  });

  it('the policy forbids what a flag may stop forbidding, and every other page', () => {
    const policy = kioskPolicy(['http://localhost:8099']);
    expect(policy).toMatchObject({ TranslateEnabled: false, PasswordManagerEnabled: false, URLBlocklist: ['*'] });
    const registry = policyRegistry(policy);
    expect(registry).toContain('"TranslateEnabled"=dword:00000000');
    expect(registry).toContain('\\Google\\Chrome\\URLAllowlist]\r\n"1"="about:blank"\r\n"2"="http://localhost:8099"');
    expect(kioskFlags({ profile: '/p', headless: false })).toEqual(
      expect.arrayContaining(['--kiosk', '--noerrdialogs']),
    );
    expect(kioskFlags({ profile: '/p', headless: false })).not.toContain('--incognito');
  });
});

describe('what an installer puts in place', () => {
  const place = {
    home: '/opt/ryg',
    node: '/usr/bin/node',
    server: 'http://10.1.2.3:8080',
    folder: '/var/lib/ryg-kiosk',
    user: 'kiosk',
    port: 8_099,
  };

  it('on Linux: a unit that systemd starts again for ever, and the policy', () => {
    const [unit, policy] = serviceFiles(place, 'linux');
    expect(unit?.text).toContain(
      'ExecStart=/usr/bin/node /opt/ryg/scripts/kiosk.ts http://10.1.2.3:8080 --folder /var/lib/ryg-kiosk --port 8099',
    );
    expect(unit?.text).toMatch(/^Restart=always$/mu);
    expect(unit?.text).toMatch(/^StartLimitIntervalSec=0$/mu);
    expect(JSON.parse(policy?.text ?? '')).toMatchObject({
      URLAllowlist: expect.arrayContaining(['http://10.1.2.3:8080']),
    });
  });

  it('on Windows: a task at sign-in, a command that starts again, the policy, and no sleep', () => {
    const files = serviceFiles(
      { ...place, home: 'C:/ryg', folder: 'C:/ryg-kiosk', node: 'C:/node/node.exe' },
      'windows',
    );
    expect(files.map(({ name }) => name)).toEqual([
      'ryg-kiosk.cmd',
      'ryg-kiosk-task.xml',
      'ryg-kiosk-policy.reg',
      'ryg-kiosk-power.cmd',
    ]);
    expect(files[0]?.text).toContain('cd /d "C:\\ryg"\r\n');
    expect(files[1]?.text).toContain('<Command>C:\\ryg-kiosk\\ryg-kiosk.cmd</Command>');
  });
});

describe('what somebody types', () => {
  it('an address is enough; only its origin counts', () => {
    expect(readOrder(['http://10.1.2.3:8080/plaza'], 'linux')).toMatchObject({
      kind: 'show',
      server: 'http://10.1.2.3:8080',
      port: 8_099,
      isDirect: false,
    });
    expect(readOrder(['files', '/x', 'https://ryg.example.gov.cn', '--windows'], 'linux')).toMatchObject({
      kind: 'files',
      platform: 'windows',
    });
  });

  it.each([
    [['server']],
    [['ftp://x']],
    [['http://a:b@x']],
    [[]],
    [['http://x', '--port', 'abc']],
    [['http://x', '--loud', '1']],
    [['files']],
  ])('%j is answered with what to type', (words) => {
    expect(readOrder(words, 'linux')).toMatchObject({ kind: 'wrong', message: expect.stringContaining('用法') });
  });
});
