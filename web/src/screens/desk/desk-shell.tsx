import { Outlet } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect } from 'react';
import { watchPresence } from '../../api/presence.ts';
import { useSessionQuery } from '../../features/session/session.queries.ts';
import { CalmDesk } from './calm-desk.tsx';
import { DeskFrame } from './desk-frame.tsx';
import { deskTheme } from './desk-theme.ts';
import { Gatekeeper } from './gate/gatekeeper.tsx';
import { FirstDuty } from './sign-in/first-duty.tsx';
import { Welcome } from './sign-in/welcome.tsx';
import { markStyles, stylePolicy } from './style-nonce.ts';
import { useIsCalm, useIsPhone } from './surroundings.ts';
import '../../features/standing/light-page.css';
import './sign-in/secrets.css';
import './desk.css';

dayjs.locale('zh-cn');

markStyles();

/** What opens over the page stays inside the desk, under its colours. */
const inDesk = () => document.querySelector<HTMLElement>('.dk') ?? document.body;

/** Everything of the desk: who is there decides whether a page, the sign-in form or a duty is shown. */
export function DeskShell() {
  const isPhone = useIsPhone();
  const isCalm = useIsCalm();
  useEffect(() => watchPresence(window), []);
  return (
    <ConfigProvider
      locale={zhCN}
      theme={deskTheme({ isPhone, isCalm })}
      wave={{ disabled: true }}
      getPopupContainer={inDesk}
      button={{ autoInsertSpace: false }}
      {...stylePolicy}
    >
      <App component={false} message={{ duration: 4 }}>
        <div className="light-page dk">
          <Visitor />
        </div>
      </App>
    </ConfigProvider>
  );
}

function Visitor() {
  const { data: session, error, refetch } = useSessionQuery();
  if (session === undefined) return <CalmDesk error={error} onRetry={() => void refetch()} />;
  if (session === null) return <Welcome />;
  const hasDuty = session.mustChangePassword || session.totp === 'required';
  return (
    <Gatekeeper session={session}>
      {hasDuty ? (
        <FirstDuty session={session} />
      ) : (
        <DeskFrame session={session}>
          <Outlet />
        </DeskFrame>
      )}
    </Gatekeeper>
  );
}
