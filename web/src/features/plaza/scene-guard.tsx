import { Component, type ReactNode } from 'react';

type Props = Readonly<{ children: ReactNode; onBroken: (error: unknown) => void }>;

/** A scene that cannot be drawn is left out; the others go on. */
export class SceneGuard extends Component<Props, Readonly<{ broken: boolean }>> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(error: unknown) {
    this.props.onBroken(error);
  }

  override render() {
    return this.state.broken ? null : this.props.children;
  }
}
