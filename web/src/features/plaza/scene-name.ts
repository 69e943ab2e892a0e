export const SCENES = ['overview', 'ranking', 'town'] as const;
export type SceneName = (typeof SCENES)[number];
