import { Drawer } from 'antd';
import type { UnitLights } from '../../../features/meetings-desk/units.ts';
import { ExplainLight } from './explain-light.tsx';
import './explaining.css';

type Props = Readonly<{ meeting: string; unit: UnitLights; mayWrite: boolean; onClose: () => void }>;

/** The lights of one unit and what was said of each; the office may write what it was told by telephone. */
export function UnitDrawer({ meeting, unit: { unit, issues }, mayWrite, onClose }: Props) {
  return (
    <Drawer open title={`${unit}：${issues.length} 件红黄灯`} size={560} onClose={onClose}>
      {mayWrite && <p className="dk-quiet mt-drawer-note">单位来电说明的，整改办可以代为记下；以整改办的名义保存。</p>}
      <ul className="ex-lights">
        {issues.map((issue) => (
          <ExplainLight key={issue.id} meeting={meeting} issue={issue} mayWrite={mayWrite} fieldWord="整改办代为记下" />
        ))}
      </ul>
    </Drawer>
  );
}
