import { Button, Select } from 'antd';
import { useState } from 'react';

type Town = Readonly<{ code: string; name: string }>;

/** Where calendars and feeds of the county, or of one town, are to be had. */
const pathsOf = (code: string) => {
  const base = code === '' ? '/api/public' : `/api/public/towns/${code}`;
  return { calendar: `${base}/lights.ics`, feed: `${base}/feed.xml` };
};

type Props = Readonly<{ county: string; own: Town | null; towns: readonly Town[] }>;

/** Addresses to subscribe to; what they carry is public, so they need no sign-in and work in every calendar. */
export function Addresses({ county, own, towns }: Props) {
  const [code, setCode] = useState(own?.code ?? '');
  const paths = pathsOf(code);
  return (
    <div className="ol-addresses">
      <p>
        手机日历、电脑日历和阅读器都能订阅，灯要变的日子会自动出现。只含已公开的内容，不用登录；撤下的内容也会随之消失。
      </p>
      <Select
        aria-label="订阅哪里的灯"
        value={code}
        onChange={setCode}
        options={[{ value: '', label: county }, ...towns.map(({ code: value, name }) => ({ value, label: name }))]}
      />
      <Address name="日历（.ics）" path={paths.calendar} />
      <Address name="动态（RSS）" path={paths.feed} />
    </div>
  );
}

function Address({ name, path }: Readonly<{ name: string; path: string }>) {
  const address = new URL(path, location.origin).href;
  const [said, setSaid] = useState<string | null>(null);
  const copy = () => {
    // Without a secure connection the browser gives no clipboard; then the address is there to be marked.
    const copied = (navigator.clipboard as Clipboard | undefined)?.writeText(address);
    if (!copied) return setSaid('请选中左边的地址自行复制');
    copied.then(
      () => setSaid('已复制'),
      () => setSaid('没有复制成，请选中左边的地址自行复制'),
    );
    return undefined;
  };
  return (
    <p className="ol-address">
      <span>{name}</span>
      <code>{address}</code>
      <Button onClick={copy} aria-label={`复制地址：${name}`}>
        复制地址
      </Button>
      <output>{said}</output>
    </p>
  );
}
