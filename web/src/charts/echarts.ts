import { CustomChart } from 'echarts/charts';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

// Only what the lamps need; the whole library would not fit into the wall's first minute on a slow line.
use([CustomChart, CanvasRenderer]);

export { init as startChart };
