import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

type Props = Readonly<{
  to: string;
  children: ReactNode;
  className?: string;
  isCurrent?: boolean;
  onFollow?: () => void;
}>;

const wantsNewTab = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
  button !== 0 || metaKey || ctrlKey || shiftKey || altKey;

/** A link inside the desk: a real address, followed without loading the page anew. */
export function DeskLink({ to, children, className, isCurrent = false, onFollow }: Props) {
  const { history } = useRouter();
  return (
    <a
      href={to}
      className={className}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={(event) => {
        if (wantsNewTab(event)) return;
        event.preventDefault();
        onFollow?.();
        history.push(to);
      }}
    >
      {children}
    </a>
  );
}
