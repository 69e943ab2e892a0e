import type { Lamp as Face } from '@ryg/shared/domain/judge-issue.ts';
import { LampIcon } from '../../../design/lamp-icon.tsx';

type Props = Readonly<{ face: Face; shared?: boolean }>;

/** One issue's lamp; a bar under it says that several towns share the issue. */
export function Lamp({ face, shared = false }: Props) {
  return <LampIcon lamp={face} shared={shared} className="md-lamp" />;
}
