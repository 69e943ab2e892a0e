import { Button, Popconfirm } from 'antd';
import { COMMAND_WORDS, type CommandName } from '@ryg/shared/domain/workflow/command.ts';
import { outboxWords, parcelText, parcelWords } from './outbox-words.ts';
import { takeBack } from './form/take-back.ts';
import { goRound } from './queue/courier.ts';
import type { Parcel } from './queue/parcel.ts';
import { forgetPhotos, record } from './queue/queue-store.ts';
import { useIsQueueKept, useParcels } from './queue/use-parcels.ts';
import { usePreview } from './photo/preview.ts';
import './report.css';

type Props = Readonly<{
  account: string;
  /** Opens the form of a command again; what was written waits in it. */
  onEdit: (issue: string, command: CommandName) => void;
  onOpen: (issue: string) => void;
}>;

/** What this device still has to send, each with how it stands. */
export function Outbox({ account, onEdit, onOpen }: Props) {
  const parcels = useParcels(account);
  const isKept = useIsQueueKept();
  if (parcels.length === 0) {
    return <p className="rp-empty">没有待上传的内容。没有网络时填报的进展会先保存在这里，联网后自动上传。</p>;
  }
  return (
    <section aria-label="待上传" aria-live="polite">
      {!isKept && <p className="rp-unkept">这个浏览器不能保存内容，上传完成前请不要关闭页面。</p>}
      <ul className="rp-parcels">
        {parcels.map((parcel) => (
          <ParcelCard key={parcel.key} parcel={parcel} onEdit={onEdit} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

type CardProps = Readonly<{ parcel: Parcel }> & Pick<Props, 'onEdit' | 'onOpen'>;

function ParcelCard({ parcel, onEdit, onOpen }: CardProps) {
  const { state, word, why } = parcelWords(parcel);
  const { key, issue, command, photos } = parcel;
  const drop = async () => {
    await record({ type: 'dropped', key });
    await forgetPhotos(photos.map((photo) => photo.key));
  };
  const edit = async () => {
    takeBack(parcel);
    // Out of the queue first, or it might leave while it is being rewritten.
    await record({ type: 'dropped', key });
    onEdit(issue.id, command.command);
  };
  const again = () => record({ type: 'again', key }).then(goRound);
  return (
    <li className="rp-parcel" data-state={state}>
      <p className="rp-parcel-head">
        <b>{COMMAND_WORDS[command.command]}</b>
        <span className="rp-parcel-state">{word}</span>
      </p>
      <button type="button" className="rp-parcel-issue" onClick={() => onOpen(issue.id)}>
        {`${issue.no ?? issue.id}　${issue.title}`}
      </button>
      <p className="rp-parcel-text">{parcelText(parcel)}</p>
      {photos.length > 0 && (
        <ul className="rp-parcel-photos">
          {photos.map((photo) => (
            <Thumb key={photo.key} photo={photo.key} />
          ))}
        </ul>
      )}
      {why && <p className="rp-parcel-why">{why}</p>}
      {state !== 'sending' && (
        <p className="rp-parcel-acts">
          {state === 'waiting' && <Button onClick={() => void again()}>立即上传</Button>}
          <Button onClick={() => void edit()}>修改</Button>
          <Popconfirm
            title="放弃这一条？"
            description="放弃后内容和照片都不再保存。"
            okText="放弃"
            cancelText="保留"
            onConfirm={drop}
          >
            <Button danger>放弃</Button>
          </Popconfirm>
        </p>
      )}
    </li>
  );
}

function Thumb({ photo }: Readonly<{ photo: string }>) {
  const preview = usePreview(photo);
  return <li>{preview ? <img src={preview} alt="待上传的照片" /> : <span>照片</span>}</li>;
}

/** "待上传 2" as a link, wherever one may wonder; nothing when nothing is left. */
export function OutboxBadge({ account, onOpen }: Readonly<{ account: string; onOpen: () => void }>) {
  const words = outboxWords(useParcels(account));
  if (words === null) return null;
  return (
    <button type="button" className="rp-badge" onClick={onOpen}>
      {words} →
    </button>
  );
}
