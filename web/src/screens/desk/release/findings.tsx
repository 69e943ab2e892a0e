import type { PrivacyFinding } from '@ryg/shared/contract/release.contract.ts';
import { MarkedText } from './marked-text.tsx';

/** Private words that stand in the way, where they stand. */
export function Findings({ findings }: Readonly<{ findings: readonly PrivacyFinding[] }>) {
  if (findings.length === 0) return null;
  return (
    <div className="dk-findings" role="alert">
      <p>
        <b>有不宜公开的内容</b>，请退回改写；确需公开的，放行时写明理由签字
      </p>
      <ul>
        {findings.map(({ field, text, matches }) => (
          <li key={`${field} ${text}`}>
            {field && <span className="dk-quiet">{field}　</span>}
            <MarkedText text={text} matches={matches} />
            <span className="dk-quiet">　{matches.map(({ words }) => words).join('，')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
