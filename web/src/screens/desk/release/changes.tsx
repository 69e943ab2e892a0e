import type { ChangeLine } from '@ryg/shared/contract/release.contract.ts';

const SHOWN = 12;

/** What the public will read otherwise than before, line by line. */
export function Changes({ changes }: Readonly<{ changes: readonly ChangeLine[] }>) {
  if (changes.length === 0) return <p className="dk-quiet">广场上的内容不变。</p>;
  return (
    <>
      <ul className="dk-changes">
        {changes.slice(0, SHOWN).map(({ issue, what, before, after }) => (
          <li key={`${issue ?? ''} ${what}`}>
            <span className="dk-change-what">{[issue, what].filter(Boolean).join('　')}</span>
            <span>
              {before !== '' && <del>{before}</del>} <ins>{after}</ins>
            </span>
          </li>
        ))}
      </ul>
      {changes.length > SHOWN && <p className="dk-quiet">另有 {changes.length - SHOWN} 处。</p>}
    </>
  );
}
