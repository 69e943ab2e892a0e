import { BarChart, LineChart, SankeyChart } from 'echarts/charts';
import { AriaComponent, GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// What the charts of the desk need; the wall's canvas registers its own and never loads this.
register([
  LineChart,
  BarChart,
  SankeyChart,
  GridComponent,
  MarkLineComponent,
  TooltipComponent,
  AriaComponent,
  SVGRenderer,
]);

/** A drawing in vectors, so that it prints as sharply as the words around it. */
export const openEasel = (host: HTMLElement): EChartsType => init(host, null, { renderer: 'svg', width: 1, height: 1 });
