/** 三张清单: three views of the same issues. */
export const LISTS = ['issues', 'tasks', 'duties'] as const;
export type ListName = (typeof LISTS)[number];

export const LIST_WORDS: Readonly<Record<ListName, string>> = {
  issues: '问题清单',
  tasks: '任务清单',
  duties: '责任清单',
};
