import { createHash } from 'node:crypto';
import type { SpotCheck } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { drawSpotCheck, spotCheckOf } from '@ryg/shared/domain/meeting/draw.ts';
import { meetingTitle } from '@ryg/shared/domain/meeting/meeting-head.ts';
import { drawOf } from '@ryg/shared/domain/meeting/meetings.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { AgendaService } from './agenda.service.ts';
import type { Sender } from './sender.ts';
import { frozenIn, writeOnce, type MeetingWriting } from './write-once.ts';

type Deps = MeetingWriting & Readonly<{ agendas: AgendaService }>;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** 抽查: once for each snapshot, so that nobody draws until they like the result. */
export async function drawChecks(deps: Deps, sender: Sender, key: string, called: string): Promise<Result<SpotCheck>> {
  // The room draws from the page it looks at: what was closed since the meeting before.
  const agenda = await deps.agendas.compose(key, 'frozen');
  if (!agenda.ok) return agenda;
  const { stamp, closed } = agenda.value;
  const among = closed.issues.map(({ id }) => id);
  return writeOnce(deps, sender, { draw: key, called }, async (_stores, now) => {
    const again = frozenIn(now, key);
    if (!again.ok) return again;
    const { meeting, freezing } = again.value;
    const title = meetingTitle(key);
    if (freezing.number !== stamp.number) {
      return refuse('CHANGED_SINCE', `${title}刚刚重新定格，新销号的问题可能变了；请刷新以后再抽`);
    }
    const drawn = drawOf(meeting);
    if (drawn) {
      const message = `${title}已经抽过（报数 ${drawn.called}，抽中 ${drawn.drawn.length} 件），同一次快照只抽一次；结果见“新近销号”页`;
      return refuse('ALREADY_DRAWN', message);
    }
    if (among.length === 0) {
      return refuse('NOTHING_TO_DRAW', `${title}与上次会议相比没有新销号的问题，没有可抽查的；不用抽`);
    }
    const { head } = freezing;
    const draw = { meeting: key, called, ...drawSpotCheck({ head, called, among }, sha256) };
    const data = { ...draw, by: sender.actor.account };
    return accept({ fact: { kind: 'spotCheckDrawn', data }, subject: key, value: spotCheckOf(draw) });
  });
}
