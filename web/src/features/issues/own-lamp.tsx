import type { Lamp } from '@ryg/shared/domain/judge-issue.ts';
import { LampIcon } from '../../design/lamp-icon.tsx';
import { lampWord } from '../../design/lamp-words.ts';
import './issues.css';

/** An issue's lamp: shape, colour and word, which never part. */
export function OwnLamp({ lamp, word = lampWord(lamp) }: Readonly<{ lamp: Lamp; word?: string }>) {
  return (
    <span className="iw-lamp" data-lamp={lamp}>
      <LampIcon lamp={lamp} />
      {word}
    </span>
  );
}
