import { axisScale, formatRate } from '../../domain/format';
import type { Measure } from '../../domain/measure';
import { NUMBER_AXIS } from './theme';

/** The axis of a measure's values: from 0, in 万 or 亿 by the largest value, rates in %. */
export function valueAxis(measure: Pick<Measure, 'kind' | 'unit'>, max: number) {
  if (measure.kind === 'rate') {
    const places = max > 0 && max < 0.05 ? 1 : 0;
    return {
      type: 'value' as const,
      ...NUMBER_AXIS,
      name: '%',
      min: 0,
      ...(max > 0.7 && max <= 1 ? { max: 1 } : {}),
      axisLabel: {
        ...NUMBER_AXIS.axisLabel,
        hideOverlap: true,
        formatter: (value: number) => formatRate(value, places),
      },
    };
  }
  const scale = axisScale(max, measure.unit);
  return {
    type: 'value' as const,
    ...NUMBER_AXIS,
    name: scale.unit,
    min: 0,
    ...(max < 5 ? { minInterval: 1 } : {}),
    axisLabel: {
      ...NUMBER_AXIS.axisLabel,
      hideOverlap: true,
      formatter: (value: number) => scale.tick(value),
    },
  };
}

/** The axis of parts that make a whole: from 0 to 100 %. */
export const SHARE_AXIS = {
  type: 'value',
  ...NUMBER_AXIS,
  min: 0,
  max: 1,
  axisLabel: { ...NUMBER_AXIS.axisLabel, formatter: (value: number) => formatRate(value, 0) },
} as const;
