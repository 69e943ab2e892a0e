import { useRouter } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { App, Skeleton } from 'antd';
import { useDesk } from '../../../features/issues/issues.queries.ts';
import { CommandForm } from '../../../features/report/form/command-form.tsx';
import { useSession } from '../../../features/session/session.queries.ts';
import { issueHref } from '../desk-address.ts';
import { choicesOf } from './choices-of.ts';
import '../../../features/report/report.css';
import './issue.css';

/** 录入问题: a new line of the ledger. */
export function RegisterPage() {
  const { data: desk } = useDesk();
  const { account } = useSession();
  const { history } = useRouter();
  const { message } = App.useApp();
  const client = useQueryClient();
  if (!desk) return <Skeleton active paragraph={{ rows: 10 }} />;
  return (
    <>
      <div className="dk-head">
        <h1>录入问题</h1>
      </div>
      <div className="dk-card is-register">
        <CommandForm
          name="register"
          account={account}
          issue={null}
          choices={choicesOf(desk)}
          onAsk={async () => null}
          onDone={(outcome) => {
            void message.success('已登记');
            void client.invalidateQueries();
            const id = outcome.kind === 'accepted' ? outcome.issue?.id : undefined;
            history.push(id === undefined ? '/desk/issues' : issueHref(id));
          }}
          onCancel={() => history.push('/desk/issues')}
        />
      </div>
    </>
  );
}
