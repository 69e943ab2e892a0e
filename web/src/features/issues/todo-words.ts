import { COMMAND_WORDS, type CommandName } from '@ryg/shared/domain/workflow/command.ts';

const WORDS: Partial<Readonly<Record<CommandName, string>>> = {
  acknowledge: '待签收',
  assign: '待交办',
  decideExtension: '待批延期',
  review: '待审核',
  sign: '待签字',
  verify: '待核查',
  return: '有异议，待退回',
  notice: '待公示',
  close: '待销号',
  reportProgress: '待报进展',
};

/** What waits for somebody, as people say it: 待核查, 待报进展. */
export const todoWord = (command: CommandName): string => WORDS[command] ?? `待${COMMAND_WORDS[command]}`;
