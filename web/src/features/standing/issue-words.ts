// The phone page of the server says an issue in the same words.
export {
  daysWords,
  deadlineWords,
  nextWords,
  openHeading,
  promiseWords,
  repeatsDays,
  sharedWords,
  spokenIssue,
  tagsOf,
} from '@ryg/shared/domain/board-issue-words.ts';
