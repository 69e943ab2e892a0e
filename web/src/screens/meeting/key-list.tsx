const KEYS = [
  ['→ PgDn 空格', '下一页'],
  ['← PgUp', '上一页'],
  ['↑ ↓', '排名页上换镇'],
  ['回车', '打开选中的镇'],
  ['Home End', '第一页、最后一页'],
  ['F', '全屏'],
  ['B 或 .', '黑屏'],
  ['?', '显示或收起本表'],
] as const;

/** The keys, over the page; clicking anywhere puts them away. */
export function KeyList({ onClose }: Readonly<{ onClose: () => void }>) {
  return (
    <dialog open className="mt-keys" aria-label="按键">
      <button type="button" className="mt-keys-close" aria-label="收起" onClick={onClose} />
      <dl>
        {KEYS.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
        <p>也可以点画面的左半边、右半边翻页</p>
      </dl>
    </dialog>
  );
}
