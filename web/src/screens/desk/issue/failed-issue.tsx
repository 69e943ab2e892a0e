import type { ReactNode } from 'react';
import { DeskLink } from '../desk-link.tsx';

/** Why an issue cannot be shown, and where to go from here. */
export function FailedIssue({ sentence, children }: Readonly<{ sentence: string; children: ReactNode }>) {
  return (
    <div className="is-failed" role="alert">
      <p>{sentence}</p>
      <p>
        {children} <DeskLink to="/desk/issues">回到台账</DeskLink>
      </p>
    </div>
  );
}
