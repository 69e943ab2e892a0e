import { Component, type ReactNode } from 'react';
import { CalmScreen } from '../design/calm-screen.tsx';

const RELOAD_AFTER_MS = 60_000;

type Props = Readonly<{ children: ReactNode }>;

/** The last net: a page that cannot be drawn shows the time and starts again in a minute. */
export class CrashGuard extends Component<Props, Readonly<{ crashed: boolean }>> {
  override state = { crashed: false };
  private timer: ReturnType<typeof setTimeout> | undefined;

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override componentDidCatch() {
    this.timer = setTimeout(() => location.reload(), RELOAD_AFTER_MS);
  }

  override componentWillUnmount() {
    clearTimeout(this.timer);
  }

  override render() {
    return this.state.crashed ? <CalmScreen word="页面正在恢复，稍后自动重试" /> : this.props.children;
  }
}
