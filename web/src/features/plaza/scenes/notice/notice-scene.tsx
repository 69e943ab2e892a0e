import { cssVariables } from '../../../../design/css-variables.ts';
import type { SceneProps } from '../../scene.ts';
import { noticeTexts } from './notice-texts.ts';
import './notice.css';

/** The words alone, as large as they fit. */
export function NoticeScene({ notices, slot, stage }: SceneProps) {
  const text = noticeTexts(notices, stage.mode)[slot.page - 1];
  if (text === undefined) return null;
  return (
    <div className="notice">
      <p className="notice-text" style={cssVariables({ '--size': sizeOf(text) })}>
        {text}
      </p>
    </div>
  );
}

/** Characters fill an area: a quarter of them is twice as large. 1 is the size of ten. */
const sizeOf = (text: string): number => Math.min(1, Math.sqrt(13 / Math.max(1, [...text].length)));
