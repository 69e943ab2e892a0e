import type { Board } from '@ryg/shared/domain/board.ts';
import { LAMP_WORDS } from '@ryg/shared/domain/lamp-words.ts';
import type { Lamp } from '@ryg/shared/domain/judge-issue.ts';
import { explainPack } from '@ryg/shared/domain/pack-words.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import { html, NOTHING, type Html, type Piece } from '../../../platform/html.ts';
import { lampSign } from './lamp-signs.ts';

const LAMP_MEANS: Readonly<Record<Lamp, string>> = {
  closed: '问题改好并已销号。',
  green: '还没改好，进度跟得上计划。',
  yellow: '快到时限，或者进度落后；再不抓紧就会转红。',
  red: '过了时限还没改好，或者进度严重落后。',
  none: '还没有明确时限、经批准挂账，或者长期坚持、在两次检查之间；不评灯，单独计数。',
};

/** 口径说明: what lamps, plates, ranks and periods mean. */
export const aboutPage = (board: Board, pack: RulePack | null): Html =>
  html`<section class="part first">
      <h1>口径说明</h1>
      <h2>一盏灯就是一个问题</h2>
      <ul class="meanings">
        ${LAMP_WORDS.map(
          ({ lamp, full }) =>
            html`<li>
              ${lampSign(lamp)}
              <p><b>${full}</b>：${LAMP_MEANS[lamp]}</p>
            </li>`,
        )}
      </ul>
      <p>
        颜色由事实、规则和日期算出来，每天零点重算一次，不由人填写。今天到期不算超期，从第二天起算。灯下有横线的，是几个镇共有的问题。
      </p>
    </section>
    ${rulesOf(pack)}
    <section class="part">
      <h2>牌</h2>
      <p>一个镇有一盏红灯就是红牌；没有红灯、有黄灯是黄牌；都没有是绿牌。牌只用来提醒，不影响名次。</p>
    </section>
    <section class="part">
      <h2>名次</h2>
      <p>
        依次比较：红灯占比低的在前；相同的，改好率高的在前；再相同的，黄灯占比低的在前；再相同的，没改好的问题累计超期天数少的在前。四项都相同的并列，不按名称再分先后。
      </p>
      <p>
        几个镇共有的问题，在每个镇都计一次；全县合计只计一次。问题少于 ${board.minIssues}
        件的镇照样列出，但样本不足，不参加排名。不报进展不会让灯变好。
      </p>
    </section>
    <section class="part">
      <h2>期和有效期</h2>
      <p>
        “第 ${board.number} 期”是整改办第 ${board.number}
        次公开。公开的是事实和文字；灯按打开页面那天的日期判定。每一期发布后不再改写，有错另发<a
          href="/public/corrections"
          >更正</a
        >。过了有效期还没有新的一期，页面会写明。
      </p>
    </section>
    <section class="part">
      <h2>没有公开的</h2>
      <p>
        个人姓名、电话、住址和反映人的情况不公开。问题没有公示标题的，只写类别。文字正在核对的，写“内容核对中”，灯照常计算。
      </p>
    </section>
    ${
      board.demo
        ? html`<section class="part">
            <h2>演示数据</h2>
            <p>页面上写着“演示数据”的，全部内容都是编出来供试用的，不是任何地方的真实情况。</p>
          </section>`
        : NOTHING
    }
    <section class="part">
      <h2>数据项</h2>
      <p>每一项数据的含义见<a href="/public/data">开放数据</a>页。</p>
    </section>`;

/** The rules in force in words, made from their data alone: what is printed here is what judges. */
function rulesOf(pack: RulePack | null): Piece {
  if (pack === null) return NOTHING;
  const { title, order, days, rules, base, afterwards, always } = explainPack(pack);
  return html`<section class="part">
    <h2>亮什么灯：现行规则</h2>
    <p class="quiet">${title}</p>
    <ol class="rules">
      ${rules.map(
        ({ light, sentence }) =>
          html`<li>
            ${lampSign(light)}
            <p>${sentence}</p>
          </li>`,
      )}
    </ol>
    ${[base, order, days, ...afterwards, ...always].map((line) => html`<p>${line}</p>`)}
  </section>`;
}
