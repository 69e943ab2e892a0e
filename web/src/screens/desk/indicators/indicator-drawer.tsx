import { Button, Drawer, Popconfirm } from 'antd';
import { useState } from 'react';
import type { IndicatorDetail, IndicatorLine } from '@ryg/shared/contract/indicators.contract.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { MEASURE_WORDS } from '@ryg/shared/domain/indicator.ts';
import { HistoryChart } from '../../../features/indicators/history-chart.tsx';
import { confirmIndicator, useIndicator } from '../../../features/indicators/indicators.queries.ts';
import { Lamp } from '../../../features/standing/lamp.tsx';
import { Asked } from '../asked.tsx';
import { Refusal } from '../refusal.tsx';
import { useAct } from '../use-act.ts';
import { Consequences } from './consequences.tsx';
import { ReportForm } from './report-form.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

type Props = Readonly<{
  id: string;
  asOf: CalendarDay | undefined;
  onClose: () => void;
  onEdit: (line: IndicatorLine) => void;
}>;

/** One indicator: why its lamp is lit, what was reported, and what this account may do with it. */
export function IndicatorDrawer({ id, asOf, onClose, onEdit }: Props) {
  const indicator = useIndicator(id, asOf);
  return (
    <Drawer open title={indicator.data?.name ?? '指标'} size={620} onClose={onClose} rootClassName="in-drawer">
      <Asked query={indicator}>
        {(detail) => (
          <>
            <Standing detail={detail} />
            <Acts detail={detail} onEdit={onEdit} onClose={onClose} />
            {detail.mayReport && <ReportForm detail={detail} />}
            <HistoryChart detail={detail} />
            <Reports detail={detail} />
          </>
        )}
      </Asked>
    </Drawer>
  );
}

function Standing({ detail }: Readonly<{ detail: IndicatorDetail }>) {
  const { lamp, reason, caution, aimWords, measure, start, due, owner, responsible, note, source } = detail;
  const facts: readonly (readonly [string, string])[] = [
    ['目标', aimWords],
    ['口径', MEASURE_WORDS[measure]],
    ['时间', `${start ?? '未写开始'} 至 ${due ?? '未定时限'}`],
    ['责任单位', responsible === '' ? owner : `${owner}（${responsible}）`],
    ...(note ? [['备注', note] as const] : []),
    ...(source ? [['依据', source] as const] : []),
  ];
  return (
    <section className="in-standing" aria-label="现在怎样">
      <p className="in-reason">
        <Lamp face={lamp} /> {reason}
      </p>
      <Consequences crossed={detail.crossed} />
      {caution && <p className="in-quiet">{caution}</p>}
      {detail.withdrawnBecause !== null && <p className="dk-refusal">已撤销：{detail.withdrawnBecause}</p>}
      <dl>
        {facts.map(([word, value]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type ActsProps = Readonly<{ detail: IndicatorDetail; onEdit: Props['onEdit']; onClose: () => void }>;

function Acts({ detail, onEdit, onClose }: ActsProps) {
  const { act, isBusy, error } = useAct();
  const [isLeaving, setLeaving] = useState(false);
  if (!detail.mayEdit) return null;
  const { id, name, reached, confirmed } = detail;
  return (
    <>
      <Refusal error={error} />
      <p className="in-acts">
        {reached && !confirmed && (
          <Popconfirm
            title="确认达标"
            description="确认已核对，目标确实达到；报数人本人不能确认。"
            okText="确认达标"
            onConfirm={() => act(() => confirmIndicator(id, ''), `“${name}”已确认达标`)}
          >
            <Button type="primary" loading={isBusy}>
              确认达标
            </Button>
          </Popconfirm>
        )}
        <Button onClick={() => onEdit(detail)}>修改设定</Button>
        <Button onClick={() => setLeaving(true)}>撤销指标</Button>
      </p>
      {isLeaving && <WithdrawForm id={id} name={name} onDone={onClose} onClose={() => setLeaving(false)} />}
    </>
  );
}

function Reports({ detail: { history } }: Readonly<{ detail: IndicatorDetail }>) {
  return (
    <section className="in-reports" aria-label="报数记录">
      <h3>报数记录</h3>
      {history.length === 0 ? (
        <p className="dk-quiet">还没有报数。报数以后，每一次都留在这里，不能改，只能再报。</p>
      ) : (
        <ol>
          {history.map(({ on, byName, words, note }, at) => (
            <li key={`${on}-${history.length - at}`}>
              <time dateTime={on}>{on}</time>
              <div>
                <p>{words}</p>
                <p className="in-quiet">
                  {byName}
                  {note && `：${note}`}
                </p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
