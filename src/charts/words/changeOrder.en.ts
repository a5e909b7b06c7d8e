export default {
  title: (measure: string, year: number) => `${measure}: change in ${String(year)} since the year before`,
  order: 'in the order of the change, without judging it',
  tiny: (base: string) => `under ${base} in the year before, so its percentage has no place in an order`,
  leftOut: (note: string) => `Not in the chart – ${note}`,
};
