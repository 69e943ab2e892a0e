import type { Board } from '@ryg/shared/domain/board.ts';
import { SignalHead } from '../../design/signal-head.tsx';
import { useBoard } from '../../features/board/board.queries.ts';
import { adviceOf, titleOf } from '../light/no-board-words.ts';
import { Corrections } from '../light/corrections.tsx';
import './home-page.css';

const PAGES = [
  { href: '/plaza', name: '广场屏', text: '县级总览、各镇红黄绿榜、一镇一榜，自动轮播' },
  { href: '/public', name: '手机公示页', text: '给群众看：各镇各问题的灯和时限，有话可以告诉整改办' },
  { href: '/ranking', name: '各镇排名', text: '给督查人员看：同一张榜，每盏灯都有原因' },
  { href: '/meeting', name: '调度会', text: '投影用浅色页面，翻页笔或方向键翻页' },
] as const;

/** Where an address without a page leads: four doors in plain words. */
export function HomePage() {
  const { data: board, error } = useBoard();
  return (
    <main className="home">
      <header className="home-head">
        <SignalHead />
        <div>
          <h1>
            <span>{board?.county.name}问题整改</span> <span>红黄绿</span>
          </h1>
          <p>一盏灯就是一个问题　{board?.demo && <span className="home-demo">演示数据</span>}</p>
        </div>
      </header>
      <ul className="home-doors">
        {PAGES.map(({ href, name, text }) => (
          <li key={href}>
            <a href={href}>
              <strong>{name}</strong>
              <span>{text}</span>
            </a>
          </li>
        ))}
      </ul>
      {board && <Publisher board={board} />}
      {board && (
        <div className="home-corrections">
          <Corrections />
        </div>
      )}
      {!board && error && (
        <p className="home-foot">
          {titleOf(error)}。{adviceOf(error)}
        </p>
      )}
      <p className="home-foot">
        <a href="/desk">登录工作台</a>
      </p>
    </main>
  );
}

function Publisher({ board: { publisher, hotline } }: Readonly<{ board: Board }>) {
  return (
    <p className="home-foot">
      <span>{publisher} 公示</span>
      {hotline !== '' && (
        <span>
          群众监督 <b className="digits">{hotline}</b>
        </span>
      )}
    </p>
  );
}
