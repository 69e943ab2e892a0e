/** A county without issues: a plain sentence, no empty tables. */
export function NothingScene() {
  return (
    <div className="nothing">
      <p className="nothing-head">暂无整改问题</p>
      <p className="nothing-text">问题录入并审核后，将在此公示</p>
    </div>
  );
}
