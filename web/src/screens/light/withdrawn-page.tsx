import './with-board.css';

/** Nothing is wrong with the page: the office took the content away and is looking into it. */
export function WithdrawnPage() {
  return (
    <main className="light-page no-board" aria-live="polite">
      <h1 className="no-board-title">公示内容已撤下，正在核对</h1>
      <p>整改办核对后，由两人放行恢复；恢复后本页自动显示，不用刷新。</p>
    </main>
  );
}
