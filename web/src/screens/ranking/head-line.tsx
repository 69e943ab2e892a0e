import { useHead } from '../../features/board/head.queries.ts';
import { monthDay } from '../../design/day-words.ts';

const SHORT = 8;

/** 台账校验: whoever writes it down can prove later whether anything before it was changed. */
export function HeadLine() {
  const { data: head } = useHead();
  if (!head) return null;
  const { day, seq, hash, signature, publicKey } = head;
  return (
    <details className="rk-head">
      <summary>
        台账校验　{monthDay(day)}　第 <b className="digits">{seq}</b> 条　
        <code>{hash.slice(0, SHORT)}…</code>
      </summary>
      <p>记下这一行，以后任何时候都可以核对：此前的记录一条也没有改动过（ryg verify --head {seq}:校验值）。</p>
      <dl>
        <dt>校验值</dt>
        <dd>
          <code>{hash}</code>
        </dd>
        <dt>签名（Ed25519）</dt>
        <dd>
          <code>{signature}</code>
        </dd>
        <dt>公钥</dt>
        <dd>
          <code>{publicKey}</code>
        </dd>
      </dl>
    </details>
  );
}
