export { overflowing } from '../../scripts/wall-check.ts';
