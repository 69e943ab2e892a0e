import { useRef, useState, type FormEvent } from 'react';
import type { Agenda, SpotCheck } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { sentenceOf } from '../../../../api/refused.ts';
import { send } from '../../../../api/send.ts';
import { useSceneKeys } from '../../scene-keys.ts';
import { drawnOf, drawnWords } from './closed-pages.ts';

type Props = Readonly<{
  agenda: Agenda;
  check: SpotCheck | null;
  /** Drawn just now, before everybody's eyes. */
  isFresh: boolean;
  onDrawn: (check: SpotCheck) => void;
}>;

/** 抽查: before it the number somebody calls out; after it who was drawn, and how anybody can draw the same again. */
export function SpotCheckPanel({ agenda, check, isFresh, onDrawn }: Props) {
  if (check) return <Drawn agenda={agenda} check={check} isFresh={isFresh} />;
  // The list of now may grow between two pages; nobody could draw the same from it again.
  if (agenda.mode === 'now')
    return <p className="md-draw-not">抽查只在定格的名单里抽；请按 X 回到定格，再按 C 抽取。</p>;
  return <Draw agenda={agenda} onDrawn={onDrawn} />;
}

function Draw({ agenda, onDrawn }: Pick<Props, 'agenda' | 'onDrawn'>) {
  const [called, setCalled] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const count = agenda.closed.issues.length;
  useSceneKeys((key) => {
    if (key.toLowerCase() !== 'c') return false;
    input.current?.focus();
    return true;
  });
  const draw = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    if (called === '') {
      setRefusal('还没有输入会场报的数；请写 1 到 6 位数字，再按回车');
      return;
    }
    setBusy(true);
    setRefusal(null);
    try {
      onDrawn(await send<SpotCheck>('POST', `/api/desk/meetings/${agenda.head.key}/draw`, { called }));
    } catch (error) {
      setRefusal(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="md-draw" onSubmit={(event) => void draw(event)}>
      <p>
        从 <b className="digits">{count}</b> 件里抽 <b className="digits">{drawnOf(count)}</b> 件现场核查。
      </p>
      <label>
        会场报的数（按 C）
        <input
          ref={input}
          className="digits"
          inputMode="numeric"
          autoComplete="off"
          value={called}
          onChange={(event) => setCalled(event.target.value.normalize('NFKC').replace(/\D/gu, '').slice(0, 6))}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
      </label>
      <button type="submit">{isBusy ? '正在抽…' : '抽查'}</button>
      <p className="md-draw-said" role="status">
        {refusal ?? '种子是定格快照的校验值加这个数，谁都可以照样复核。'}
      </p>
    </form>
  );
}

function Drawn({ agenda, check, isFresh }: Pick<Props, 'agenda' | 'isFresh'> & Readonly<{ check: SpotCheck }>) {
  return (
    <section className="md-draw-done" data-fresh={isFresh || undefined} aria-live="polite">
      <p className="md-draw-result">
        抽查 <b className="digits">{check.drawn.length}</b> 件：
        <strong>{drawnWords(agenda, check.drawn)}</strong>
      </p>
      <dl>
        <div>
          <dt>会场报数</dt>
          <dd className="digits">{check.called}</dd>
        </div>
        <div>
          <dt>种子</dt>
          <dd className="md-seed">{check.seed}</dd>
        </div>
      </dl>
      <p className="md-draw-recipe">{check.recipe}</p>
    </section>
  );
}
