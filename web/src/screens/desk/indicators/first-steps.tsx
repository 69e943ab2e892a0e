import { Button } from 'antd';
import type { IndicatorList } from '@ryg/shared/contract/indicators.contract.ts';

type Props = Readonly<{ list: IndicatorList; mayWrite: boolean; onNew: () => void; onImport: () => void }>;

/** Before the first indicator: what belongs here and how to begin. */
export function FirstSteps({ list: { kind, asOf, withdrawn }, mayWrite, onNew, onImport }: Props) {
  if (kind === 'past') {
    return <p className="dk-card dk-quiet">到 {asOf} 为止还没有您能看到的指标；请换一个晚一些的日期，或回到今天。</p>;
  }
  return (
    <section className="dk-card in-first" aria-label="怎样开始">
      <h2>还没有指标</h2>
      <p>
        这里放有目标数、能量化的事：项目和资金（计划多少、完成多少）、达标要求（几项标准、各要
        100%）、数据质量（抽样准确率不低于多少）。
        每个指标写明目标、方向、时限和责任单位，就按与整改问题相同的规则亮灯。
      </p>
      {mayWrite ? (
        <p className="in-first-acts">
          <Button type="primary" onClick={onNew}>
            新建指标
          </Button>
          <Button onClick={onImport}>从表格导入</Button>
        </p>
      ) : (
        <p className="dk-quiet">指标由整改办建立；建好并写上您的单位以后，会出现在这里。</p>
      )}
      {withdrawn > 0 && <p className="dk-quiet">另有 {withdrawn} 个指标已撤销，记录可在“审计”里查。</p>}
    </section>
  );
}
