import type { Board, RankedTown } from '@ryg/shared/domain/board.ts';
import { openHeading } from '@ryg/shared/domain/board-issue-words.ts';
import { monthDay } from '@ryg/shared/domain/day-words.ts';
import { LAMP_WORDS } from '@ryg/shared/domain/lamp-words.ts';
import { html, NOTHING, type Html, type Piece } from '../../../platform/html.ts';
import { shareOf, sharesOf, shortNamesOf, type Edition, type Share } from '../edition.ts';
import { answersTo, closedItems, openItems, sayLink, type Listing } from './issue-items.ts';
import { lampRow, lampSign, lampsInWords } from './lamp-signs.ts';

/** Up to so many issues the first page lists them all; beyond, each town's page does. */
const MOST_ISSUES = 600;
/** Lamps of one row before they are said in numbers only. */
const MOST_LAMPS = 60;

/** The first page: how the county stands, then every town with its lamps and, one tap deeper, its issues. */
export function countyPage(edition: Edition): Html {
  const { board } = edition;
  const shares = sharesOf(board);
  const listing = { own: '', today: board.asOf, shortNames: shortNamesOf(board), answers: edition.answers };
  const own = shares.get('') ?? shareOf([]);
  return html`${sums(board)}
    <section aria-labelledby="towns-head">
      <h2 class="sr" id="towns-head">各镇情况</h2>
      <ol class="towns">
        ${board.ranking.map((town) => townRow(town, shares.get(town.code) ?? shareOf([]), board, { ...listing, own: town.code, withPhotos: false }))}
        ${own.lamps.length > 0 ? countyRow(own, board, { ...listing, withPhotos: false }) : NOTHING}
      </ol>
    </section>
    ${voices(board)} ${answersToCounty(edition)} ${numbers(board)}`;
}

