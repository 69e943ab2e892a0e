import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import type { IssueDetail } from '@ryg/shared/contract/issues.contract.ts';
import type { ReleasesView } from '@ryg/shared/contract/release.contract.ts';
import { pairPictures, type Picture, type PictureGroup } from '../../../features/issues/evidence-pairs.ts';
import { useIssue } from '../../../features/issues/issues.queries.ts';
import { draft } from '../../../features/release/release.queries.ts';
import { Asked } from '../asked.tsx';
import { Refusal } from '../refusal.tsx';
import { useAct } from '../use-act.ts';
import { ReleasePhotos } from './release-photos.tsx';

type Choice = ReleasesView['issues'][number];

/** 公开照片: an issue with pictures, and which pairs of before and after the public may see. */
export function DraftPhotos({ issues }: Readonly<{ issues: readonly Choice[] }>) {
  const [chosen, setChosen] = useState<string | null>(null);
  const pictured = issues.filter(({ pictures }) => pictures > 0);
  const issue = pictured.find((one) => one.issue === chosen);
  if (pictured.length === 0) return <p className="dk-quiet">还没有带照片的问题；镇办上报整改前后的照片后再拟。</p>;
  return (
    <>
      <Select
        aria-label="公开哪个问题的照片"
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="选一个有照片的问题"
        className="dk-photo-issue"
        value={chosen}
        options={pictured.map(({ issue: value, name, pictures }) => ({ value, label: `${name}（${pictures} 张）` }))}
        onChange={setChosen}
      />
      {issue && <Pictures key={issue.issue} issue={issue} />}
    </>
  );
}

function Pictures({ issue }: Readonly<{ issue: Choice }>) {
  return <Asked query={useIssue(issue.issue)}>{(detail) => <Picker evidence={detail.evidence} issue={issue} />}</Asked>;
}

const picturesOf = (group: PictureGroup): readonly Picture[] =>
  'single' in group ? [group.single] : [group.before, group.after];
const isPaper = ({ kind }: Picture) => kind === 'paper';
const keyOf = (group: PictureGroup) =>
  picturesOf(group)
    .map(({ id }) => id)
    .join(' ');

type PickerProps = Readonly<{ evidence: IssueDetail['evidence']; issue: Choice }>;

function Picker({ evidence, issue: { issue, publicPhotos } }: PickerProps) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { act, isBusy, error } = useAct();
  const groups = pairPictures(evidence.filter((picture) => !isPaper(picture)));
  const isPublic = (group: PictureGroup) => picturesOf(group).every(({ id }) => publicPhotos.includes(id));
  const photos = groups.filter((group) => ticked.has(keyOf(group))).flatMap(picturesOf);
  const tick = (key: string, isOn: boolean) =>
    setTicked((before) => new Set(isOn ? [...before, key] : [...before].filter((one) => one !== key)));
  return (
    <>
      <Refusal error={error} />
      <ul className="dk-photo-groups">
        {groups.map((group) => (
          <li key={keyOf(group)}>
            {isPublic(group) ? (
              <span className="dk-quiet">已公开</span>
            ) : (
              <Checkbox
                checked={ticked.has(keyOf(group))}
                onChange={({ target }) => tick(keyOf(group), target.checked)}
              >
                {'single' in group ? '公开这一张' : '公开这一组整改前后'}
              </Checkbox>
            )}
            <ReleasePhotos photos={picturesOf(group)} />
          </li>
        ))}
      </ul>
      <p className="dk-quiet">
        排名页只显示成对的整改前后照片。有人脸、车牌、门牌、签名的不要选；纸质件不能公开
        {evidence.some(isPaper) && `（${evidence.filter(isPaper).length} 张没有列出）`}。
      </p>
      <Button
        type="primary"
        disabled={photos.length === 0}
        loading={isBusy}
        onClick={() =>
          void act(
            () => draft({ kind: 'photos', issue, photos: photos.map(({ id }) => id) }, ''),
            '已拟发布单，等另一位同志放行',
          )
        }
      >
        拟发布单（{photos.length} 张照片）
      </Button>
    </>
  );
}
