import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect, type ReactNode } from 'react';
import { watchPresence } from '../../api/presence.ts';
import { deskTheme } from './desk-theme.ts';
import { markStyles, stylePolicy } from './style-nonce.ts';
import { useIsCalm, useIsPhone } from './surroundings.ts';
import '../../features/standing/light-page.css';
import './sign-in/secrets.css';
import './desk.css';

dayjs.locale('zh-cn');

markStyles();

/** What opens over the page stays inside the desk, under its colours. */
const inDesk = () => document.querySelector<HTMLElement>('.dk') ?? document.body;

/** What every signed-in page stands on: the component library in our colours and language, and whether somebody is there. */
export function DeskGround({ children }: Readonly<{ children: ReactNode }>) {
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
        <div className="light-page dk">{children}</div>
      </App>
    </ConfigProvider>
  );
}
