import { kioskPolicy, policyRegistry } from './policy.ts';

export type Place = Readonly<{
  /** The folder of the project on the player. */
  home: string;
  /** The Node that runs the script. */
  node: string;
  server: string;
  /** Where the player keeps profile and pages. */
  folder: string;
  user: string;
  port: number;
}>;

export type ServiceFile = Readonly<{ name: string; text: string; put: string }>;

/** Everything an installer puts in place, each with a sentence saying where. */
export function serviceFiles(place: Place, platform: 'linux' | 'windows'): readonly ServiceFile[] {
  const policy = kioskPolicy([`http://localhost:${place.port}`, new URL(place.server).origin]);
  if (platform === 'linux')
    return [
      {
        name: 'ryg-kiosk.service',
        text: systemdUnit(place),
        put: '复制到 /etc/systemd/system/，再执行 systemctl enable --now ryg-kiosk',
      },
      {
        name: 'ryg-kiosk-policy.json',
        text: `${JSON.stringify(policy, null, 2)}\n`,
        put: 'Chromium 复制到 /etc/chromium/policies/managed/；Chrome 复制到 /etc/opt/chrome/policies/managed/；Edge 复制到 /etc/opt/edge/policies/managed/',
      },
    ];
  return [
    {
      name: 'ryg-kiosk.cmd',
      text: startCommand(place),
      put: '留在本文件夹即可，计划任务会调用它；双击可先试一次',
    },
    {
      name: 'ryg-kiosk-task.xml',
      text: scheduledTask(place),
      put: '以管理员身份执行 schtasks /Create /TN RygKiosk /XML ryg-kiosk-task.xml',
    },
    {
      name: 'ryg-kiosk-policy.reg',
      text: policyRegistry(policy),
      put: '双击导入（需要管理员），或执行 reg import ryg-kiosk-policy.reg',
    },
    {
      name: 'ryg-kiosk-power.cmd',
      text: POWER,
      put: '以管理员身份执行一次：关闭睡眠、熄屏和自动更新后的重启提示',
    },
  ];
}

const systemdUnit = ({ home, node, server, folder, user, port }: Place): string => `[Unit]
Description=红黄绿 广场屏
After=graphical.target network.target
StartLimitIntervalSec=0

[Service]
User=${user}
Environment=DISPLAY=:0
WorkingDirectory=${home}
ExecStart=${node} ${home}/scripts/kiosk.ts ${server} --folder ${folder} --port ${port}
Restart=always
RestartSec=3
Type=notify
NotifyAccess=all
WatchdogSec=120
TimeoutStopSec=15

[Install]
WantedBy=graphical.target
`;

const windows = (path: string) => path.replaceAll('/', '\\');

const startCommand = ({ home, node, server, folder, port }: Place): string =>
  [
    '@echo off',
    'chcp 65001 >nul',
    `cd /d "${windows(home)}"`,
    ':again',
    `"${windows(node)}" scripts\\kiosk.ts ${server} --folder "${windows(folder)}" --port ${port}`,
    'timeout /t 3 /nobreak >nul',
    'goto again',
    '',
  ].join('\r\n');

const scheduledTask = ({ home, folder }: Place): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Task version="1.4" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">',
    '  <RegistrationInfo><Description>红黄绿 广场屏</Description></RegistrationInfo>',
    '  <Triggers><LogonTrigger><Enabled>true</Enabled></LogonTrigger></Triggers>',
    '  <Principals><Principal id="Player"><GroupId>S-1-5-32-545</GroupId><RunLevel>LeastPrivilege</RunLevel></Principal></Principals>',
    '  <Settings>',
    '    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>',
    '    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>',
    '    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>',
    '    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>',
    '    <RestartOnFailure><Interval>PT1M</Interval><Count>999</Count></RestartOnFailure>',
    '  </Settings>',
    '  <Actions Context="Player">',
    `    <Exec><Command>${windows(folder)}\\ryg-kiosk.cmd</Command><WorkingDirectory>${windows(home)}</WorkingDirectory></Exec>`,
    '  </Actions>',
    '</Task>',
    '',
  ].join('\r\n');

const POWER = [
  '@echo off',
  'powercfg /change standby-timeout-ac 0',
  'powercfg /change hibernate-timeout-ac 0',
  'powercfg /change monitor-timeout-ac 0',
  'powercfg /hibernate off',
  'reg add "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU" /v NoAutoRebootWithLoggedOnUsers /t REG_DWORD /d 1 /f',
  '',
].join('\r\n');
