import { DeskLink } from '../desk-link.tsx';

type Props = Readonly<{ current: 'findings' | 'reconciliation' }>;

/** The two sides of the same matter: one by one, and as a sum. */
export function FindingsHead({ current }: Props) {
  return (
    <header className="dk-head">
      <h1>转办问题</h1>
      <nav className="fd-sides" aria-label="转办问题">
        <DeskLink to="/desk/findings" isCurrent={current === 'findings'}>
          逐条处置
        </DeskLink>
        <DeskLink to="/desk/findings/reconciliation" isCurrent={current === 'reconciliation'}>
          对账
        </DeskLink>
      </nav>
    </header>
  );
}
