import { useCorrections } from '../../features/board/corrections.queries.ts';
import './corrections.css';

/** 更正: said openly wherever the county's figures are read at leisure; nothing while there is none. */
export function Corrections() {
  const { data: corrections = [] } = useCorrections();
  if (corrections.length === 0) return null;
  return (
    <details className="lp-corrections">
      <summary>
        更正 <b className="digits">{corrections.length}</b> 条
      </summary>
      <ol>
        {corrections.map(({ on, title, text }) => (
          <li key={`${on} ${text}`}>
            <time dateTime={on}>{on}</time>
            <span>
              {title !== null && <b>{title}　</b>}
              {text}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
