import type { UploadView } from '@ryg/shared/contract/exchange.contract.ts';
import { shortLampWord } from '../../../design/lamp-words.ts';
import { Lamp } from '../../../features/standing/lamp.tsx';

const FACES = ['red', 'yellow', 'green', 'closed', 'none'] as const;

/** The county's lamps before and after, one beside the other. */
export function UploadSums({ upload: { before, after, state } }: Readonly<{ upload: UploadView }>) {
  return (
    <section className="dk-card im-sums" aria-label="全县的灯，导入前和导入后">
      <p>
        <span>问题</span>
        <Step from={before.issues} to={after.issues} />
      </p>
      {FACES.map((face) => (
        <p key={face}>
          <span>
            <Lamp face={face} /> {shortLampWord(face)}
          </span>
          <Step from={before[face]} to={after[face]} />
        </p>
      ))}
      <p className="dk-quiet im-sums-note">
        {state === 'previewed' ? '按今天判灯：导入前 → 导入后' : '上传时按当天判灯：导入前 → 导入后'}
      </p>
    </section>
  );
}

function Step({ from, to }: Readonly<{ from: number; to: number }>) {
  if (from === to) return <b>{to}</b>;
  return (
    <b>
      <s aria-label={`原来 ${from}`}>{from}</s> → {to}
    </b>
  );
}
