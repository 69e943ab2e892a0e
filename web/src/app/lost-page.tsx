import { useEffect } from 'react';
import { reloadIfAllowed } from '../api/reload-gate.ts';
import { CalmScreen } from '../design/calm-screen.tsx';

const TRY_EVERY_MS = 60_000;

/** A page whose parts could not be fetched, as while the server is being renewed: wait, and try again when it answers. */
export function BrokenPage() {
  useEffect(() => {
    const timer = setInterval(() => void reloadIfAllowed(), TRY_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return <CalmScreen word="页面正在恢复，稍后自动重试" />;
}

export const LoadingPage = () => <CalmScreen word="正在连接 …" />;

/** An address that is none of ours. */
export function UnknownPage() {
  return (
    <main className="unknown-page">
      <p>没有这个页面。</p>
      <a href="/">回到首页</a>
    </main>
  );
}
