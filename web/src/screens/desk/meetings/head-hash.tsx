import { App, Button } from 'antd';

const SHORT = 12;

/** The ledger's head at the snapshot: short to read, whole to copy. */
export function HeadHash({ head }: Readonly<{ head: string }>) {
  const { message } = App.useApp();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(head);
      void message.success('校验码已复制');
    } catch {
      void message.error('这个浏览器不让复制；请打开“看全部”，自己选中复制');
    }
  };
  return (
    <>
      <code title={head}>{head.slice(0, SHORT)}…</code>
      <Button size="small" aria-label="复制台账校验码" onClick={() => void copy()}>
        复制
      </Button>
      <details className="mt-whole">
        <summary>看全部</summary>
        <code>{head}</code>
      </details>
    </>
  );
}
