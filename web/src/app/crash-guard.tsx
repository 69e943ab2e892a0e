import { Component, type ReactNode } from 'react';
import { BrokenPage } from './lost-page.tsx';

type Props = Readonly<{ children: ReactNode }>;

/** The last net: a page that cannot be drawn shows the time and starts again in a minute. */
export class CrashGuard extends Component<Props, Readonly<{ crashed: boolean }>> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    return this.state.crashed ? <BrokenPage /> : this.props.children;
  }
}
