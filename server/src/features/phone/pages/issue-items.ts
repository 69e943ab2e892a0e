import type { BoardIssue, PublicPhoto } from '@ryg/shared/domain/board.ts';
import { lampOf } from '@ryg/shared/domain/board-issue-order.ts';
import {
  daysWords,
  deadlineWords,
  nextWords,
  repeatsDays,
  sharedWords,
  tagsOf,
} from '@ryg/shared/domain/board-issue-words.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { monthDay, shortDay } from '@ryg/shared/domain/day-words.ts';
import { OUTCOME_WORDS } from '@ryg/shared/domain/issue.ts';
import { lampWord } from '@ryg/shared/domain/lamp-words.ts';
import type { ShownAnswer } from '@ryg/shared/domain/voice.ts';
import { html, NOTHING, type Html, type Piece } from '../../../platform/html.ts';
import { lampSign } from './lamp-signs.ts';

/** Where issues are listed: on whose page, on which day, and what else is known of them. */
export type Listing = Readonly<{
  /** Code of the town; empty for the issues of none. */
  own: string;
  today: CalendarDay;
  shortNames: ReadonlyMap<string, string>;
  answers: readonly ShownAnswer[];
  /** Pictures load slowly; only a town's own page has them. */
  withPhotos: boolean;
}>;

/** Issues that are not done yet: what, whose, since when too late, and why the lamp is what it is. */
export const openItems = (issues: readonly BoardIssue[], listing: Listing): Html =>
  issues.length === 0
    ? NOTHING
    : html`<ul class="issues">
        ${issues.map((issue) => openItem(issue, listing))}
      </ul>`;

function openItem(issue: BoardIssue, { own, today, shortNames, answers, withPhotos }: Listing): Html {
  const { before, days, after } = daysWords(issue);
  const who = [issue.leadUnit, sharedWords(issue, own, shortNames)].filter(Boolean).join('　');
  // What ended without being put right keeps its place among the open ones, and says how it ended.
  const ended = issue.outcome === null ? null : OUTCOME_WORDS[issue.outcome];
  const when = [ended, deadlineWords(issue, today), ...tagsOf(issue, today), nextWords(issue, today)]
    .filter(Boolean)
    .join('，');
  return html`<li class="issue" ${nameOf(issue, withPhotos)}>
    <h4>${lampSign(lampOf(issue))}<span class="sr">${lampWord(lampOf(issue))}：</span>${issue.publicTitle}</h4>
    <p class="days days-${lampOf(issue)}">${before}${days === null ? NOTHING : html` <b>${days}</b> `}${after}</p>
    ${who === '' ? NOTHING : html`<p>${who}</p>`} ${repeatsDays(issue) ? NOTHING : html`<p>${issue.reason}</p>`}
    <p>${when}${sayOf(issue, own, '有情况要反映？')}</p>
    ${issue.statement ? html`<p class="said"><b>镇办说明</b>（${shortDay(issue.statement.on, today)}）：${issue.statement.text}</p>` : NOTHING}
    ${withPhotos ? photosOf(issue) : NOTHING} ${answersTo(answers.filter((answer) => answer.issue === issue.id))}
  </li>`;
}

/** A shared issue stands on the first page once for each of its towns; only on a town's own page it has a name. */
const nameOf = ({ id }: BoardIssue, isNamed: boolean): Html => (isNamed ? html` id="${id}"` : NOTHING);

/** Issues that are done, the newest first. */
export const closedItems = (issues: readonly BoardIssue[], listing: Listing): Html =>
  html`<ul class="issues closed">
    ${issues.map((issue) => closedItem(issue, listing))}
  </ul>`;

function closedItem(issue: BoardIssue, { own, shortNames, answers, withPhotos }: Listing): Html {
  const late = issue.closedLate === null ? '按期' : `超期 ${issue.closedLate} 天`;
  const done = issue.closedOn === null ? '' : `${monthDay(issue.closedOn)}销号，${late}`;
  const shared = sharedWords(issue, own, shortNames) ?? '';
  return html`<li class="issue" ${nameOf(issue, withPhotos)}>
    <h4>${lampSign('closed')}<span class="sr">已改好：</span>${issue.publicTitle}</h4>
    <p>${[done, shared].filter((words) => words !== '').join('　')}${sayOf(issue, own, '整改没到位？')}</p>
    ${withPhotos ? photosOf(issue) : NOTHING} ${answersTo(answers.filter((answer) => answer.issue === issue.id))}
  </li>`;
}

const sayUrl = (issue: string, town: string): string =>
  `/public/say?${new URLSearchParams({ ...(issue === '' ? {} : { issue }), ...(town === '' ? {} : { town }) }).toString()}`;

/** Where one says that it is not as the page has it. */
export const sayLink = (town: string): Html =>
  html`<p><a class="say" href="${sayUrl('', town)}">整改没到位？告诉整改办</a></p>`;

/** The same for one issue; those who hear the page are told which. */
const sayOf = ({ id, publicTitle }: BoardIssue, town: string, words: string): Html =>
  html`<a class="say-short" href="${sayUrl(id, town)}">${words}<span class="sr">：${publicTitle}</span></a>`;

const PHOTO_WORDS: Readonly<Record<PublicPhoto['kind'], string>> = { before: '整改前', after: '整改后', site: '现场' };

/** Released pictures, before beside after. */
function photosOf({ photos, publicTitle }: BoardIssue): Piece {
  if (photos.length === 0) return NOTHING;
  const order = ['before', 'after', 'site'];
  const sorted = photos.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return html`<div class="photos">
    ${sorted.map(
      ({ id, kind }) =>
        html`<figure>
          <a href="/api/public/photos/${id}"
            ><img
              src="/api/public/photos/${id}?size=small"
              alt="${publicTitle}，${PHOTO_WORDS[kind]}"
              loading="lazy"
              width="320"
              height="240"
          /></a>
          <figcaption>${PHOTO_WORDS[kind]}</figcaption>
        </figure>`,
    )}
  </div>`;
}

/** What the office answered in public; what was asked stays with the office. */
export const answersTo = (answers: readonly ShownAnswer[]): Piece =>
  answers.map(({ answer, on }) => html`<p class="said"><b>整改办答复群众反映</b>（${monthDay(on)}）：${answer}</p>`);
