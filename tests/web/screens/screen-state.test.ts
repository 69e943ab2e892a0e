import { describe, expect, it } from 'vitest';
import { SCREEN_ALARMS } from '@ryg/shared/domain/screen-alarm.ts';
import { SCREEN_COVERS, SCREEN_STAGES } from '@ryg/shared/domain/screen-beat.ts';
import { byNeed, stateOf } from '@ryg/web/features/screens/screen-state.ts';
import { aBeat, aScreen, SCREEN_NOW } from '../../support/a-screen-line.ts';

const around = { now: SCREEN_NOW, townName: (code: string) => (code === '610923101' ? '金川镇' : code) };
const by = { by: '整改办王芳', at: '2026-03-04T09:27:00.000Z' };
const wordOf = (screen: ReturnType<typeof aScreen>) => stateOf(screen, around).word;

describe('how a screen is', () => {
  it('the worst alarm stands before everything else, with the server’s words', () => {
    const alarms = [{ kind: 'offline' as const, words: '13 分钟没有收到画面信号', since: null }];
    expect(stateOf(aScreen({ liveness: 'down', alarms }), around)).toEqual({
      lamp: 'red',
      word: '离线 3 分钟以上',
      more: '13 分钟没有收到画面信号',
    });
  });

  it('every alarm has a word of its own and is never green', () => {
    const states = SCREEN_ALARMS.map((kind) =>
      stateOf(aScreen({ alarms: [{ kind, words: '', since: null }] }), around),
    );
    expect(new Set(states.map(({ word }) => word)).size).toBe(SCREEN_ALARMS.length);
    expect(states.map(({ lamp }) => lamp)).not.toContain('closed');
    expect(states.map(({ lamp }) => lamp)).not.toContain('none');
  });

  it('unknown is not offline: nothing heard yet is said so, quietly', () => {
    const never = aScreen({ liveness: 'unknown', heardAt: null, secondsAgo: null, beat: null });
    expect(stateOf(never, around)).toMatchObject({ lamp: 'none', word: '状态未知' });
  });

  it.each([
    [{ beat: aBeat() }, '正常显示'],
    [{ beat: aBeat({ cover: 'notice' }) }, '正在显示通知'],
    [{ beat: aBeat({ cover: 'off' }) }, '关屏时段'],
    [{ liveness: 'resting' }, '关屏时段'],
    [{ beat: aBeat({ cover: 'black' }) }, '黑屏中'],
    [{ beat: aBeat({ cover: 'recalled' }) }, '公示内容已撤下'],
    [{ beat: aBeat({ stage: 'lost' }) }, '同步中断'],
    [{ liveness: 'down' }, '离线'],
  ] as const)('%j is %s', (facts, word) => {
    expect(wordOf(aScreen(facts))).toBe(word);
  });

  it('a held screen says where and until when', () => {
    const hold = { ...by, scene: 'town', town: '610923101', until: '2026-03-04T09:42:00.000Z' };
    const beat = aBeat({ cover: 'held', scene: 'town', town: '610923101' });
    expect(wordOf(aScreen({ beat, acts: { hold } }))).toBe('停在“一镇一榜 金川镇”至 17:42');
    // The order has run out, the screen has not said so yet.
    expect(wordOf(aScreen({ beat }))).toBe('停在“一镇一榜 金川镇”');
  });

  it('a black screen says when it comes back', () => {
    const beat = aBeat({ cover: 'black' });
    expect(stateOf(aScreen({ beat, acts: { black: { ...by, until: null } } }), around).more).toBe('直到有人亮屏');
    const until = '2026-03-05T01:00:00.000Z';
    expect(stateOf(aScreen({ beat, acts: { black: { ...by, until } } }), around).more).toBe('3月5日 09:00 自己亮屏');
  });

  it('only a picture that is fresh and not covered is green', () => {
    for (const cover of SCREEN_COVERS)
      for (const stage of SCREEN_STAGES) {
        const { lamp } = stateOf(aScreen({ beat: aBeat({ cover, stage }) }), around);
        const mayBeGreen = stage === 'fresh' && ['none', 'notice', 'held'].includes(cover);
        expect({ cover, stage, isGreen: lamp === 'closed' }).toEqual({ cover, stage, isGreen: mayBeGreen });
      }
  });
});

describe('the order of the list', () => {
  it('who needs somebody stands first, who is gone stands last, the others as they came', () => {
    const alarm = (kind: 'offline' | 'clock') => ({ alarms: [{ kind, words: '', since: null }] });
    const screens = [
      aScreen({ id: 'S1', revoked: { ...by, reason: '拆除' } }),
      aScreen({ id: 'S2' }),
      aScreen({ id: 'S3', ...alarm('clock') }),
      aScreen({ id: 'S4', liveness: 'resting' }),
      aScreen({ id: 'S5', ...alarm('offline') }),
    ];
    expect(byNeed(screens, around).map(({ id }) => id)).toEqual(['S5', 'S3', 'S2', 'S4', 'S1']);
  });
});
