import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback } from 'react';
import { COMMAND_WORDS } from '@ryg/shared/domain/workflow/command.ts';
import { CourierWatch } from '../../features/report/courier-watch.tsx';
import type { Parcel } from '../../features/report/queue/parcel.ts';

/** Carries what was written without a network, on whatever page of the desk one is. */
export function Carrier({ account }: Readonly<{ account: string }>) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const arrived = useCallback(
    ({ issue, command }: Parcel) => {
      void message.success(`已提交：${issue.title}，${COMMAND_WORDS[command.command]}`);
      void client.invalidateQueries();
    },
    [client, message],
  );
  return <CourierWatch account={account} onAccepted={arrived} />;
}
