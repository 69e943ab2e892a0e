import { PLAZA_SCENE_NAMES, type PlazaScene } from './plaza-scene.ts';

/** What duty staff do to a screen from afar (远程操作). What needs an end has one: nothing stays held by forgetting. */
export type ScreenAct =
  /** Stays on one scene, or one town's, and goes on by itself. */
  | Readonly<{ act: 'hold'; scene: string; town: string | null; minutes: number }>
  /** Ends a hold and a test card before their time. */
  | Readonly<{ act: 'resume' }>
  /** Black for so long, or with null until somebody lights it again. */
  | Readonly<{ act: 'black'; minutes: number | null }>
  | Readonly<{ act: 'light' }>
  | Readonly<{ act: 'reload' }>
  | Readonly<{ act: 'testCard'; minutes: number }>;

export const SCREEN_ACT_WORDS: Readonly<Record<ScreenAct['act'], string>> = {
  hold: '停留',
  resume: '恢复轮播',
  black: '黑屏',
  light: '亮屏',
  reload: '重新载入',
  testCard: '测试卡',
};

export const LONGEST_HOLD_MINUTES = 60;
/** A screen that is to be dark for longer is switched off or revoked. */
export const LONGEST_BLACK_MINUTES = 7 * 24 * 60;

/** What a scene is called; one that this build does not know goes by its own name. */
export const sceneWords = (scene: string): string => PLAZA_SCENE_NAMES[scene as PlazaScene] ?? scene;

/** An act, in one phrase: 停留在“一镇一榜”（金川镇）10 分钟. */
export function screenActWords(act: ScreenAct, townName: string | null): string {
  switch (act.act) {
    case 'hold':
      return `停留在“${sceneWords(act.scene)}”${townName === null ? ' ' : `（${townName}）`}${act.minutes} 分钟`;
    case 'black':
      return act.minutes === null ? '黑屏，直到有人亮屏' : `黑屏 ${act.minutes} 分钟`;
    case 'testCard':
      return `测试卡 ${act.minutes} 分钟`;
    default:
      return SCREEN_ACT_WORDS[act.act];
  }
}
