import { calendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';

/** A deadline that is no plain date, an extension, or a way to the end that was not straight. */
export type Turn = 'immediate' | 'longTerm' | 'staged' | 'extended' | 'reopened' | 'returned' | 'late';

export type ClosedEarlier = Readonly<{ towns: string; kind: string; sheet: CalendarDay; turn: Turn | null }>;

/** The sheets that first show an issue as closed, by the number used below. */
const SHEETS = ['2018-05-16', '2018-05-23', '2018-05-30', '2018-06-06', '2018-06-13'].map(calendarDay);

/** By town: kind of problem, number of the sheet that first shows it closed, and its turn. */
const BY_TOWN: Readonly<Record<string, string>> = {
  四亩地镇: 'w-source 1, r-guard 2 late, h-roof 3, d-drug 4, j-post 4 staged, p-tech 5, m-move 5',
  筒车湾镇:
    'w-tank 1, b-know 2 immediate, r-flood 3 late, e-aid 3, h-window 4, j-list 4, r-bridge 5 late, d-doctor 5, p-bonus 5',
  龙王镇: 'w-winter 2, r-surface 3, d-room 3, e-meal 4, d-claim 4 late, h-window 5, m-reclaim 5 extended, j-train 5',
  '龙王镇、皇冠镇': 'r-slip 3 late',
  城关镇:
    'c-form 1 immediate, g-file 1 immediate, w-leak 2, p-coop 2, r-sign 3, s-low 3 late, d-room 4, m-facility 4 extended, h-mark 4 late, f-show 4, w-tank 5, r-ditch 5 reopened, j-shop 5',
  太山庙镇: 'a-plan 2 longTerm, r-ditch 3, w-filter 3 late, d-drug 4, h-rebuild 4 extended, p-coop 5, e-aid 5 late',
  江口回族镇:
    'b-card 1 immediate, w-filter 2, r-bridge 2 late, s-aid 3, h-roof 3, e-return 4, m-cert 4 returned, p-tech 4, r-guard 5 late, d-room 5, j-post 5',
  广货街镇:
    'g-village 1 staged, r-sign 2, w-source 3, d-doctor 3 late, e-heat 4 extended, h-yard 5, j-list 5 late, p-bonus 5',
  梅子镇: 'h-mark 2, w-winter 5 late, e-aid 5',
  新场镇: 'c-post 2 longTerm, w-leak 3 late, h-window 4, e-meal 5',
  金川镇: 'a-meet 1 immediate, r-sign 2, h-roof 3 late, w-winter 4 extended, e-heat 4 late, s-old 5',
  皇冠镇: 'm-move 1, r-ditch 3, w-river 5',
  // Of the county's own departments, in no town's ranking.
  '': 'f-slow 2, b-match 4 late, a-visit 5',
};

const TURNS: readonly Turn[] = ['immediate', 'longTerm', 'staged', 'extended', 'reopened', 'returned', 'late'];

/** The eighty-three issues that were closed by 2018-06-13. */
export const CLOSED_EARLIER: readonly ClosedEarlier[] = Object.entries(BY_TOWN).flatMap(([towns, text]) =>
  text.split(', ').map((line) => {
    const [kind = '', sheetNumber = '', word] = line.split(' ');
    const sheet = SHEETS[Number(sheetNumber) - 1];
    if (!sheet) throw new Error(`no sheet ${sheetNumber} for ${towns} ${kind}`);
    return { towns, kind, sheet, turn: TURNS.find((turn) => turn === word) ?? null };
  }),
);
