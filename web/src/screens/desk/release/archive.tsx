import { Button } from 'antd';
import { useState } from 'react';
import { RELEASE_KIND_WORDS } from '@ryg/shared/domain/publication.ts';
import type { ReleaseLine, ReleasesView } from '@ryg/shared/contract/release.contract.ts';
import { takeBack, useRelease } from '../../../features/release/release.queries.ts';
import { Asked } from '../asked.tsx';
import { Chip } from '../chip.tsx';
import { momentWords } from '../moment-words.ts';
import { Changes } from './changes.tsx';
import { ReleasePhotos } from './release-photos.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

const STATE: Readonly<Record<Exclude<ReleaseLine['state'], 'waiting'>, string>> = {
  released: '已放行',
  cancelled: '已撤回',
  takenDown: '已撤下',
};
const SHOWN = 20;
/** What can be taken down by taking back the release that put it up. */
const TAKEN_BACK = new Set<ReleaseLine['kind']>(['titles', 'statements', 'photos', 'correction', 'schedule', 'notice']);

/** 归档: every release that was decided, who drafted it, who released it, and what it changed. */
type Props = Pick<ReleasesView, 'releases' | 'editions'>;

export function Archive({ releases, editions }: Props) {
  const decided = releases.filter(({ state }) => state !== 'waiting');
  const [shown, setShown] = useState(SHOWN);
  return (
    <section className="dk-card">
      <h2>归档</h2>
      {decided.length === 0 && editions.length === 0 && <p className="dk-quiet">还没有发布过。</p>}
      {decided.length === 0 && editions.length > 0 && <p className="dk-quiet">还没有两人放行的记录。</p>}
      <ul className="dk-archive">
        {decided.slice(0, shown).map((release) => (
          <Decided key={release.id} release={release} />
        ))}
      </ul>
      {decided.length > shown && <Button onClick={() => setShown(shown + SHOWN)}>再看 {SHOWN} 条</Button>}
      <Editions editions={editions} />
    </section>
  );
}

/** Editions by the clock or from the command line: facts only, so there is nobody who released wording. */
function Editions({ editions }: Pick<ReleasesView, 'editions'>) {
  if (editions.length === 0) return null;
  return (
    <details className="dk-editions">
      <summary>定时或命令行发布的 {editions.length} 期</summary>
      <ul>
        {editions.map(({ number, on, at, by }) => (
          <li key={number}>
            第 {number} 期　{on}　<span className="dk-quiet">{`${by}　${momentWords(at)}`}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Decided({ release }: Readonly<{ release: ReleaseLine }>) {
  const [isOpen, setOpen] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const full = useRelease(release.id, isOpen);
  const {
    id,
    kind,
    number,
    state,
    draftedBy,
    approvedBy,
    approvedAt,
    cancelledBy,
    cancelledAt,
    cancelledBecause,
    signed,
  } = release;
  if (state === 'waiting') return null;
  return (
    <li>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <b>{number === null ? RELEASE_KIND_WORDS[kind] : `第 ${number} 期　${RELEASE_KIND_WORDS[kind]}`}</b>
          <Chip tone={state === 'released' ? 'good' : 'warn'}>{STATE[state]}</Chip>
          {signed && <Chip tone="bad">签字放行</Chip>}
          <span className="dk-quiet">
            {id}　拟稿 {draftedBy}
            {approvedBy !== null && approvedAt !== null && `　放行 ${approvedBy} ${momentWords(approvedAt)}`}
          </span>
        </summary>
        {cancelledBy !== null && cancelledAt !== null && (
          <p>
            {cancelledBy} {momentWords(cancelledAt)} {STATE[state]}：{cancelledBecause}
          </p>
        )}
        {signed && (
          <p>
            {signed.found.join('；')}。签字理由：{signed.reason}
          </p>
        )}
        {isOpen && (
          <Asked query={full}>
            {({ changes, photos }) => (
              <>
                <Changes changes={changes} />
                <ReleasePhotos photos={photos} />
              </>
            )}
          </Asked>
        )}
        {state === 'released' && TAKEN_BACK.has(kind) && (
          <Button size="small" danger onClick={() => setAsking(true)}>
            撤下这次公开的内容
          </Button>
        )}
      </details>
      {isAsking && <TakeDown id={id} onClose={() => setAsking(false)} />}
    </li>
  );
}

function TakeDown({ id, onClose }: Readonly<{ id: string; onClose: () => void }>) {
  return (
    <ReasonDialog
      title={`撤下 ${id} 公开的内容`}
      label="撤下的理由（记入台账）"
      verb="立即撤下"
      done={`${id} 公开的内容已撤下`}
      danger
      act={(reason) => takeBack(id, reason)}
      onClose={onClose}
    >
      <p>涉及的问题立即显示为“内容核对中”，灯和数字不变；恢复要两人办理。</p>
    </ReasonDialog>
  );
}
