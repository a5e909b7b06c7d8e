/**
 * The sections that a report tells in words, in the forms of 2019 and 2021: 总体情况, 存在的主要问题及改进情况, 其他需要报告的事项.
 *
 * Source: 国办公开办函〔2019〕60号、国办公开办函〔2021〕30号.
 */
export const NARRATIVE_SECTIONS = ['overview', 'problems', 'other'] as const;

/** See {@link NARRATIVE_SECTIONS}. */
export type NarrativeSection = (typeof NARRATIVE_SECTIONS)[number];

/** Heads of the sections. */
export const NARRATIVE_NAMES: Readonly<Record<NarrativeSection, string>> = {
  overview: '一、总体情况',
  problems: '五、存在的主要问题及改进情况',
  other: '六、其他需要报告的事项',
};

/** `told`: words stand in it. `empty`: nothing, or 无. `absent`: the report has no such head. */
const SECTION_STATES = ['told', 'empty', 'absent'] as const;

/** See {@link SECTION_STATES}. */
export type SectionState = (typeof SECTION_STATES)[number];

/** What of its sections a report tells. None of their words are kept. */
export type Narrative = Readonly<Record<NarrativeSection, SectionState>>;

/** Reads what {@link Narrative} was written as. @returns undefined for anything else */
export function readNarrative(json: unknown): Narrative | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const states = json as Readonly<Record<string, unknown>>;
  const of = (section: NarrativeSection) => SECTION_STATES.find((state) => state === states[section]);
  const [overview, problems, other] = [of('overview'), of('problems'), of('other')];
  return overview === undefined || problems === undefined || other === undefined
    ? undefined
    : { overview, problems, other };
}
