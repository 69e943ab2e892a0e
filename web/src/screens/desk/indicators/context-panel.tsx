import { Button } from 'antd';
import { amountWords } from '@ryg/shared/domain/indicator-words.ts';
import type { IndicatorContext } from '@ryg/shared/domain/indicator.ts';

type Props = Readonly<{ context: IndicatorContext; onEdit?: () => void }>;

/** Figures that explain and are never judged. */
export function ContextPanel({ context: { title, figures, source }, onEdit }: Props) {
  if (figures.length === 0 && !onEdit) return null;
  return (
    <section className="dk-card in-context" aria-label="背景数据">
      <header>
        <h2>{title || '背景数据'}</h2>
        <span className="dk-quiet">只说明情况，不亮灯{source && `；来源：${source}`}</span>
        {onEdit && (
          <Button size="small" onClick={onEdit}>
            修改背景
          </Button>
        )}
      </header>
      {figures.length === 0 ? (
        <p className="dk-quiet">还没有背景数据。可以写上基期的户数、人数、发生率，方便看数的人知道起点在哪里。</p>
      ) : (
        <dl>
          {figures.map(({ label, value, unit, note }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <b>{amountWords(value)}</b>
                <span>{unit}</span>
              </dd>
              {note && <dd className="in-quiet">{note}</dd>}
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
