import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { entriesOf } from './a-house.ts';
import type { Step, Trip } from './a-tour.ts';
import { anIssue } from './an-issue.ts';

const DAY = calendarDay('2026-03-02');
const WEEK = '/api/desk/meetings/2026-W10';
const FOLLOWED = { outcome: 'postponed', note: '材料还没有到' } as const;

/** A meeting needs something that was closed to draw from. */
async function frozen({ house, send }: Trip) {
  const closed = anIssue({ id: 'Q9001', no: '9001', state: 'closed', closedOn: DAY });
  await house.append(...entriesOf(closed, DAY));
  return send('POST', `${WEEK}/freeze`, {});
}

/** A week's meeting from its snapshot to what became of a decision. */
export const MEETING_STEPS: readonly Step[] = [
  ['POST /api/desk/meetings/:key/freeze', frozen],
  [
    'PUT /api/desk/meetings/:key/details',
    ({ send }) => {
      const people = { chair: '分管领导', recorder: '整改办', attendees: ['金川镇'], absent: [] };
      return send('PUT', `${WEEK}/details`, { place: '二楼会议室', ...people });
    },
  ],
  [
    'POST /api/desk/meetings/:key/explanations',
    ({ send }) => send('POST', `${WEEK}/explanations`, { issue: 'Q9001', text: '已经修好' }),
  ],
  [
    'POST /api/desk/meetings/:key/decisions',
    ({ send, pocket: { issue } }) => {
      const who = { issue, towns: [], owner: '金川镇' };
      return send('POST', `${WEEK}/decisions`, {
        ...who,
        what: '清理边坡',
        due: '2026-03-09',
        publicWords: '清好边坡',
      });
    },
  ],
  [
    'POST /api/desk/meetings/:key/decisions/:id/follow',
    ({ send }) => send('POST', `${WEEK}/decisions/2026-W10-1/follow`, { ...FOLLOWED, due: '2026-03-16' }),
  ],
  [
    'POST /api/desk/decisions/:id/follow',
    ({ send }) => send('POST', '/api/desk/decisions/2026-W10-1/follow', { ...FOLLOWED, due: '2026-03-20' }),
  ],
  ['POST /api/desk/meetings/:key/draw', ({ send }) => send('POST', `${WEEK}/draw`, { called: '27' })],
];
