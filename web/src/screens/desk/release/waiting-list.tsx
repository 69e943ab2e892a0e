import { Button } from 'antd';
import { useState } from 'react';
import { RELEASE_KIND_WORDS } from '@ryg/shared/domain/publication.ts';
import type { ReleaseLine } from '@ryg/shared/contract/release.contract.ts';
import { approve, takeBack } from '../../../features/release/release.queries.ts';
import { useHasRole } from '../../../features/session/session.queries.ts';
import { Chip } from '../chip.tsx';
import { momentWords } from '../moment-words.ts';
import { useAct } from '../use-act.ts';
import { Changes } from './changes.tsx';
import { Findings } from './findings.tsx';
import { ReleasePhotos } from './release-photos.tsx';
import { Preview } from './preview.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

/** 待我放行, and one's own that wait for somebody else. */
export function WaitingList({ releases }: Readonly<{ releases: readonly ReleaseLine[] }>) {
  const waiting = releases.filter(({ state }) => state === 'waiting');
  return (
    <section className="dk-card">
      <h2>待放行{waiting.length > 0 && `（${waiting.length}）`}</h2>
      {waiting.length === 0 && <p className="dk-quiet">没有等放行的发布单。拟好的发布单由另一位同志在这里核对放行。</p>}
      <ul className="dk-waiting">
        {waiting.map((release) => (
          <Waiting key={release.id} release={release} />
        ))}
      </ul>
    </section>
  );
}

type Asking = 'sign' | 'takeBack' | null;

function Waiting({ release }: Readonly<{ release: ReleaseLine }>) {
  const { id, kind, note, mine, draftedBy, draftedAt, changes, photos, findings, blocked, misfit } = release;
  const [asking, setAsking] = useState<Asking>(null);
  const [isLooking, setLooking] = useState(false);
  const isOffice = useHasRole('office');
  const { actAloud, isBusy } = useAct();
  const close = () => setAsking(null);
  const letOut = () =>
    blocked ? setAsking('sign') : void actAloud(() => approve(id, null), `${id} 已放行，广场已更新`);
  return (
    <li>
      <p className="dk-waiting-head">
        <b>{RELEASE_KIND_WORDS[kind]}</b> <Chip tone="plain">{id}</Chip>
        <span className="dk-quiet">
          {draftedBy} {momentWords(draftedAt)} 拟稿{mine && '（您拟的）'}
        </span>
      </p>
      {note !== '' && <p>{note}</p>}
      {misfit === null ? <Changes changes={changes} /> : <p className="dk-refusal">{misfit}</p>}
      <ReleasePhotos photos={photos} />
      <Findings findings={findings} />
      <p className="dk-waiting-acts">
        {isOffice && !mine && (
          <Button type="primary" danger={blocked} disabled={misfit !== null} loading={isBusy} onClick={letOut}>
            {blocked ? '签字放行' : '放行'}
          </Button>
        )}
        {isOffice && (
          <Button disabled={misfit !== null} onClick={() => setLooking(true)}>
            看放行后的广场
          </Button>
        )}
        <Button onClick={() => setAsking('takeBack')}>撤回</Button>
        {isOffice && mine && <span className="dk-quiet">由整改办另一位同志放行</span>}
      </p>
      {isLooking && <Preview id={id} onClose={() => setLooking(false)} />}
      {asking === 'sign' && <Sign release={release} onClose={close} />}
      {asking === 'takeBack' && <TakeBack id={id} onClose={close} />}
    </li>
  );
}

function Sign({ release: { id, findings }, onClose }: Readonly<{ release: ReleaseLine; onClose: () => void }>) {
  return (
    <ReasonDialog
      title="签字放行含个人信息的内容"
      label="公开的理由和依据（记入台账）"
      verb="签字放行"
      done={`${id} 已签字放行`}
      danger
      act={(reason) => approve(id, reason)}
      onClose={onClose}
    >
      <Findings findings={findings} />
      <p>您的姓名、时间和理由将与这次公开一起永久记入台账。</p>
    </ReasonDialog>
  );
}

function TakeBack({ id, onClose }: Readonly<{ id: string; onClose: () => void }>) {
  return (
    <ReasonDialog
      title={`撤回发布单 ${id}`}
      label="撤回的理由"
      verb="撤回"
      done={`${id} 已撤回`}
      act={(reason) => takeBack(id, reason)}
      onClose={onClose}
    >
      <p>撤回后这张发布单作废，广场不变；需要时重新拟稿。</p>
    </ReasonDialog>
  );
}
