import { useMemo } from 'react';
import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { bumpOption } from '../../../../charts/bump-option.ts';
import { Drawing, type ChartGround } from '../../../../charts/drawing.tsx';
import { cssVariables } from '../../../../design/css-variables.ts';
import { LAMP_WORDS } from '../../../../design/lamp-words.ts';
import { perAgenda } from '../../per-agenda.ts';
import type { Scene, ScenePage, SceneProps } from '../../scene.ts';
import { useUnit } from '../../unit.tsx';
import { Lamp } from '../lamp.tsx';
import { bumpLines } from './bump-lines.ts';
import { summaryFit } from './summary-fit.ts';
import './overview.css';

/** M2: the county in five figures against the last meeting, what a chair reads out, and eight periods of ranks. */
function Overview({ agenda, page }: SceneProps) {
  const { overview } = agenda;
  const fit = summaryFit(overview.summary);
  if (page === 1) return <Sentences of={overview.summary} size={LONE_SIZE} />;
  return (
    <div className="md-overview" data-lone={fit === null || undefined}>
      <Totals agenda={agenda} />
      {fit && (
        <div className="md-summary">
          <Sentences of={overview.summary} size={fit.size} />
          {fit.hasFigures && <Figures agenda={agenda} />}
        </div>
      )}
      <Ranks agenda={agenda} />
    </div>
  );
}

/** Of sentences that need a page of their own. */
const LONE_SIZE = 3.4;

function Sentences({ of, size }: Readonly<{ of: readonly string[]; size: number }>) {
  return (
    <ol className="md-sentences" style={cssVariables({ '--size': size })}>
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ol>
  );
}

const Figures = ({ agenda: { overview } }: Readonly<{ agenda: Agenda }>) => (
  <ul className="md-moved">
    <Moved word="新改好" count={overview.newlyClosed} />
    <Moved word="转好" count={overview.cured} />
    <Moved word="新亮红灯" count={overview.newlyRed} />
    <Moved word="即将到期" count={overview.dueSoon} />
  </ul>
);

function Totals({ agenda: { overview } }: Readonly<{ agenda: Agenda }>) {
  const { totals, before } = overview;
  return (
    <ul className="md-totals">
      <li className="md-totals-all">
        <span>问题</span>
        <b className="digits">{totals.issues}</b>
        <Change now={totals.issues} before={before?.issues ?? null} />
      </li>
      {LAMP_WORDS.map(({ lamp, short }) => (
        <li key={lamp} data-lamp={lamp}>
          <span>
            <Lamp face={lamp} />
            {short}
          </span>
          <b className="digits">{totals[lamp]}</b>
          <Change now={totals[lamp]} before={before?.[lamp] ?? null} />
        </li>
      ))}
    </ul>
  );
}

/** Against the last meeting; without a colour, because more is good for one lamp and bad for another. */
function Change({ now, before }: Readonly<{ now: number; before: number | null }>) {
  if (before === null) return <small>首次</small>;
  const change = now - before;
  if (change === 0) return <small>持平</small>;
  return (
    <small>
      较上次 {change > 0 ? '+' : '−'}
      {Math.abs(change)}
    </small>
  );
}

const Moved = ({ word, count }: Readonly<{ word: string; count: number }>) => (
  <li>
    <b className="digits">{count}</b>
    <span>{word}</span>
  </li>
);

/** Rows of the drawing in u, beside what stands above and below it. */
const CHART_HEIGHT = 58;

function Ranks({ agenda }: Readonly<{ agenda: Agenda }>) {
  const { px, tone } = useUnit();
  const { lines, chosen, left } = bumpLines(agenda);
  const { periods } = agenda.overview.bump;
  const draw = useMemo(() => {
    const bump = {
      periods: periods.map(({ label }) => label),
      lines: lines.map(({ code, shortName, ranks }) => ({
        key: code,
        name: shortName,
        ranks,
        chosen: chosen.includes(code),
      })),
      letter: 3 * px,
    };
    return (ground: ChartGround) => ({ ...bumpOption(bump, ground), tooltip: { show: false } });
  }, [periods, lines, chosen, px]);
  if (lines.length === 0)
    return (
      <p className="md-no-ranks">还没有排出名次：各镇问题都少于 {agenda.county.minIssues} 件，或本期是第一次排名。</p>
    );
  return (
    <figure className="md-ranks">
      <h2>
        近 {periods.length} 期名次
        {left > 0 && (
          <span>
            　只画其中 {lines.length} 个镇，另 {left} 个见排名页
          </span>
        )}
      </h2>
      {/* A drawing takes its colours once, so another ground needs another drawing. */}
      <Drawing key={tone} draw={draw} height={Math.round(CHART_HEIGHT * px)} description={spoken(agenda)} />
    </figure>
  );
}

function spoken({ overview: { bump } }: Agenda): string {
  const places = bump.lines
    .filter(({ ranks }) => (ranks.at(-1) ?? null) !== null)
    .map(({ town, ranks }) => `${town}从第 ${ranks.find((rank) => rank !== null)} 名到第 ${ranks.at(-1)} 名`);
  return `近 ${bump.periods.length} 期名次变化：${places.join('，')}`;
}

const pages = perAgenda((agenda: Agenda): readonly ScenePage[] => {
  const first = {
    id: 'overview',
    subtitle: agenda.head.span,
    issue: null,
    town: null,
    items: [],
    notes: notesOf(agenda),
  };
  if (summaryFit(agenda.overview.summary)) return [first];
  return [
    { ...first, subtitle: `${agenda.head.span}　1 / 2` },
    { ...first, id: 'overview-2', subtitle: `${agenda.head.span}　2 / 2` },
  ];
});

const notesOf = ({ before, overview, ranking }: Agenda): readonly string[] => [
  ...overview.summary,
  before ? `与${before.title}${before.frozen ? '的定格' : '时的台账'}相比` : '第一次会议，没有可比的一期',
  ...(ranking.apart.total > 0 ? [`多镇共有和县直 ${ranking.apart.total} 件不计入各镇排名`] : []),
];

export const overviewScene: Scene = { id: 'overview', number: 'M2', title: '全县总览', pages, Picture: Overview };
