import { useReducer } from 'react';
import { actionOf, type DeckAction, type Situation, type Switch } from './deck-keys.ts';
import type { DeckPage } from './deck-pages.ts';
import type { Layer } from './scene.ts';

/** How the deck stands, apart from its page, which is in the address. */
export type DeckState = Readonly<{
  chosen: string | null;
  isBlack: boolean;
  layer: string | null;
  /** Layers that were open once: some of them live on. */
  opened: readonly string[];
  typed: string;
  /** What the foot of the page says. */
  said: string | null;
  on: Readonly<Record<Switch, boolean>>;
}>;

const TONE = 'ryg.meeting.tone';

function atFirst(): DeckState {
  return {
    chosen: null,
    isBlack: false,
    layer: null,
    opened: [],
    typed: '',
    said: null,
    on: { auto: false, laser: false, mode: false, tone: keptTone() === 'dark' },
  };
}

function keptTone(): string | null {
  try {
    return localStorage.getItem(TONE);
  } catch {
    return null;
  }
}

/** Dark or light belongs to the room and its projector, not to the meeting. */
function keepTone(isDark: boolean): void {
  try {
    localStorage.setItem(TONE, isDark ? 'dark' : 'light');
  } catch {
    // Then it is light again next time.
  }
}

type Happening = DeckAction | Readonly<{ kind: 'choose'; item: string } | { kind: 'say'; sentence: string }>;

/** What an action changes in the deck itself; the page, the window and the browser are changed by whoever owns them. */
export function afterAction(state: DeckState, action: Happening): DeckState {
  switch (action.kind) {
    case 'page':
      return { ...state, chosen: action.chosen, typed: '', said: null };
    case 'choose':
      return { ...state, chosen: action.item };
    case 'say':
      return { ...state, said: action.sentence };
    case 'cover':
      return { ...state, isBlack: action.isBlack };
    case 'layer':
      return {
        ...state,
        layer: action.id,
        opened: action.id === null || state.opened.includes(action.id) ? state.opened : [...state.opened, action.id],
      };
    case 'typed':
      return { ...state, typed: action.digits, said: null };
    case 'nowhere':
      return { ...state, typed: '', said: `没有第 ${action.digits} 页` };
    case 'turn':
      return { ...state, on: { ...state.on, [action.what]: !state.on[action.what] } };
    case 'issue':
    case 'fullscreen':
    case 'presenter':
      return state;
  }
}

type Outside = Readonly<{
  pages: readonly DeckPage[];
  at: number;
  layers: readonly Layer[];
  show: (at: number) => void;
  openIssue: (id: string) => void;
  openPresenter: () => void;
}>;

/** The deck's state and what a key does to it and around it. */
export function useDeck(atStart: Partial<DeckState> = {}) {
  const [state, happen] = useReducer(afterAction, atStart, (given) => ({ ...atFirst(), ...given }));
  const act = (action: DeckAction, outside: Outside): void => {
    happen(action);
    if (action.kind === 'page') outside.show(action.at);
    else if (action.kind === 'issue') outside.openIssue(action.id);
    else if (action.kind === 'presenter') outside.openPresenter();
    else if (action.kind === 'fullscreen') void fullscreen(action.way);
    else if (action.kind === 'turn' && action.what === 'tone') keepTone(!state.on.tone);
  };
  const situation = ({ pages, at, layers }: Outside): Situation => ({
    pages,
    at,
    layers,
    chosen: state.chosen,
    isBlack: state.isBlack,
    layer: layers.find(({ id }) => id === state.layer) ?? null,
    typed: state.typed,
  });
  const press = (key: string, outside: Outside): boolean => {
    const action = actionOf(key, situation(outside));
    if (action) act(action, outside);
    return action !== null;
  };
  return { state, happen, act, press };
}

async function fullscreen(way: 'in' | 'turn'): Promise<void> {
  try {
    if (!document.fullscreenElement) await document.documentElement.requestFullscreen();
    else if (way === 'turn') await document.exitFullscreen();
  } catch {
    // A browser may forbid it; the meeting goes on in the window.
  }
}
