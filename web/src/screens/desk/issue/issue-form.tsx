import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import type { IssueDetail } from '@ryg/shared/contract/issues.contract.ts';
import { COMMAND_WORDS, type CommandName } from '@ryg/shared/domain/workflow/command.ts';
import { issueKey, issueQuery, type Desk } from '../../../features/issues/issues.queries.ts';
import { CommandSheet } from '../../../features/report/form/command-sheet.tsx';
import type { Outcome } from '../../../features/report/form/submit.ts';
import { useSession } from '../../../features/session/session.queries.ts';
import { choicesOf } from './choices-of.ts';

type Props = Readonly<{
  name: CommandName | null;
  issue: IssueDetail;
  desk: Desk;
  isPhone: boolean;
  onClose: () => void;
}>;

/** The form of a command on this issue, and what happens once it was given. */
export function IssueForm({ name, issue, desk, isPhone, onClose }: Props) {
  const { account } = useSession();
  const { message } = App.useApp();
  const client = useQueryClient();
  // The page may move on while the form is open; the form stays with what its person saw.
  const [opened, setOpened] = useState({ name, issue });
  if (opened.name !== name) setOpened({ name, issue });
  const ask = () => client.fetchQuery({ ...issueQuery(issue.id), staleTime: 0 }).catch(() => null);
  const done = (outcome: Exclude<Outcome, { kind: 'refused' }>) => {
    onClose();
    if (outcome.kind === 'kept') {
      void message.info({ content: `已保存在本机，待上传：${outcome.why}`, duration: 8 });
      return;
    }
    if (outcome.issue) {
      client.setQueryData(issueKey(issue.id), outcome.issue);
      if (name) void message.success(`已${DONE_WORDS[name] ?? COMMAND_WORDS[name]}`);
    }
    void client.invalidateQueries();
  };
  return (
    <CommandSheet
      name={name}
      account={account}
      issue={opened.issue}
      choices={choicesOf(desk)}
      isPhone={isPhone}
      onAsk={ask}
      onDone={done}
      onClose={onClose}
    />
  );
}

/** Where the command's own word does not follow 已. */
const DONE_WORDS: Partial<Readonly<Record<CommandName, string>>> = {
  decideExtension: '提交审批意见',
  plan: '保存整改措施',
  draftTitle: '提交公示标题，待发布',
  draftStatement: '提交说明，待发布',
  withdraw: '撤下公开文字',
  reopen: '重新打开',
  notice: '开始公示',
  verify: '通过核查',
  review: '审核通过',
};
