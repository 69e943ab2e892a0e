import { useRouter } from '@tanstack/react-router';
import { Outbox } from '../../../features/report/outbox.tsx';
import { useSession } from '../../../features/session/session.queries.ts';
import { issueHref } from '../desk-address.ts';

/** 待上传: what this device still has to send. */
export function OutboxPage() {
  const { account } = useSession();
  const { history } = useRouter();
  return (
    <>
      <div className="dk-head">
        <h1>待上传</h1>
      </div>
      <Outbox
        account={account}
        onOpen={(issue) => history.push(issueHref(issue))}
        onEdit={(issue, command) => history.push(issueHref(issue, command))}
      />
    </>
  );
}
