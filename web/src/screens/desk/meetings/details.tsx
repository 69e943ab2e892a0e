import type { MeetingLine } from '@ryg/shared/contract/meeting.contract.ts';
import { useHasRole } from '../../../features/session/session.queries.ts';
import { DetailsForm } from './details-form.tsx';

/** 会务: a form for the office, words for everybody else. */
export function Details({ meeting }: Readonly<{ meeting: MeetingLine }>) {
  const mayWrite = useHasRole('office');
  return mayWrite ? <DetailsForm meeting={meeting.key} saved={meeting} /> : <DetailWords meeting={meeting} />;
}

function DetailWords({ meeting }: Readonly<{ meeting: MeetingLine }>) {
  const { place, chair, recorder, attendees, absent } = meeting;
  const facts = [
    ['地点', place],
    ['主持', chair],
    ['记录', recorder],
    ['参会', attendees.join('、')],
    ['请假、缺席', absent.join('、')],
  ] as const;
  return (
    <dl className="mt-facts">
      {facts.map(([word, value]) => (
        <div key={word} className="mt-fact">
          <dt>{word}</dt>
          <dd>{value === '' ? '没有填写' : value}</dd>
        </div>
      ))}
    </dl>
  );
}
