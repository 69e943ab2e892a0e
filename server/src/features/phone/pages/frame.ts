import type { Board } from '@ryg/shared/domain/board.ts';
import { monthDay, shanghaiTime } from '@ryg/shared/domain/day-words.ts';
import { html, NOTHING, type Html, type Piece } from '../../../platform/html.ts';
import type { Edition } from '../edition.ts';
import { lampSigns } from './lamp-signs.ts';

/** Addresses of the files a page is drawn with; they carry a hash and never change. */
export type Assets = Readonly<{ css: string; js: string }>;

type Frame = Readonly<{
  title: string;
  /** Null while nothing was released, and while it is withdrawn. */
  edition: Edition | null;
  body: Html;
  /** A page below the first one leads back to it. */
  back?: boolean;
}>;

/** A whole page. It needs no script: what the script does is told where it is. */
export const page = ({ css, js }: Assets, { title, edition, body, back = true }: Frame): Html =>
  html`<!doctype html>
    <html lang="zh-CN" ${edition ? html` data-version="${edition.version}"` : NOTHING}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <title>${title}</title>
        <link rel="icon" href="/signal-head.svg" />
        <link rel="stylesheet" href="${css}" />
        <script src="${js}" defer></script>
      </head>
      <body>
        ${lampSigns}
        <a class="skip" href="#main">跳到正文</a>
        ${edition ? band(edition.board, back) : NOTHING}
        <main id="main">${edition ? cautions(edition) : NOTHING} ${body}</main>
        ${edition ? foot(edition.board) : NOTHING}
      </body>
    </html> `;

const DEMO = html`<b class="demo">演示数据</b>`;

/** On the first page the county's name is its heading; below it, the way back. */
const band = (board: Board, back: boolean): Html =>
  html`<header class="band">
    ${
      back
        ? html`<p class="band-name">
            <a href="/public"><span aria-hidden="true">‹</span> ${board.county.name}问题整改</a>
          </p>`
        : html`<h1 class="band-name">${board.county.name}问题整改</h1>`
    }
    <p class="band-when">
      第 ${board.number} 期 · 数据截至 ${shanghaiTime(board.releasedAt)}${board.demo ? DEMO : NOTHING}
    </p>
  </header>`;

/** What a reader has to know before believing a number. */
function cautions({ board, isOld, asked }: Edition): Piece {
  return [
    isOld
      ? html`<p class="caution">
          <b>这一期已过有效期。</b>第 ${board.number} 期有效到
          ${shanghaiTime(board.validUntil)}，之后整改办还没有发布新的一期，情况可能已经变化。
        </p>`
      : NOTHING,
    asked !== null
      ? html`<p class="caution">
          您扫的码是第 ${asked} 期的，现在公开的是第 ${board.number} 期；下面是第 ${board.number} 期的内容。
        </p>`
      : NOTHING,
  ];
}

const LINKS = [
  ['/public/say', '整改没到位？告诉整改办'],
  ['/public/about', '口径说明：灯、牌、名次是怎么来的'],
  ['/public/corrections', '更正：公开过又改正的内容'],
  ['/public/data', '开放数据：下载本期数据'],
] as const;

const foot = (board: Board): Html =>
  html`<footer class="foot">
    <p><b>一盏灯就是一个问题；灯下有横线的，是几个镇共有的。</b></p>
    ${notice(board)}
    <nav aria-label="更多">
      <ul class="links">
        ${LINKS.map(([href, words]) => html`<li><a href="${href}">${words}</a></li>`)}
      </ul>
    </nav>
    <p>${board.publisher}发布，按 ${monthDay(board.asOf)}判灯。${board.demo ? DEMO : NOTHING}</p>
  </footer>`;

function notice({ hotline, duty }: Board): Piece {
  const call = hotline.replace(/[^\d+]/gu, '');
  return [
    hotline === '' ? NOTHING : html`<p>群众监督 <a class="call" href="tel:${call}">${hotline}</a></p>`,
    duty.basis === null ? NOTHING : html`<p>公示依据：${duty.basis}</p>`,
    duty.notice === null ? NOTHING : html`<p>公示期：${monthDay(duty.notice.from)}到${monthDay(duty.notice.to)}</p>`,
    duty.objection === null ? NOTHING : html`<p>异议渠道：${duty.objection}</p>`,
  ];
}
