import { useLocation, useRouter } from '@tanstack/react-router';
import type { IssueDetail } from '@ryg/shared/contract/issues.contract.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { CommandName } from '@ryg/shared/domain/workflow/command.ts';
import { Checks } from '../../../features/issues/checks.tsx';
import { EvidenceGallery } from '../../../features/issues/evidence-gallery.tsx';
import { IssueHead } from '../../../features/issues/issue-head.tsx';
import { MeasuresTable } from '../../../features/issues/measures-table.tsx';
import { Parties } from '../../../features/issues/parties.tsx';
import { ProcessRecord } from '../../../features/issues/process-record.tsx';
import { StepsLine } from '../../../features/issues/steps-line.tsx';
import { WaitingWords } from '../../../features/issues/waiting-words.tsx';
import { OutboxBadge } from '../../../features/report/outbox.tsx';
import { useSession } from '../../../features/session/session.queries.ts';
import { issueOnDayHref } from '../desk-address.ts';
import { DeskLink } from '../desk-link.tsx';
import { LitLamp } from '../lit-lamp.tsx';
import { wayBack } from '../way-back.ts';
import { ActionBar } from './action-bar.tsx';

type Props = Readonly<{
  issue: IssueDetail;
  today: CalendarDay;
  isPhone: boolean;
  onChoose: (name: CommandName) => void;
}>;

/** Everything there is to know about an issue. */
export function IssueView({ issue, today, isPhone, onChoose }: Props) {
  const { account } = useSession();
  const { history } = useRouter();
  const back = wayBack(useLocation({ select: ({ searchStr }) => searchStr }));
  const actions = <ActionBar issue={issue} isPhone={isPhone} onChoose={onChoose} />;
  return (
    <article className="is">
      <p className="is-way">
        <DeskLink to={back.to}>← {back.word}</DeskLink>
        {!issue.timeMachine && <DeskLink to={issueOnDayHref(issue.id, today)}>时光机</DeskLink>}
        <OutboxBadge account={account} onOpen={() => history.push('/desk/outbox')} />
      </p>
      <div className="dk-card is-top">
        <IssueHead
          issue={issue}
          today={today}
          lamp={<LitLamp id={issue.id} lamp={issue.lamp} title={issue.title} asOf={issue.timeMachine?.asked} />}
        />
        {!isPhone && actions}
        <StepsLine issue={issue} today={today} />
      </div>
      <div className="is-columns">
        <div className="is-main">
          <WaitingWords issue={issue} today={today} />
          <section className="dk-card">
            <h2>整改措施</h2>
            <MeasuresTable line={issue} today={today} />
          </section>
          <section className="dk-card">
            <h2>佐证材料</h2>
            <EvidenceGallery issue={issue} today={today} />
          </section>
          <section className="dk-card">
            <h2>核查记录</h2>
            <Checks issue={issue} today={today} />
          </section>
        </div>
        <aside className="is-side">
          <section className="dk-card">
            <h2>责任与来源</h2>
            <Parties issue={issue} today={today} />
            <Findings issue={issue} />
          </section>
          <section className="dk-card">
            <h2>过程记录</h2>
            <ProcessRecord issue={issue.id} asOf={issue.timeMachine?.asked} />
          </section>
        </aside>
      </div>
      {isPhone && actions}
    </article>
  );
}

function Findings({ issue: { findings } }: Readonly<{ issue: IssueDetail }>) {
  if (findings.length === 0) return null;
  return (
    <div className="is-findings">
      <h3>对应的转办问题</h3>
      <ul>
        {findings.map(({ no, title }) => (
          <li key={no}>
            {no}　{title}
          </li>
        ))}
      </ul>
    </div>
  );
}
