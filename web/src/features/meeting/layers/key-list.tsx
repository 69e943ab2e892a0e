import { useEffect, useRef } from 'react';
import type { Layer, LayerProps } from '../scene.ts';
import './layers.css';

/** The keys, over the page; those of this scene first. */
function KeyList({ keys, close }: LayerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.focus(), []);
  return (
    <dialog ref={dialog} open className="md-layer md-keys" aria-label="按键" tabIndex={-1}>
      <div className="md-card">
        <h2>按键</h2>
        <dl>
          {keys.map(({ keys: pressed, meaning }) => (
            <div key={`${pressed} ${meaning}`}>
              <dt>{pressed}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <p>
          翻页笔的四个键都能用。
          <button type="button" onClick={close}>
            收起
          </button>
        </p>
      </div>
    </dialog>
  );
}

export const keyListLayer: Layer = {
  id: 'keys',
  key: '?',
  meaning: '显示或收起本表',
  holdsKeys: false,
  lives: 'whileOpen',
  Picture: KeyList,
};
