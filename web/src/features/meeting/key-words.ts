import type { Layer, Scene, SceneKey } from './scene.ts';

const DECK_KEYS: readonly SceneKey[] = [
  { keys: '→　PgDn　空格', meaning: '下一页' },
  { keys: '←　PgUp', meaning: '上一页' },
  { keys: 'Home　End', meaning: '第一页、最后一页' },
  { keys: '数字　回车', meaning: '跳到第几页' },
  { keys: '↑ ↓　回车', meaning: '选一行、打开它' },
  { keys: 'B　或　.', meaning: '黑屏' },
  { keys: 'F　F5', meaning: '全屏' },
  { keys: 'X', meaning: '定格与现在互换' },
  { keys: 'D', meaning: '深色与浅色互换' },
  { keys: 'L', meaning: '光点' },
  { keys: 'P', meaning: '自动翻页' },
  { keys: 'S', meaning: '主讲窗口' },
  { keys: 'Esc', meaning: '收起、返回' },
];

/** Every key that counts on a page of this scene: its own first, then the deck's, then those that open a layer. */
export const keysOn = ({ keys = [] }: Scene, layers: readonly Layer[]): readonly SceneKey[] => [
  ...keys,
  ...DECK_KEYS,
  ...layers.flatMap(({ key, meaning }) => (key === null ? [] : [{ keys: key.toUpperCase(), meaning }])),
];
