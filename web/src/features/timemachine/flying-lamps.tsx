import { Component, createRef, type ReactNode } from 'react';

type Props = Readonly<{
  /** Another value means another picture: only then do lamps fly. */
  picture: string;
  children: ReactNode;
}>;

type Place = Readonly<{ x: number; y: number }>;
type Places = ReadonlyMap<string, Place>;

const FLIGHT_MS = 900;
const EASING = 'cubic-bezier(0.4, 0, 0.2, 1)';
/** More of them are a flock in which nobody follows one, and a telephone stutters. */
const LAMPS_AT_MOST = 1_500;

/**
 * Between two pictures every lamp (`data-flies`) moves from where it was in its row (`data-flies-in`) to where it is; those that are new fade in.
 * A class, because where things were must be read before the page changes.
 */
export class FlyingLamps extends Component<Props> {
  private readonly box = createRef<HTMLDivElement>();

  override getSnapshotBeforeUpdate({ picture }: Props): Places | null {
    return picture === this.props.picture || isStill() ? null : placesIn(this.box.current);
  }

  override componentDidUpdate(_props: Props, _state: unknown, before: Places | null): void {
    if (before && before.size > 0) fly(this.box.current, before);
  }

  override render() {
    return (
      <div className="tm-flight" ref={this.box}>
        {this.props.children}
      </div>
    );
  }
}

const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

function* lampsIn(box: HTMLElement): Generator<readonly [string, HTMLElement]> {
  for (const row of box.querySelectorAll<HTMLElement>('[data-flies-in]')) {
    for (const lamp of row.querySelectorAll<HTMLElement>('[data-flies]')) {
      yield [`${row.dataset['fliesIn']}/${lamp.dataset['flies']}`, lamp];
    }
  }
}

/** Within the box, so that a page that was scrolled meanwhile makes no lamp fly. */
function placesIn(box: HTMLElement | null): Places {
  const places = new Map<string, Place>();
  if (!box) return places;
  const { x, y } = box.getBoundingClientRect();
  for (const [key, lamp] of lampsIn(box)) {
    const at = lamp.getBoundingClientRect();
    places.set(key, { x: at.x - x, y: at.y - y });
  }
  return places;
}

function fly(box: HTMLElement | null, before: Places): void {
  if (!box || before.size > LAMPS_AT_MOST) return;
  const after = placesIn(box);
  for (const [key, lamp] of lampsIn(box)) {
    const [was, is] = [before.get(key), after.get(key)];
    if (!was || !is) lamp.animate([{ opacity: 0 }, { opacity: 1 }], { duration: FLIGHT_MS, easing: EASING });
    else if (was.x !== is.x || was.y !== is.y) {
      const from = `translate(${was.x - is.x}px, ${was.y - is.y}px)`;
      lamp.animate([{ transform: from }, { transform: 'none' }], { duration: FLIGHT_MS, easing: EASING });
    }
  }
}
