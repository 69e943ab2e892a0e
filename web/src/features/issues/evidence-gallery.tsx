import { Image } from 'antd';
import type { IssueDetail } from '@ryg/shared/contract/issues.contract.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { EVIDENCE_WORDS } from '@ryg/shared/domain/issue-work.ts';
import { pictureUrl } from '../../api/picture-url.ts';
import { shortDay } from '../../design/day-words.ts';
import { pairPictures, type Picture } from './evidence-pairs.ts';

type Props = Readonly<{ issue: IssueDetail; today: CalendarDay }>;

/** 佐证材料: pairs of before and after side by side, then the others; a click shows a picture whole. */
export function EvidenceGallery({ issue, today }: Props) {
  if (issue.evidence.length === 0) return <p className="iw-none">还没有佐证材料。</p>;
  return (
    <Image.PreviewGroup>
      <ul className="iw-gallery">
        {pairPictures(issue.evidence).map((group) =>
          'single' in group ? (
            <li key={`${group.single.id} ${group.single.cycle}`}>
              <Shot picture={group.single} issue={issue} today={today} />
            </li>
          ) : (
            <li key={`${group.after.id} ${group.after.cycle}`} className="iw-pair" aria-label="整改前后对比">
              <Shot picture={group.before} issue={issue} today={today} />
              <Shot picture={group.after} issue={issue} today={today} />
            </li>
          ),
        )}
      </ul>
    </Image.PreviewGroup>
  );
}

function Shot({ picture, issue, today }: Props & Readonly<{ picture: Picture }>) {
  const { id, kind, note, on, takenOn, byName, cycle } = picture;
  const day = shortDay(takenOn ?? on, today);
  return (
    <figure className="iw-shot">
      <Image
        src={pictureUrl(id, 'small')}
        preview={{ src: pictureUrl(id, 'full') }}
        alt={note || `${EVIDENCE_WORDS[kind]}照片，${day}`}
        width="100%"
        height={132}
        loading="lazy"
      />
      <figcaption>
        <b>{EVIDENCE_WORDS[kind]}</b> {day} {byName}
        {cycle !== issue.cycle && `　第 ${cycle} 轮`}
        {note && <span>{note}</span>}
      </figcaption>
    </figure>
  );
}
