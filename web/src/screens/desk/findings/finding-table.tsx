import { Button, Table } from 'antd';
import type { FindingLine } from '@ryg/shared/contract/findings.contract.ts';
import { lampWord } from '../../../design/lamp-words.ts';
import { Lamp } from '../../../features/standing/lamp.tsx';
import { Chip } from '../chip.tsx';
import { DeskLink } from '../desk-link.tsx';
import { useIsPhone } from '../surroundings.ts';
import { dispositionWord } from './disposition-words.ts';

type Props = Readonly<{ items: readonly FindingLine[]; onDecide?: (finding: FindingLine) => void }>;

/** Findings with the issues they became, a tap away. */
export function FindingTable({ items, onDecide }: Props) {
  const isPhone = useIsPhone();
  if (items.length === 0) return <p className="dk-card dk-quiet">没有符合条件的转办问题。</p>;
  return isPhone ? (
    <FindingCards items={items} {...(onDecide ? { onDecide } : {})} />
  ) : (
    <Sheet items={items} {...(onDecide ? { onDecide } : {})} />
  );
}

function Sheet({ items, onDecide }: Props) {
  return (
    <Table<FindingLine>
      className="fd-sheet"
      rowKey="no"
      dataSource={[...items]}
      pagination={items.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      columns={[
        { title: '编号', dataIndex: 'no', width: 100 },
        { title: '转办问题', dataIndex: 'title' },
        { title: '来源', render: (_value, { source }) => source ?? '–', width: 130 },
        { title: '处置', render: (_value, finding) => <Disposed finding={finding} />, width: 220 },
        { title: '整改问题', render: (_value, finding) => <Becomes finding={finding} />, width: 320 },
        ...(onDecide
          ? [
              {
                title: <span className="visually-hidden">操作</span>,
                width: 96,
                align: 'end' as const,
                render: (_value: unknown, finding: FindingLine) => (
                  <DecideButton finding={finding} onDecide={onDecide} />
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function FindingCards({ items, onDecide }: Props) {
  return (
    <ul className="fd-cards">
      {items.map((finding) => (
        <li key={finding.no} className="dk-card">
          <p>
            <b>{finding.no}</b> {finding.title}
          </p>
          <p className="dk-quiet">{finding.source ?? '没有写来源'}</p>
          <Disposed finding={finding} />
          <Becomes finding={finding} />
          {onDecide && <DecideButton finding={finding} onDecide={onDecide} />}
        </li>
      ))}
    </ul>
  );
}

type One = Readonly<{ finding: FindingLine }>;

function DecideButton({ finding, onDecide }: One & Readonly<{ onDecide: (finding: FindingLine) => void }>) {
  return (
    <Button onClick={() => onDecide(finding)} aria-label={`处置转办问题 ${finding.no}`}>
      处置
    </Button>
  );
}

function Disposed({ finding: { disposition, reason } }: One) {
  return (
    <div>
      <Chip tone={disposition === null ? 'warn' : 'plain'}>{dispositionWord(disposition)}</Chip>
      {reason !== null && <p className="dk-quiet">{reason}</p>}
    </div>
  );
}

/** The issues a finding became; how many other findings became the same one. */
function Becomes({ finding: { issues, unknownNos } }: One) {
  if (issues.length + unknownNos.length === 0) return <span className="dk-quiet">–</span>;
  return (
    <ul className="fd-becomes">
      {issues.map(({ id, no, title, lamp, others }) => (
        <li key={id}>
          <Lamp face={lamp} />
          <span className="visually-hidden">{lampWord(lamp)}</span>
          <DeskLink to={`/desk/issues/${encodeURIComponent(id)}`}>
            {no} {title}
          </DeskLink>
          {others.length > 0 && <span className="dk-quiet">同归并 {others.length} 个</span>}
        </li>
      ))}
      {unknownNos.map((no) => (
        <li key={no} className="fd-unknown">
          台账里没有 {no} 号
        </li>
      ))}
    </ul>
  );
}
