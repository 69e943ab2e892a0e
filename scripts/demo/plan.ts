import { CLOSED_EARLIER } from './closed-earlier.ts';
import { seededDice } from './dice.ts';
import { earlierStory } from './earlier-stories.ts';
import { LAST_WEEKS } from './last-weeks.ts';
import { HANDED_DOWN, SELF_FOUND } from './sources.ts';
import type { Story } from './story.ts';

/** An issue with its 编号, given in the order in which issues entered the ledger. */
export type PlannedIssue = Story & Readonly<{ no: number; source: string; responsible: string }>;

const FOUND_BY_ITSELF = 4;

/** All 114 issues of the sample; the same at every run. */
export function planIssues(): readonly PlannedIssue[] {
  const dice = seededDice(20_180_620);
  const stories = [...LAST_WEEKS, ...CLOSED_EARLIER.map((line) => earlierStory(line, dice))];
  const inOrder = dice.shuffle(stories).toSorted((a, b) => a.registered.localeCompare(b.registered));
  const selfFound = new Set(inOrder.filter(({ start }) => start >= '2018-04-24').slice(0, FOUND_BY_ITSELF));
  return inOrder.map((story, index) => ({
    ...story,
    no: index + 1,
    source: selfFound.has(story) ? SELF_FOUND : dice.pick(HANDED_DOWN),
    responsible: `责任人${String(1 + dice.roll(36)).padStart(2, '0')}`,
  }));
}
