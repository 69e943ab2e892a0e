import { describe, expect, it } from 'vitest';
import { ScreenSettingsSchema } from '@ryg/shared/contract/screen-settings.contract.ts';
import { SCENE_CHOICES } from '@ryg/web/features/screens/scene-words.ts';
import { fieldsOf, newFields, settingsOf } from '@ryg/web/features/screens/settings-fields.ts';
import { sizeKey, sizeOf, WALL_CHOICES } from '@ryg/web/features/screens/wall-sizes.ts';
import { someSettings } from '../../support/a-screen-line.ts';

const SCENES = ['overview', 'ranking'];

it('a notice is no scene that can be switched off', () => {
  expect(SCENE_CHOICES).not.toContain('notice');
  expect(SCENE_CHOICES).toContain('overview');
});

describe('settings in a form', () => {
  it.each([
    someSettings(),
    someSettings({
      hours: null,
      scenes: ['ranking', 'of-a-later-build'],
      brightness: { mode: 'times', day: '06:45', night: '19:15' },
    }),
    someSettings({ feed: { mode: 'crop', width: 640, height: 320, x: 100, y: 20 }, motion: false, english: true }),
    someSettings({ feed: { mode: 'scale', width: 960, height: 544, x: 0, y: 0 }, brightness: { mode: 'night' } }),
  ])('come out as they went in', (settings) => {
    expect(settingsOf(fieldsOf(settings, SCENES))).toEqual(settings);
  });

  it('a start of the window is forgotten with the crop, so that the server is not asked for nonsense', () => {
    const cropped = fieldsOf(someSettings({ feed: { mode: 'crop', width: 640, height: 320, x: 100, y: 20 } }), SCENES);
    expect(settingsOf({ ...cropped, mode: 'custom' }).feed).toEqual({
      mode: 'custom',
      width: 640,
      height: 320,
      x: 0,
      y: 0,
    });
  });

  it('a new screen begins with what the contract accepts once it has a name', () => {
    const settings = settingsOf({ ...newFields(SCENES), name: ' 东门广场屏 ', place: '东门广场' });
    expect(ScreenSettingsSchema.parse(settings)).toEqual(settings);
    expect(settings.name).toBe('东门广场屏');
  });

  it('switching to chosen scenes begins with all that there are', () => {
    expect(settingsOf({ ...newFields(SCENES), play: 'some' }).scenes).toEqual(SCENES);
  });
});

describe('walls to choose from', () => {
  const walls = WALL_CHOICES.flatMap(({ options }) => options.map(({ value }) => value));
  it('each has its own size, which is read back', () => {
    expect(new Set(walls).size).toBe(walls.length);
    for (const wall of walls) {
      const { width, height } = sizeOf(wall);
      expect(sizeKey(width, height)).toBe(wall);
    }
  });

  it('a P10 of 5.12 by 2.56 metres is the smallest wall', () => {
    expect(walls[0]).toBe('512x256');
  });
});
