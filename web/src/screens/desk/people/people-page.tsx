import { Button } from 'antd';
import { useState } from 'react';
import type { AccountView } from '@ryg/shared/contract/people.contract.ts';
import { useHasRole } from '../../../features/session/session.queries.ts';
import { AccountForm } from './account-form.tsx';
import { Everybody } from './everybody.tsx';
import { OneTimePassword, type HandedOver } from './one-time-password.tsx';
import { RolesForm } from './roles-form.tsx';
import { useAccountActs } from './use-account-acts.ts';
import './people.css';

type Open = Readonly<{ form: 'new' } | { form: 'edit' | 'roles'; account: AccountView }> | null;

/** Who may sign in, in the hands of those who keep the accounts; for the office, who works where. */
export function PeoplePage() {
  const mayMake = useHasRole('system');
  const [open, setOpen] = useState<Open>(null);
  const [handed, setHanded] = useState<HandedOver | null>(null);
  const close = () => setOpen(null);
  const acts = useAccountActs({
    onHandOver: setHanded,
    onEdit: (account) => setOpen({ form: 'edit', account }),
    onRoles: (account) => setOpen({ form: 'roles', account }),
  });
  return (
    <>
      <header className="dk-head">
        <h1>人员</h1>
        <div className="dk-head-acts">
          {mayMake && (
            <Button type="primary" onClick={() => setOpen({ form: 'new' })}>
              新建账户
            </Button>
          )}
        </div>
      </header>
      <Everybody acts={acts} />
      {open?.form === 'new' && <AccountForm account={null} onHandOver={setHanded} onClose={close} />}
      {open?.form === 'edit' && <AccountForm account={open.account} onHandOver={setHanded} onClose={close} />}
      {open?.form === 'roles' && <RolesForm account={open.account} onClose={close} />}
      {handed && <OneTimePassword {...handed} onClose={() => setHanded(null)} />}
    </>
  );
}
