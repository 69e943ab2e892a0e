import type { Board } from '@ryg/shared/domain/board.ts';
import { VOICE_LENGTH, VOICE_SHORTEST, VOICE_TEXT_DAYS } from '@ryg/shared/domain/voice.ts';
import { html, NOTHING, type Html } from '../../../platform/html.ts';

/** What the form is about and what is in it; `problem` says why it was not taken. */
export type Form = Readonly<{ issue: string; town: string; text: string; problem: string | null }>;

/** 整改没到位: the form. It is posted as it is, with or without a script. */
export const sayPage = (board: Board | null, { issue, town, text, problem }: Form): Html =>
  html`<section class="part first">
    <h1>整改没到位？告诉整改办</h1>
    <p>说的是：<b>${aboutWords(board, { issue, town })}</b></p>
    ${problem === null ? NOTHING : html`<p class="caution" role="alert" id="problem"><b>没有交上去。</b>${problem}</p>`}
    <form method="post" action="/public/say" class="say-form">
      <input type="hidden" name="issue" value="${issue}" />
      <input type="hidden" name="town" value="${town}" />
      <label for="text">哪里没到位？请写 ${VOICE_SHORTEST} 到 ${VOICE_LENGTH} 个字</label>
      <textarea
        id="text"
        name="text"
        rows="6"
        minlength="${VOICE_SHORTEST}"
        maxlength="${VOICE_LENGTH}"
        required
        aria-describedby="hint${problem === null ? '' : ' problem'}"
      >
${text}</textarea>
      <p class="quiet" id="hint">
        写清地点和情况就够了。不用写姓名和电话；请不要写身份证号、银行卡号、手机号和门牌号。
      </p>
      <p class="quiet" data-counter></p>
      <button type="submit">交给整改办</button>
    </form>
    <p class="quiet">
      留言只有整改办和办理的镇看得到，不公开。整改办处理后，公示页和广场屏上只公布数量。留言的文字最多保存
      ${VOICE_TEXT_DAYS} 天，不记录您的网络地址。
    </p>
  </section>`;

/** 饮水管道破损（金川镇） */
function aboutWords(board: Board | null, { issue, town }: Pick<Form, 'issue' | 'town'>): string {
  const nameOf = (code: string) => board?.ranking.find((one) => one.code === code)?.town;
  const found = board?.issues.find(({ id }) => id === issue);
  if (!found) return nameOf(town) ?? '全县的整改';
  const place = found.towns.includes(town) ? nameOf(town) : undefined;
  return place === undefined ? found.publicTitle : `${found.publicTitle}（${place}）`;
}

/** Said after a message was taken. */
export const thanksPage = html`<section class="part first">
  <h1>收到了，谢谢</h1>
  <p>留言已经交给整改办。整改办会核对，需要时转给镇办办理。</p>
  <p>处理结果计入公示页和广场屏上的“群众监督有回音”；整改办认为可以公开的答复，会写在有关问题下面。</p>
  <p><a class="say" href="/public">回到公示页</a></p>
</section>`;
