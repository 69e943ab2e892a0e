import { Button, Select } from 'antd';
import { useState } from 'react';
import type { IssueDetail } from '@ryg/shared/contract/issues.contract.ts';
import { EVIDENCE_KINDS, EVIDENCE_WORDS, type EvidenceKind } from '@ryg/shared/domain/issue-work.ts';
import { newId } from '../../../api/new-id.ts';
import { serverNow } from '../../../api/now.ts';
import { pictureUrl } from '../../../api/picture-url.ts';
import type { FormPhoto, FormValues } from '../form/form-values.ts';
import { keepPhoto, photoKeyAt } from '../queue/queue-store.ts';
import { usePreview } from './preview.ts';
import { shrinkPhoto } from './shrink-photo.ts';

type Props = Readonly<{
  id: string;
  label: string;
  values: FormValues;
  issue: IssueDetail | null;
  first: EvidenceKind;
  most: number;
  /** Whether pictures that are there already may go along. */
  choosing: boolean;
  onChange: (change: (values: FormValues) => FormValues) => void;
}>;

/** Pictures of a command: taken now, or chosen among those the issue has. */
export function PhotosInput({ id, label, values, issue, first, most, choosing, onChange }: Props) {
  const [busy, setBusy] = useState(false);
  const room = most - values.photos.length;
  const add = async (files: readonly File[]) => {
    setBusy(true);
    for (const file of files.slice(0, room)) {
      const key = photoKeyAt(serverNow(), newId());
      await keepPhoto(key, await shrinkPhoto(file));
      const photo: FormPhoto = { key, kind: first, note: '', pairOf: null, uploaded: null };
      onChange((now) => ({ ...now, photos: [...now.photos, photo] }));
    }
    setBusy(false);
  };
  const put = (photo: FormPhoto) =>
    onChange((now) => ({ ...now, photos: now.photos.map((one) => (one.key === photo.key ? photo : one)) }));
  const remove = (key: string) =>
    onChange((now) => ({ ...now, photos: now.photos.filter((photo) => photo.key !== key) }));
  return (
    <div className="rp-photos">
      {choosing && issue && <ChosenPictures issue={issue} values={values} onChange={onChange} />}
      <ul className="rp-photo-list">
        {values.photos.map((photo) => (
          <NewPhoto key={photo.key} photo={photo} issue={issue} onChange={put} onRemove={() => remove(photo.key)} />
        ))}
        {room > 0 && (
          <li className="rp-photo-add">
            <label data-busy={busy || undefined}>
              <input
                id={id}
                type="file"
                accept="image/*"
                multiple={most > 1}
                aria-label={label}
                disabled={busy}
                onChange={({ target }) => {
                  void add([...(target.files ?? [])]);
                  target.value = '';
                }}
              />
              <span aria-hidden>＋</span>
              {busy ? '正在处理' : '拍照或选照片'}
            </label>
          </li>
        )}
      </ul>
    </div>
  );
}

type NewPhotoProps = Readonly<{
  photo: FormPhoto;
  issue: IssueDetail | null;
  onChange: (photo: FormPhoto) => void;
  onRemove: () => void;
}>;

const NO_PAIR = '';

function NewPhoto({ photo, issue, onChange, onRemove }: NewPhotoProps) {
  const preview = usePreview(photo.key);
  const befores = (issue?.evidence ?? []).filter(({ kind, cycle }) => kind === 'before' && cycle === issue?.cycle);
  return (
    <li className="rp-photo">
      {preview ? <img src={preview} alt="" /> : <span className="rp-photo-none">照片</span>}
      <Select<EvidenceKind>
        size="small"
        aria-label="照片类别"
        value={photo.kind}
        disabled={photo.uploaded !== null}
        options={EVIDENCE_KINDS.map((value) => ({ value, label: EVIDENCE_WORDS[value] }))}
        onChange={(kind) => onChange({ ...photo, kind, pairOf: kind === 'after' ? photo.pairOf : null })}
      />
      {photo.kind === 'after' && befores.length > 0 && (
        <Select<string>
          size="small"
          aria-label="对应哪张整改前照片"
          value={photo.pairOf ?? NO_PAIR}
          disabled={photo.uploaded !== null}
          options={[
            { value: NO_PAIR, label: '不配对' },
            ...befores.map(({ id, note, on }) => ({ value: id, label: `对比 ${note || on}` })),
          ]}
          onChange={(pairOf) => onChange({ ...photo, pairOf: pairOf === NO_PAIR ? null : pairOf })}
        />
      )}
      <Button size="small" type="text" onClick={onRemove}>
        去掉
      </Button>
    </li>
  );
}

type ChosenProps = Readonly<{
  issue: IssueDetail;
  values: FormValues;
  onChange: (change: (values: FormValues) => FormValues) => void;
}>;

function ChosenPictures({ issue, values, onChange }: ChosenProps) {
  const pictures = issue.evidence.filter(({ cycle }) => cycle === issue.cycle);
  if (pictures.length === 0) return null;
  const toggle = (id: string) =>
    onChange((now) => ({
      ...now,
      chosen: now.chosen.includes(id) ? now.chosen.filter((one) => one !== id) : [...now.chosen, id],
    }));
  return (
    <ul className="rp-photo-list" aria-label="本轮已有的佐证，勾选的一并附上">
      {pictures.map(({ id, kind, note, on }) => (
        <li key={id} className="rp-photo">
          <label>
            <img src={pictureUrl(id, 'small')} alt={note || `${EVIDENCE_WORDS[kind]}照片，${on}`} loading="lazy" />
            <span>
              <input type="checkbox" checked={values.chosen.includes(id)} onChange={() => toggle(id)} />{' '}
              {EVIDENCE_WORDS[kind]}
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