function sums({ totals }: Board): Html {
  const four = LAMP_WORDS.filter(({ lamp }) => lamp !== 'closed');
  return html`<section class="sums" aria-label="全县">
    <div class="done">
      ${lampSign('closed', 'big')}
      <p>
        <b class="done-word">已改好</b
        ><span class="done-count"><b>${totals.closed}</b> 件 <i>/${totals.issues}</i></span>
      </p>
    </div>
    <ul class="four">
      ${four.map(
        ({ lamp, short }) =>
          html`<li>
            <span class="four-top">${lampSign(lamp)}<b>${lamp === 'closed' ? 0 : totals[lamp]}</b></span
            ><span>${short}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** What stands in place of a rank. */
const unranked = ({ total }: RankedTown): string => (total === 0 ? '本期无问题' : '样本不足');

const rankCell = (town: RankedTown): Html =>
  town.rank === null
    ? html`<span class="rank rank-none">${unranked(town)}</span>`
    : html`<span class="rank">${town.tied ? html`<i>并列</i>` : NOTHING}<b>${town.rank}</b></span>`;

type Row = Readonly<{ rank: Html; name: string; share: Share; closed: number; total: number }>;

/** What one sees without opening it: place, name, count, and a lamp for each issue. */
const summaryOf = ({ rank, name, share, closed, total }: Row): Html =>
  html`<summary>
    <span class="row"
      >${rank}<span class="what"
        ><span class="line"
          ><b class="name">${name}</b><span class="count"><b>${closed}</b>/${total}</span></span
        >${lamps(share)}</span
      ></span
    >
  </summary>`;

function townRow(town: RankedTown, share: Share, board: Board, listing: Listing): Html {
  const { code, closed, total, shortName: name } = town;
  const place = town.rank === null ? unranked(town) : `${town.tied ? '并列' : ''}第 ${town.rank} 名`;
  const said = [place, lampsInWords(share.lamps) || '没有问题', ...(town.reported ? [] : ['本期未报进展'])];
  return html`<li>
    <details id="t${code}">
      ${summaryOf({ rank: rankCell(town), name, share, closed, total })}
      <div class="more">
        <h3>${town.town}：${openHeading({ open: share.open, total })}</h3>
        <p class="quiet">${said.join('，')}</p>
        ${openItems(share.open, listing)} ${closedPart(share, board, listing)}
        <p class="go"><a href="/public/towns/${code}">看${name}的名次理由和照片</a></p>
      </div>
    </details>
  </li>`;
}

const lamps = ({ lamps: all }: Share): Piece =>
  all.length <= MOST_LAMPS ? lampRow(all) : html`<span class="quiet">${lampsInWords(all)}</span>`;

function closedPart({ closed }: Share, board: Board, listing: Listing): Piece {
  if (closed.length === 0) return NOTHING;
  if (board.issues.length > MOST_ISSUES)
    return html`<p class="quiet">
      已改好的 ${closed.length} 件在${listing.own === '' ? '开放数据里' : '该镇的页面上'}。
    </p>`;
  return html`<h3>已改好的 ${closed.length} 件</h3>
    ${closedItems(closed, listing)}`;
}

/** Issues of the county's own departments: counted once in the sums, and in no town's rank. */
function countyRow(share: Share, board: Board, listing: Listing): Html {
  const [closed, total] = [share.closed.length, share.lamps.length];
  const rank = html`<span class="rank rank-none">不排名</span>`;
  return html`<li>
    <details id="county">
      ${summaryOf({ rank, name: '县直', share, closed, total })}
      <div class="more">
        <h3>县直：${openHeading({ open: share.open, total })}</h3>
        ${openItems(share.open, listing)} ${closedPart(share, board, listing)}
      </div>
    </details>
  </li>`;
}

function voices({ voices: heard }: Board): Piece {
  if (heard === null) return NOTHING;
  return html`<section class="part">
    <h2>群众监督有回音</h2>
    <p>
      ${monthDay(heard.since)}以来，群众反映 <b>${heard.received}</b> 件，已答复 <b>${heard.answered}</b> 件，已办理
      <b>${heard.actedOn}</b> 件。只公布数量，不公布是谁说的。
    </p>
    ${sayLink('')}
  </section>`;
}

/** Answers about the county as a whole; those about a town or an issue stand there. */
function answersToCounty({ answers }: Edition): Piece {
  const general = answers.filter(({ issue, town }) => issue === null && town === null);
  return general.length === 0
    ? NOTHING
    : html`<section class="part">
        <h2>整改办的答复</h2>
        ${answersTo(general)}
      </section>`;
}

/** The same as numbers, for those who would rather read a table. */
function numbers({ ranking, totals }: Board): Html {
  const head = ['名次', '镇', '问题', '已改好', '按进度', '预警', '超期或滞后', '暂不亮灯'];
  return html`<section class="part">
    <details class="numbers">
      <summary>看数字表</summary>
      <div class="wide" tabindex="0" role="region" aria-label="各镇数字表">
        <table>
          <caption>
            各镇问题数。一个问题涉及几个镇的，在各镇都计一次；全县合计只计一次。
          </caption>
          <thead>
            <tr>
              ${head.map((word) => html`<th scope="col">${word}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${ranking.map(
              (town) =>
                html`<tr>
                  <td>${town.rank === null ? unranked(town) : `${town.tied ? '并列 ' : ''}${town.rank}`}</td>
                  <th scope="row">${town.town}</th>
                  <td>${town.total}</td>
                  <td>${town.closed}</td>
                  <td>${town.green}</td>
                  <td>${town.yellow}</td>
                  <td>${town.red}</td>
                  <td>${town.none}</td>
                </tr>`,
            )}
          </tbody>
          <tfoot>
            <tr>
              <td></td>
              <th scope="row">全县</th>
              <td>${totals.issues}</td>
              <td>${totals.closed}</td>
              <td>${totals.green}</td>
              <td>${totals.yellow}</td>
              <td>${totals.red}</td>
              <td>${totals.none}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </details>
  </section>`;
}
