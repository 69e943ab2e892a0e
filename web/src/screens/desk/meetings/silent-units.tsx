import { Button } from 'antd';
import { useState } from 'react';
import type { ExplainingIssue, MeetingLine } from '@ryg/shared/contract/meeting.contract.ts';
import { LampIcon } from '../../../design/lamp-icon.tsx';
import { useAgenda, useExplaining } from '../../../features/meetings-desk/meetings.queries.ts';
import { litIssuesOf, unitsOf, type UnitLights } from '../../../features/meetings-desk/units.ts';
import { useHasRole } from '../../../features/session/session.queries.ts';
import { Asked } from '../asked.tsx';
import { UnitDrawer } from './unit-drawer.tsx';
import './units.css';

const SHOWN = 12;

type Meeting = Pick<MeetingLine, 'key'>;

/** Whose lights nobody has explained yet, and how far the others are; each opens what was said. */
export function SilentUnits({ meeting }: Readonly<{ meeting: Meeting }>) {
  const isOffice = useHasRole('office');
  return isOffice ? <AsWriter meeting={meeting} /> : <AsReader meeting={meeting} />;
}

function AsWriter({ meeting: { key } }: Readonly<{ meeting: Meeting }>) {
  return (
    <Asked query={useExplaining(key)}>
      {({ issues, mayExplain }) => <Units meeting={key} issues={issues} mayWrite={mayExplain} />}
    </Asked>
  );
}

function AsReader({ meeting: { key } }: Readonly<{ meeting: Meeting }>) {
  return (
    <Asked query={useAgenda(key)}>
      {(agenda) => <Units meeting={key} issues={litIssuesOf(agenda)} mayWrite={false} />}
    </Asked>
  );
}

type UnitsProps = Readonly<{ meeting: string; issues: readonly ExplainingIssue[]; mayWrite: boolean }>;

function Units({ meeting, issues, mayWrite }: UnitsProps) {
  const [open, setOpen] = useState<string | null>(null);
  const [isAll, setAll] = useState(false);
  const units = unitsOf(issues);
  const silent = units.filter((unit) => unit.silent > 0);
  const shown = isAll ? units : units.slice(0, SHOWN);
  const opened = units.find(({ unit }) => unit === open);
  return (
    <div className="mt-units">
      <p>
        <b>{headline(units, silent)}</b>
      </p>
      <ul>
        {shown.map((unit) => (
          <li key={unit.unit}>
            <Unit unit={unit} onOpen={() => setOpen(unit.unit)} />
          </li>
        ))}
      </ul>
      {units.length > shown.length && (
        <Button size="small" onClick={() => setAll(true)}>
          再看 {units.length - shown.length} 个单位
        </Button>
      )}
      {opened && <UnitDrawer meeting={meeting} unit={opened} mayWrite={mayWrite} onClose={() => setOpen(null)} />}
    </div>
  );
}

function headline(units: readonly UnitLights[], silent: readonly UnitLights[]): string {
  if (units.length === 0) return '快照里没有红灯、黄灯，各单位不用说明。';
  if (silent.length === 0) return `${units.length} 个单位的红黄灯都已说明。`;
  const lights = silent.reduce((sum, one) => sum + one.silent, 0);
  return `还有 ${silent.length} 个单位的 ${lights} 件红黄灯没有说明`;
}

function Unit({
  unit: { unit, red, yellow, issues, silent },
  onOpen,
}: Readonly<{ unit: UnitLights; onOpen: () => void }>) {
  return (
    <button type="button" className="mt-unit" data-silent={silent > 0 || undefined} onClick={onOpen}>
      <b>{unit}</b>
      {red > 0 && (
        <span className="mt-unit-lamp">
          <LampIcon lamp="red" />
          <span className="visually-hidden">红灯</span>
          {red}
        </span>
      )}
      {yellow > 0 && (
        <span className="mt-unit-lamp">
          <LampIcon lamp="yellow" />
          <span className="visually-hidden">黄灯</span>
          {yellow}
        </span>
      )}
      <span className="mt-unit-said">
        {silent === 0 ? '✓ 已说明' : `说明 ${issues.length - silent}/${issues.length}`}
      </span>
    </button>
  );
}
