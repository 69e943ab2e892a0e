import { basename, extname } from 'node:path/posix';
import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { bulletinOf } from '@ryg/shared/domain/papers/bulletin-of.ts';
import { deckOf } from '@ryg/shared/domain/papers/deck-of.ts';
import { PAPER_WORDS, type Deck, type Paper, type PaperKind } from '@ryg/shared/domain/papers/paper.ts';
import { papersOf } from '@ryg/shared/domain/papers/papers-of.ts';

export type FileKind = PaperKind | 'deck' | 'ledger' | 'bulletin';
export type FileFormat = 'docx' | 'pptx' | 'xlsx' | 'pdf';

/** A file that would be written, and from which value. */
export type PlannedFile = Readonly<{
  file: string;
  kind: FileKind;
  name: string;
  purpose: string;
  /** The towns, departments and people it is addressed to; nobody for what is of the whole meeting. */
  to: readonly string[];
}> &
  (
    | Readonly<{ format: 'docx' | 'pdf'; paper: Paper }>
    | Readonly<{ format: 'pptx'; deck: Deck }>
    | Readonly<{ format: 'xlsx' }>
  );

const LEDGER_FILE = '整改台账.xlsx';

const PURPOSES: Readonly<Record<FileKind, string>> = {
  minutes: '会后印发：会议议定事项和责任、时限',
  circular: '印发各镇、各部门：红灯、滞后和上次议定事项的落实情况',
  workList: '本期要办的事，按到期日排列',
  taskSheet: '交给这个镇：它的问题、灯色和本期要办的事',
  supervision: '对这一个红灯正式督办，限期回复',
  reminder: '提醒责任单位：临期或久未报进展',
  interview: '通知约谈责任人',
  seatCards: '打印后对折摆在会议桌上，颜色是各镇的牌子',
  deck: '在会上放映，文字、表格和图表都可以改',
  ledger: '快照那一天的台账，改后可以再导入',
  bulletin: '发给没有到会的人看，字体已嵌入',
};
/** Papers that go to one unit, which may fetch its own. */
const LETTERS: readonly PaperKind[] = ['taskSheet', 'supervision', 'reminder', 'interview'];

/** All files of a meeting in the order in which they are listed and written. */
export function planFiles(agenda: Agenda, redHead: string | null): readonly PlannedFile[] {
  const papers = papersOf(agenda, { redHead });
  const deck = deckOf(agenda);
  const bulletin = bulletinOf(agenda);
  const times = Map.groupBy(papers, ({ kind }) => kind);
  return [
    ...papers.map((paper): PlannedFile => {
      const isOneOfMany = (times.get(paper.kind)?.length ?? 0) > 1 || paper.file.includes('/');
      return {
        file: paper.file,
        kind: paper.kind,
        name: isOneOfMany ? `${PAPER_WORDS[paper.kind]}（${stemOf(paper.file)}）` : PAPER_WORDS[paper.kind],
        purpose: PURPOSES[paper.kind],
        to: addressees(paper),
        format: 'docx',
        paper,
      };
    }),
    { ...ofMeeting('deck', deck.file, '汇报稿'), format: 'pptx', deck },
    { ...ofMeeting('ledger', LEDGER_FILE, '整改台账'), format: 'xlsx' },
    { ...ofMeeting('bulletin', bulletin.file, '整改简报'), format: 'pdf', paper: bulletin },
  ];
}

const addressees = ({ kind, to }: Paper): readonly string[] =>
  LETTERS.includes(kind) && to !== null ? to.split(/[，、]/u) : [];

const stemOf = (file: string) => basename(file, extname(file));
const ofMeeting = (kind: 'deck' | 'ledger' | 'bulletin', file: string, name: string) => ({
  file,
  kind,
  name,
  purpose: PURPOSES[kind],
  to: [],
});
