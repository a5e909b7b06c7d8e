import type { ScatterSeriesOption } from 'echarts';
import { chartWords } from '../words/chart';
import { spreadLayout, type PointLabel } from './labelLayout';
import { FONT_STACK, seriesStyle, TOKENS } from './theme';

/** A name at the end of a line, with the place of its unit among the chosen ones, which decides its colour. */
export interface LineName extends PointLabel {
  readonly place: number;
}

/** Names beside the ends of lines of one panel, spread so that none overlaps another, as a series of points without marks. */
export function lineNames(
  labels: readonly LineName[],
  panel: number,
  corners: Parameters<typeof spreadLayout>[1],
): ScatterSeriesOption {
  return {
    type: 'scatter',
    name: chartWords().lineEnds,
    xAxisIndex: panel,
    yAxisIndex: panel,
    silent: true,
    symbolSize: 0.1,
    tooltip: { show: false },
    clip: false,
    data: [
      ...corners.map((corner) => ({ value: [...corner], label: { show: true, formatter: ' ' } })),
      ...labels.map(({ at, text, side, place }) => {
        const style = seriesStyle(place);
        return {
          value: [...at],
          label: {
            show: true,
            position: side,
            formatter: text,
            color: style.isColoured ? style.colour : TOKENS.ink3,
            fontFamily: FONT_STACK,
            fontSize: style.isColoured ? 12 : 11,
            textBorderColor: '#ffffff',
            textBorderWidth: 2,
          },
        };
      }),
    ],
    labelLayout: spreadLayout(labels, corners),
    z: 6,
  };
}
