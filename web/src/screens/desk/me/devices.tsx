import { Button } from 'antd';
import { send } from '../../../api/send.ts';
import { useDevices } from '../../../features/people/people.queries.ts';
import { Asked } from '../asked.tsx';
import { Chip } from '../chip.tsx';
import { momentWords } from '../moment-words.ts';
import { useAct } from '../use-act.ts';
import { deviceWords } from './device-words.ts';

/** Where this account is signed in, each of which can be ended from here. */
export function Devices() {
  const { actAloud, isBusy } = useAct();
  return (
    <Asked query={useDevices()}>
      {(devices) => (
        <ul className="dk-devices">
          {devices.map(({ id, agent, address, seenAt, current }) => (
            <li key={id}>
              <p>
                <b>{deviceWords(agent)}</b> {current && <Chip tone="good">这台</Chip>}
                <span className="dk-quiet">
                  {address}　最近使用 <time dateTime={seenAt}>{momentWords(seenAt)}</time>
                </span>
              </p>
              {!current && (
                <Button
                  disabled={isBusy}
                  onClick={() =>
                    void actAloud(() => send('DELETE', `/api/session/devices/${id}`), '那台设备已退出登录')
                  }
                >
                  退出
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Asked>
  );
}
