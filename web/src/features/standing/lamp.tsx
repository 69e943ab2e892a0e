import type { Lamp as Face } from '@ryg/shared/domain/judge-issue.ts';
import { LampIcon } from '../../design/lamp-icon.tsx';
import './standing.css';

type Props = Readonly<{ face: Face; shared?: boolean }>;

/** One issue's lamp on a light page; a bar under it says that several towns share the issue. */
export function Lamp({ face, shared = false }: Props) {
  return <LampIcon lamp={face} shared={shared} className="st-lamp" />;
}
