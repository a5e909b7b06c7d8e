import { withLate } from '../lateNames';
import type { CrosswalkEntry, Measure } from '../measure';
import { spoken } from '../spoken';
import { measureWords } from '../words/measures';

/**
 * A measure whose words follow the language: unit, short name, formula and notes are said when they are read.
 *
 * @param nameOf the English of a Chinese name of a measure or an indicator; undefined for anything else
 */
export function spokenMeasure(measure: Measure, nameOf: (chinese: string) => string | undefined): Measure {
  const { id, name, unit, shortName, formulaText, note, crosswalk } = measure;
  return withLate(
    { ...measure, crosswalk: crosswalk.map(spokenEntry) },
    {
      unit: () => measureWords().unit(unit),
      shortName: () => measureWords().shortName(id, shortName, name.en),
      formulaText: () => measureWords().formula(id, formulaText, nameOf),
      ...(note === undefined ? {} : { note: () => spoken(note) }),
    },
  );
}

function spokenEntry(entry: CrosswalkEntry): CrosswalkEntry {
  const { note } = entry;
  return note === undefined ? entry : withLate(entry, { note: () => spoken(note) });
}
