import { useLocation, useRouter } from '@tanstack/react-router';
import { Segmented } from 'antd';
import type { MeetingList } from '@ryg/shared/contract/meeting.contract.ts';
import type { MeetingKind } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { comingOf, pastOf } from '../../../features/meetings-desk/coming.ts';
import { useMeetings } from '../../../features/meetings-desk/meetings.queries.ts';
import { useHasRole } from '../../../features/session/session.queries.ts';
import { Asked } from '../asked.tsx';
import { DeskLink } from '../desk-link.tsx';
import { ComingFrozen, ComingNext } from './coming-card.tsx';
import { AllDecisions } from './decisions.tsx';
import { kindHref, kindOf, MEETING_KIND_WORDS, MEETING_KINDS, TEMPLATES_HREF } from './meetings-address.ts';
import { PastMeetings } from './past-meetings.tsx';
import './meetings.css';

/** 会议: the one that comes, and every one there was. */
export function MeetingsPage() {
  const { history } = useRouter();
  const kind = kindOf(useLocation({ select: ({ searchStr }) => searchStr }));
  const maySeeTemplates = useHasRole('office', 'auditor');
  return (
    <>
      <header className="dk-head">
        <h1>会议</h1>
        <Segmented<MeetingKind>
          aria-label="哪一类会议"
          value={kind}
          onChange={(chosen) => history.replace(kindHref(chosen))}
          options={MEETING_KINDS.map((value) => ({ value, label: MEETING_KIND_WORDS[value] }))}
        />
        {maySeeTemplates && (
          <div className="dk-head-acts">
            <DeskLink to={TEMPLATES_HREF} className="mt-link">
              文件模板
            </DeskLink>
          </div>
        )}
      </header>
      <Asked query={useMeetings()}>{(list) => <OfKind list={list} kind={kind} />}</Asked>
    </>
  );
}

function OfKind({ list, kind }: Readonly<{ list: MeetingList; kind: MeetingKind }>) {
  const { frozen, next } = comingOf(list, kind);
  const past = pastOf(list, kind);
  return (
    <div className="mt-list">
      {frozen && <ComingFrozen meeting={frozen} today={list.today} />}
      {!frozen && next && <ComingNext next={next} today={list.today} />}
      {!frozen && !next && (
        <p className="dk-card dk-quiet">没有将要开的{MEETING_KIND_WORDS[kind]}；整改办定格以后显示在这里。</p>
      )}
      <AllDecisions list={list} kind={kind} />
      <PastMeetings meetings={past} today={list.today} kindWords={MEETING_KIND_WORDS[kind]} />
    </div>
  );
}
