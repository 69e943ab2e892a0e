// The phone page of the server says days in the same words.
export { monthDay, periodWords, shanghaiTime, shortDay } from '@ryg/shared/domain/day-words.ts';
