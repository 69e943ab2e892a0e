import type { PacksView } from '@ryg/shared/contract/packs.contract.ts';
import { PackSentences } from './pack-sentences.tsx';

/** 现行规则 in words; the public page explains them from the same data. */
export function InForce({ packs: { inForce, proposals, demo } }: Readonly<{ packs: PacksView }>) {
  const coming = proposals.find(({ state }) => state === 'approved');
  return (
    <section className="dk-card">
      <h2>现行规则</h2>
      <p className="ru-name">
        <b>{inForce.pack.name}</b>
        <span className="dk-quiet">
          第 {inForce.pack.version} 版，自 {inForce.since} 起用
        </span>
      </p>
      {coming && (
        <p className="ru-coming" role="status">
          自 {coming.startOn} 起改用“{coming.pack.name}”第 {coming.pack.version} 版（方案 {coming.id}
          ，已批准）。在那以前，各处的“还有几天转灯”仍按现行规则推算，起用日之后的会有出入。
          {demo && '演示数据的业务日期不走动，起用日不会到来。'}
        </p>
      )}
      <PackSentences pack={inForce.pack} />
    </section>
  );
}
