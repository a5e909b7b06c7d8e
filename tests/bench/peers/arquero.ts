import { table as tableOf } from 'arquero';
import type { MakeStore, Wanted } from './store';

/** A table of Arquero, filtered by an expression that it compiles. */
export const arquero: MakeStore = ({ unit, year, cell, value }) => {
  const table = tableOf({ unit, year, cell, value });
  return {
    find(wanted) {
      const { from, to, cells, units } = wanted;
      const only = cells?.length === 1 ? cells[0] : undefined;
      const found = table
        .params({ from, to, only, cells: new Set(cells), units: new Set(units) })
        // Text, as a function would be read from its own source, which a build renames.
        .filter(`(d, $) => ${conditionsOf(wanted).join(' && ')}`);
      return {
        unit: found.array('unit') as ArrayLike<number>,
        year: found.array('year') as ArrayLike<number>,
        cell: found.array('cell') as ArrayLike<number>,
        value: found.array('value') as ArrayLike<number>,
      };
    },
    close: () => undefined,
  };
};

function conditionsOf({ cells, units }: Wanted): readonly string[] {
  const ofCell = cells?.length === 1 ? 'd.cell === $.only' : 'op.has($.cells, d.cell)';
  return [
    ...(cells === undefined ? [] : [ofCell]),
    'd.year >= $.from && d.year <= $.to',
    ...(units === undefined ? [] : ['op.has($.units, d.unit)']),
  ];
}
