import type { DatasetKind } from '../../domain/dataset';
import type { Population, PopulationBasis, PopulationFigure } from '../../domain/population';
import { isFields } from '../../domain/fields';
import { parsedJson } from '../kept/keptJson';

/** One file of populations for real reports and one for made-up ones. */
export type Populations = ReadonlyMap<DatasetKind, Population>;

/** The shape of the text; a text of any other version is not read. */
const VERSION = 1;
const BASES: readonly PopulationBasis[] = ['resident', 'registered', 'unstated'];
const KINDS: readonly DatasetKind[] = ['real', 'synthetic'];

/** What is kept. Sources are named once, so that thirty years of every county take less than a megabyte. */
export function textOfPopulations(populations: Populations): string {
  const sets = [...populations.values()].map(({ figures, ...population }) => {
    const sources = [...new Set(figures.map(({ source }) => source))];
    return {
      ...population,
      sources,
      figures: figures.map(({ region, year, persons, source, line }) => [
        region,
        year,
        persons,
        sources.indexOf(source),
        line,
      ]),
    };
  });
  return JSON.stringify({ version: VERSION, sets });
}

/** Reads what was kept. @returns undefined where something lies there that is not of this shape */
export function populationsOfText(text: string | null): Populations | undefined {
  if (text === null) return new Map();
  const json = parsedJson(text);
  if (!isFields(json) || json['version'] !== VERSION || !Array.isArray(json['sets'])) return undefined;
  const sets = (json['sets'] as readonly unknown[]).map(populationOf);
  const whole = sets.filter((set) => set !== undefined);
  return whole.length === sets.length ? new Map(whole.map((set) => [set.kind, set])) : undefined;
}

function populationOf(entry: unknown): Population | undefined {
  if (!isFields(entry)) return undefined;
  const { id, file } = entry;
  const kind = KINDS.find((known) => known === entry['kind']);
  const basis = BASES.find((known) => known === entry['basis']);
  const sources = arrayOf(entry['sources']);
  const figures = arrayOf(entry['figures'])?.map((figure) => figureOf(figure, sources ?? []));
  if (typeof id !== 'string' || typeof file !== 'string' || kind === undefined || basis === undefined)
    return undefined;
  const whole = figures?.filter((figure) => figure !== undefined);
  if (figures === undefined || whole?.length !== figures.length) return undefined;
  return { id, file, kind, basis, figures: whole };
}

function figureOf(entry: unknown, sources: readonly unknown[]): PopulationFigure | undefined {
  const [region, year, persons, at, line] = arrayOf(entry) ?? [];
  const source = typeof at === 'number' ? sources[at] : undefined;
  const isWhole = typeof region === 'string' && typeof source === 'string';
  if (!isWhole || !isCount(year) || !isCount(persons) || !isCount(line)) return undefined;
  return { region, year, persons, source, line };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0;
}

function arrayOf(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? (value as readonly unknown[]) : undefined;
}
