import { DeskLink } from '../desk-link.tsx';
import { useMayAct } from './may-act.ts';
import { PAIR_HREF } from './screens-address.ts';
import './first-steps.css';

/** How to begin where there is no screen yet. */
export function FirstSteps() {
  const mayAct = useMayAct();
  return (
    <section className="dk-card sc-first">
      <h2>还没有配对的屏，三步接上第一块</h2>
      <ol>
        <li>
          <b>在大屏上打开</b>
          <p>
            在连着大屏的电脑上，用浏览器打开 <code>{window.location.origin}/plaza?pair=1</code>
            ，屏上会出现一个 8 位配对码和二维码，10 分钟内有效。
          </p>
        </li>
        <li>
          <b>在这里输入配对码</b>
          <p>
            {mayAct ? (
              <>
                点<DeskLink to={PAIR_HREF}>配对新屏</DeskLink>
                输入屏上的码，或者用手机扫屏上的二维码；再填名称、位置和屏的点数。
              </>
            ) : (
              '由整改办的同志在这一页输入屏上的码，再填名称、位置和屏的点数。'
            )}
          </p>
        </li>
        <li>
          <b>用测试卡核对</b>
          <p>配对后打开测试卡，看四角、颜色和字是否完整；核对无误就恢复轮播。</p>
        </li>
      </ol>
      <p className="dk-quiet">没有配对的屏也照常播放公示内容，只是这里看不到它，也不能远程操作。</p>
    </section>
  );
}
