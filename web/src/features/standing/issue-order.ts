export { fromTheAxis, isShared, lampOf, worstFirst } from '@ryg/shared/domain/board-issue-order.ts';
