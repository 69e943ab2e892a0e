import { useEffect } from 'react';
import { encode } from 'uqr';
import { showRemoteCode, type RemotePress } from '@ryg/shared/domain/meeting/remote.ts';
import { deckPages, type DeckPage } from '../deck-pages.ts';
import { perAgenda } from '../per-agenda.ts';
import type { Ask, Layer, LayerProps } from '../scene.ts';
import { SCENES } from '../scene-registry.ts';
import { Modal } from '../writeback/modal.tsx';
import { useRemoteLink, type RemoteLink } from './remote-link.ts';
import './remote-layer.css';

const pagesOf = perAgenda((agenda) => deckPages(agenda, SCENES));

/** R: a phone as remote. The code and where to type it; the phones go on turning pages when this is put away. */
function Remote({ agenda, here, isBlack, ask, isOpen, close }: LayerProps) {
  const pages = pagesOf(agenda);
  const at = Math.max(
    0,
    pages.findIndex(({ id }) => id === here.id),
  );
  const shown = {
    title: titleOf(pages[at]),
    next: pages[at + 1] ? titleOf(pages[at + 1]) : null,
    at: at + 1,
    of: pages.length,
    mode: agenda.mode,
    black: isBlack,
  };
  const { link, open, stop } = useRemoteLink(agenda.head.key, shown, (press) => act(press, pages, ask));
  // Asked for by its key, it is opened at once; a room that is over is opened anew only when somebody says so.
  useEffect(() => {
    if (isOpen && link.kind === 'off') open();
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isOpen]);
  return isOpen ? <Pairing link={link} open={open} stop={stop} close={close} /> : null;
}

const MOST_LETTERS = 100;

/** 红灯问题, then the issue or the part: what the phone calls a page. */
const titleOf = (page: DeckPage | undefined): string =>
  page ? [page.scene.title, page.subtitle].filter(Boolean).join('　').slice(0, MOST_LETTERS) : '';

const KEYS = { next: 'PageDown', prev: 'PageUp', black: 'b', now: 'x' } as const;

function act(press: RemotePress, pages: readonly DeckPage[], ask: Ask): void {
  if (press.key !== 'jump') ask.press(KEYS[press.key]);
  else if (pages[press.page - 1]) ask.turnTo(pages[press.page - 1]!.id);
}

type PairingProps = Readonly<{ link: RemoteLink; open: () => void; stop: () => void; close: () => void }>;

function Pairing({ link, open, stop, close }: PairingProps) {
  const press = ({ key }: KeyboardEvent): boolean => {
    if (key.toLowerCase() !== 'r') return false;
    close();
    return true;
  };
  return (
    <Modal label="手机遥控" className="mw-remote" onEscape={close} onKey={press}>
      <div>
        <h2>手机遥控</h2>
        {link.kind === 'on' ? <Code code={link.code} /> : <p className="mw-remote-words">{wordsOf(link)}</p>}
        <footer>
          <p role="status">{link.kind === 'on' ? phonesWords(link) : ''}</p>
          {/* It has the focus: Enter puts the card away and stops nothing. */}
          <button type="button" data-first onClick={close}>
            <kbd>Esc</kbd> 收起
          </button>
          {link.kind === 'on' ? (
            <button
              type="button"
              onClick={() => {
                stop();
                close();
              }}
            >
              停用
            </button>
          ) : (
            link.kind !== 'opening' && (
              <button type="button" className="mw-main" onClick={open}>
                重新开通
              </button>
            )
          )}
        </footer>
      </div>
    </Modal>
  );
}

function wordsOf(link: Exclude<RemoteLink, { kind: 'on' }>): string {
  if (link.kind === 'refused' || link.kind === 'over') return link.sentence;
  return link.kind === 'opening' ? '正在开通…' : '手机遥控没有开通';
}

const phonesWords = ({ phones, isLive }: Extract<RemoteLink, { kind: 'on' }>): string => {
  if (!isLive) return '正在连接…';
  return phones === 0 ? '还没有手机连上' : `已连上 ${phones} 部手机，收起后照常可用`;
};

function Code({ code }: Readonly<{ code: string }>) {
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
  return (
    <div className="mw-remote-code">
      <div>
        <p>手机打开</p>
        <p className="mw-remote-address">{`${location.host}/remote`}</p>
        <p>输入遥控码</p>
        <p className="mw-remote-letters" aria-label={[...code].join(' ')}>
          {showRemoteCode(code)}
        </p>
      </div>
      {!isHere && <Qr text={`${location.origin}/remote#${code}`} />}
      <p className="mw-hint">
        {isHere
          ? '本页是用本机地址打开的，手机连不上；请改用局域网地址打开本页。'
          : '只能翻页、黑屏、换定格与现在；12 小时或关闭本页后失效。'}
      </p>
    </div>
  );
}

function Qr({ text }: Readonly<{ text: string }>) {
  const { size, data } = encode(text, { ecc: 'M', border: 3 });
  const dark = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg className="mw-remote-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label="手机扫码打开遥控页">
      <rect width={size} height={size} fill="#fff" />
      <path d={dark} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

export const remoteLayer: Layer = {
  id: 'remote',
  key: 'r',
  meaning: '手机遥控',
  holdsKeys: false,
  lives: 'always',
  Picture: Remote,
};
