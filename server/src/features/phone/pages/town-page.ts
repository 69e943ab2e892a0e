import { publicLightsFiles } from '@ryg/shared/contract/public-lights.contract.ts';
import type { Board, RankedTown } from '@ryg/shared/domain/board.ts';
import { openHeading } from '@ryg/shared/domain/board-issue-words.ts';
import { plateWord } from '@ryg/shared/domain/plate.ts';
import { whyRank } from '@ryg/shared/domain/ranking-why.ts';
import { whySentence } from '@ryg/shared/domain/ranking-why-words.ts';
import { html, NOTHING, type Html, type Piece } from '../../../platform/html.ts';
import { factsOf, shareOf, shortNamesOf, type Edition } from '../edition.ts';
import { answersTo, closedItems, openItems, sayLink } from './issue-items.ts';
import { lampRow, lampsInWords } from './lamp-signs.ts';

/** Beyond so many issues the reason of a rank takes longer than a reader should wait. */
const MOST_FOR_REASONS = 5_000;

/** One town: its place and why, what is open, what is done. */
export function townPage({ board, answers }: Edition, town: RankedTown): Html {
  const share = shareOf(board.issues.filter(({ towns }) => towns.includes(town.code)));
  const listing = {
    own: town.code,
    today: board.asOf,
    shortNames: shortNamesOf(board),
    answers,
    withPhotos: true,
  };
  const own = answers.filter(({ issue, town: code }) => issue === null && code === town.code);
  return html`<section class="part first">
      <h1>${town.town}</h1>
      <p class="place">${placeOf(town)}${plateOf(town)}</p>
      ${reasonOf(board, town)}
      ${town.reported ? NOTHING : html`<p class="caution">本期没有报进展，各问题按上一次的情况判灯。</p>`}
      ${
        share.lamps.length > 0
          ? html`<p>${lampRow(share.lamps)}</p>
              <p class="quiet">${lampsInWords(share.lamps)}</p>`
          : NOTHING
      }
    </section>
    <section class="part">
      <h2>${openHeading({ open: share.open, total: town.total })}</h2>
      ${openItems(share.open, listing)}
    </section>
    ${
      share.closed.length > 0
        ? html`<section class="part">
            <h2>已改好的 ${share.closed.length} 件</h2>
            ${closedItems(share.closed, listing)}
          </section>`
        : NOTHING
    }
    <section class="part">
      <h2>订阅${town.town}的灯</h2>
      <ul class="links">
        <li><a href="${inTown(publicLightsFiles.calendar.townUrl, town)}">日历：哪天哪盏灯要变</a></li>
        <li><a href="${inTown(publicLightsFiles.feed.townUrl, town)}">动态：新亮红灯、改好、将要变的</a></li>
      </ul>
    </section>
    <section class="part">
      <h2>看到的和这里不一样？</h2>
      ${answersTo(own)}${sayLink(town.code)}
    </section>`;
}

const inTown = (url: string, { code }: RankedTown) => url.replace(':code', code);

function placeOf({ rank, tied, total }: RankedTown): string {
  if (rank !== null) return `${tied ? '并列' : ''}第 ${rank} 名`;
  return total === 0 ? '本期无问题，不参加排名' : '样本不足，不参加排名';
}

const plateOf = ({ plate }: RankedTown): Piece =>
  plate === null ? NOTHING : html` <b class="plate plate-${plate}">${plateWord(plate)}</b>`;

/** The arithmetic behind the rank, in one sentence, and the law it follows. */
function reasonOf(board: Board, { code }: RankedTown): Piece {
  const why = board.issues.length > MOST_FOR_REASONS ? null : whyRank(factsOf(board), code);
  return [
    why ? html`<p>${whySentence(why)}</p>` : NOTHING,
    html`<p class="quiet">规则：${board.ruleSentence}。<a href="/public/about">口径说明</a></p>`,
  ];
}
