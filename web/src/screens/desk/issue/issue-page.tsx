import { useLocation, useParams, useRouter } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { COMMAND_WORDS, type CommandName } from '@ryg/shared/domain/workflow/command.ts';
import { sentenceOf } from '../../../api/refused.ts';
import { useDesk, useIssue } from '../../../features/issues/issues.queries.ts';
import { useIsPhone } from '../surroundings.ts';
import { IssueForm } from './issue-form.tsx';
import { FailedIssue } from './failed-issue.tsx';
import { IssueView } from './issue-view.tsx';
import { PastIssue } from './past-issue.tsx';
import { issueHref } from '../desk-address.ts';
import { keepingWay } from '../way-back.ts';
import './issue.css';

const isCommand = (text: string | null): text is CommandName => text !== null && Object.hasOwn(COMMAND_WORDS, text);

/** One issue: how it stands, what was done, and what this account can do now. */
export function IssuePage() {
  const { id = '' }: Readonly<{ id?: string }> = useParams({ strict: false });
  const address = useLocation({ select: ({ searchStr }) => searchStr });
  const search = new URLSearchParams(address);
  const asOf = search.get('asOf');
  if (asOf !== null) return <PastIssue id={id} day={asOf} />;
  return <IssueToday id={id} asked={search.get('do')} />;
}

function IssueToday({ id, asked }: Readonly<{ id: string; asked: string | null }>) {
  const { history } = useRouter();
  const searchStr = useLocation({ select: (location) => location.searchStr });
  const hrefOf = (name?: CommandName) => keepingWay(issueHref(id, name), searchStr);
  const isPhone = useIsPhone();
  const { data: issue, error, refetch } = useIssue(id);
  const { data: desk } = useDesk();
  if (!issue || !desk) {
    return error && !issue ? (
      <FailedIssue sentence={sentenceOf(error)}>
        <Button onClick={() => void refetch()}>重试</Button>
      </FailedIssue>
    ) : (
      <Skeleton active paragraph={{ rows: 12 }} />
    );
  }
  const open = isCommand(asked) ? asked : null;
  const close = () => history.replace(hrefOf());
  return (
    <>
      <title>{`${issue.title} · ${desk.county.name}整改督查`}</title>
      <IssueView issue={issue} today={desk.today} isPhone={isPhone} onChoose={(name) => history.push(hrefOf(name))} />
      <IssueForm name={open} issue={issue} desk={desk} isPhone={isPhone} onClose={close} />
    </>
  );
}
