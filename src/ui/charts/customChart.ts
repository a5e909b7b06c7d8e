import { CustomChart } from 'echarts/charts';
import { use } from 'echarts/core';

// Only the flow is drawn with it: it comes with the page that has one.
use([CustomChart]);
