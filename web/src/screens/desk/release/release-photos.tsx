import { Image } from 'antd';
import { EVIDENCE_WORDS, type EvidenceKind } from '@ryg/shared/domain/issue-work.ts';
import { pictureUrl } from '../../../api/picture-url.ts';

type Photo = Readonly<{ id: string; kind: EvidenceKind }>;

/** Pictures to decide about, small; a click shows one whole. */
export function ReleasePhotos({ photos }: Readonly<{ photos: readonly Photo[] }>) {
  if (photos.length === 0) return null;
  return (
    <Image.PreviewGroup>
      <div className="dk-photos">
        {photos.map(({ id, kind }) => (
          <figure key={id}>
            <Image
              src={pictureUrl(id, 'small')}
              preview={{ src: pictureUrl(id, 'full') }}
              alt={`${EVIDENCE_WORDS[kind]}照片`}
              width={132}
              height={92}
              loading="lazy"
            />
            <figcaption>{EVIDENCE_WORDS[kind]}</figcaption>
          </figure>
        ))}
      </div>
    </Image.PreviewGroup>
  );
}
