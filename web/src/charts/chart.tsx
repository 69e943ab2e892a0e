import { CustomChart } from 'echarts/charts';
import { init, use as register, type EChartsCoreOption, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useLayoutEffect, useRef } from 'react';

// Only what the lamps need; the whole library would take a slow line's first minute.
register([CustomChart, CanvasRenderer]);

type Props = Readonly<{ option: EChartsCoreOption; width: number; height: number; className?: string }>;

/** The one place where ECharts meets the page: one instance for as long as the component lives. */
export function Chart({ option, width, height, className }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);

  useLayoutEffect(() => {
    if (!host.current) return;
    const started = init(host.current, null, { renderer: 'canvas', devicePixelRatio: 1, width: 1, height: 1 });
    chart.current = started;
    return () => {
      chart.current = null;
      started.dispose();
    };
  }, []);

  useLayoutEffect(() => {
    chart.current?.resize({ width, height, silent: true });
  }, [width, height]);

  useLayoutEffect(() => {
    chart.current?.setOption(option);
  }, [option]);

  return <div ref={host} className={className} aria-hidden />;
}
