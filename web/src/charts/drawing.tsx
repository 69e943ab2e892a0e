import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useLayoutEffect, useRef, useState } from 'react';
import { inkAround, type ChartInk } from './chart-ink.ts';
import { openEasel } from './easel.ts';

/** What a chart is drawn on: the colours around it, and how wide it may be. */
export type ChartGround = Readonly<{ ink: ChartInk; width: number }>;

/** Rows in, picture out; a pure function of the ground. */
export type Draw = (ground: ChartGround) => EChartsCoreOption;

type Props = Readonly<{ draw: Draw; height: number; description: string }>;

/** One instance for as long as the component lives, as wide as its box and drawn anew when that changes. */
export function Drawing({ draw, height, description }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<EChartsType | null>(null);
  const width = useWidth(host);

  useLayoutEffect(() => {
    if (!host.current) return;
    const opened = openEasel(host.current);
    setChart(opened);
    return () => {
      setChart(null);
      opened.dispose();
    };
  }, []);

  useLayoutEffect(() => {
    if (!chart || !host.current || width === 0) return;
    const ink = inkAround(host.current);
    chart.resize({ width, height, silent: true });
    chart.setOption({ ...surroundings(ink, description), ...draw({ ink, width }) }, { notMerge: true });
  }, [chart, draw, description, width, height]);

  return <div ref={host} className="cf-drawing" style={{ blockSize: height }} />;
}

function surroundings({ ink, han }: ChartInk, description: string): EChartsCoreOption {
  return {
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: han, fontSize: 14, color: ink },
    aria: { enabled: true, label: { enabled: true, description } },
  };
}

/** The width of a box in whole pixels, looked at again at most once a frame. */
function useWidth(box: Readonly<{ current: HTMLElement | null }>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setWidth(Math.floor(element.clientWidth));
    let frame = 0;
    const watcher = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    });
    measure();
    watcher.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      watcher.disconnect();
    };
  }, [box]);
  return width;
}
