import { NoAnswer } from '../../api/call.ts';

const isUnpublished = (error: Error) => error instanceof NoAnswer && error.code === 'NOT_PUBLISHED';

/** Why there is nothing to show, in a few words. */
export const titleOf = (error: Error): string => (isUnpublished(error) ? '还没有公开过任何一期' : '连不上服务器');

/** What to do about it. */
export const adviceOf = (error: Error): string =>
  isUnpublished(error)
    ? '请整改办导入台账并运行 ryg publish，公开第一期后，本页自动显示。'
    : '请检查网络，并确认服务器已经启动；恢复后本页自动显示，不用刷新。';
