import { useRef, useState } from 'react';
import type { BoardIssue } from '@ryg/shared/domain/board.ts';
import { publicPictureUrl } from '../../api/picture-url.ts';
import { releasedPairOf } from './released-pair.ts';

type Shown = Readonly<{ id: string; word: string }>;

/** 整改前 and 整改后 side by side, as released; a click shows a picture whole. */
export function BeforeAfter({ issue }: Readonly<{ issue: BoardIssue }>) {
  const [shown, setShown] = useState<Shown | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const pair = releasedPairOf(issue);
  if (!pair) return null;
  const shots: readonly Shown[] = [
    { id: pair.before.id, word: '整改前' },
    { id: pair.after.id, word: '整改后' },
  ];
  const show = (shot: Shown) => {
    setShown(shot);
    dialog.current?.showModal();
  };
  return (
    <div className="st-pair">
      {shots.map((shot) => (
        <button type="button" key={shot.id} onClick={() => show(shot)}>
          <img
            src={publicPictureUrl(shot.id, 'small')}
            alt={`${issue.publicTitle}，${shot.word}照片，点开看大图`}
            width="148"
            height="104"
            loading="lazy"
          />
          <span aria-hidden="true">{shot.word}</span>
        </button>
      ))}
      <dialog ref={dialog} className="st-whole" aria-label={shown?.word}>
        {shown && <img src={publicPictureUrl(shown.id, 'full')} alt={`${issue.publicTitle}，${shown.word}`} />}
        <p>
          {shown?.word}
          <button type="button" onClick={() => dialog.current?.close()}>
            关闭
          </button>
        </p>
      </dialog>
    </div>
  );
}
