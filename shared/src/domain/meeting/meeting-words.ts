import { monthDay } from '../day-words.ts';
import { meetingTitle } from './meeting-head.ts';
import type { DecisionFollowed, MeetingFact } from './meeting-fact.ts';

const because = (text: string) => (text.trim() === '' ? '' : `：${text}`);

/** What an entry about a meeting says, in one sentence without its day and actor. */
export function meetingFactWords(fact: MeetingFact): string {
  switch (fact.kind) {
    case 'meetingFrozen': {
      const { meeting, number, meetsOn, reason } = fact.data;
      const again = reason === null ? '' : `，重新定格${because(reason)}`;
      return `定格${meetingTitle(meeting)}的快照（第 ${number} 号，${monthDay(meetsOn)}开会）${again}`;
    }
    case 'meetingDescribed':
      return `填写${meetingTitle(fact.data.meeting)}的会议情况`;
    case 'lightExplained':
      return `${fact.data.unit}向${meetingTitle(fact.data.meeting)}说明${because(fact.data.text)}`;
    case 'decisionMade': {
      const { meeting, owner, what, due } = fact.data;
      return `${meetingTitle(meeting)}议定：${owner}于 ${monthDay(due)}前办好“${what}”`;
    }
    case 'decisionFollowed':
      return followUpWords(fact.data);
    case 'spotCheckDrawn': {
      const { meeting, called, among, drawn } = fact.data;
      return `${meetingTitle(meeting)}从 ${among.length} 件新销号问题中抽查 ${drawn.length} 件（现场报数 ${called}）`;
    }
  }
}

function followUpWords({ decision, outcome, due, note }: DecisionFollowed): string {
  const what = `议定事项 ${decision} `;
  if (outcome === 'done') return `${what}已办结${because(note)}`;
  if (outcome === 'dropped') return `${what}不再办理${because(note)}`;
  return `${what}延期${due === null ? '' : `到 ${monthDay(due)}`}${because(note)}`;
}
