import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findChrome, type Machine } from '../../scripts/chrome.ts';

const aMachine = (platform: string, env: Record<string, string>, ...files: readonly string[]): Machine => ({
  platform,
  env,
  has: (file) => files.includes(file),
});
const edge = join('C:\\Program Files', 'Microsoft/Edge/Application/msedge.exe');
const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

it.each([
  [
    'the one that is named, before any other',
    aMachine('linux', { CHROME_PATH: '/opt/c' }, '/opt/c', '/usr/bin/chromium'),
    '/opt/c',
  ],
  [
    'none, when the one that is named is not there',
    aMachine('linux', { CHROME_PATH: '/opt/c' }, '/usr/bin/chromium'),
    null,
  ],
  ['chromium on the path', aMachine('linux', { PATH: '/opt/bin' }, '/opt/bin/chromium'), '/opt/bin/chromium'],
  [
    'a usual place outside the path',
    aMachine('linux', { PATH: '' }, '/usr/bin/google-chrome'),
    '/usr/bin/google-chrome',
  ],
  ['chromium before edge', aMachine('linux', {}, '/usr/bin/microsoft-edge', '/usr/bin/chromium'), '/usr/bin/chromium'],
  ['Chrome on a Mac', aMachine('darwin', {}, mac), mac],
  ['Edge on Windows', aMachine('win32', { PROGRAMFILES: 'C:\\Program Files' }, edge), edge],
  ['none on a bare machine', aMachine('linux', { PATH: '/usr/bin' }), null],
])('finds %s', (_what, machine, found) => {
  expect(findChrome(machine)).toBe(found);
});
