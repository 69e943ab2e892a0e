import { Lamp } from '../../features/standing/lamp.tsx';

const PLACES = [
  { href: '/plaza', name: '广场屏' },
  { href: '/ranking', name: '排名' },
  { href: '/meeting', name: '调度会' },
] as const;

type Props = Readonly<{ county: string; demo: boolean }>;

/** The band on top of the desk pages: only places that exist. */
export function SiteHeader({ county, demo }: Props) {
  return (
    <header className="rk-header">
      <span className="rk-logo">
        <Lamp face="red" />
        <Lamp face="yellow" />
        <Lamp face="closed" />
      </span>
      <p className="rk-name">{county}整改督查</p>
      <nav aria-label="页面">
        {PLACES.map(({ href, name }) => (
          <a key={href} href={href} aria-current={href === '/ranking' ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </nav>
      {demo && <span className="rk-demo">演示数据</span>}
    </header>
  );
}
