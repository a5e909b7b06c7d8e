import {
  NARRATIVE_SECTIONS,
  type Narrative,
  type NarrativeSection,
  type SectionState,
} from '../../domain/narrative';

/** Heads of the sections in words, as reports print them; some name the report in them, 政府信息公开工作存在的主要问题. */
const HEADS: Readonly<Record<NarrativeSection, RegExp>> = {
  overview: /^一[、.](?:总体|基本|工作)情况/u,
  problems: /^五[、.].{0,20}(?:问题|不足)(?:(?:及|和|与|以及)?(?:下一步)?改进(?:情况|措施|打算)?)?/u,
  other: /^六[、.](?:其他|其它).{0,12}(?:事项|情况)/u,
};
/** Heads of the sections in tables. */
const TABLE_HEAD = /^(?:二[、.].{0,6}主动公开|三[、.].{0,6}收到和处理|四[、.].{0,12}复议)/u;
const NOTHING =
  /^(?:无|暂无|没有|无其他|(?:无|没有|暂无)(?:其他|其它)?(?:需要|需)?(?:报告|说明)?的?(?:事项|情况)?)$/u;
/** A head is a line of its own, or begins one that goes on with a sentence. */
const PAGE_NUMBER = /^[-—–\s]*\d{1,3}[-—–\s]*$/u;

/**
 * Which sections of a report tell something. Words of the sections are not kept.
 *
 * @param lines the whole text of the report, in its order
 * @returns undefined for a text that is no whole report: tables alone, or none of its heads
 */
export function narrativeOf(lines: readonly string[]): Narrative | undefined {
  const plainLines = lines.map((line) => line.normalize('NFKC').replace(/\s+/gu, ''));
  if (plainLines.filter((line) => TABLE_HEAD.test(line)).length < 2) return undefined;
  const states = new Map<NarrativeSection, SectionState>();
  plainLines.forEach((line, index) => {
    const section = NARRATIVE_SECTIONS.find((each) => HEADS[each].test(line));
    if (section === undefined || states.get(section) === 'told') return;
    states.set(section, isTold(contentFrom(plainLines, index, section)) ? 'told' : 'empty');
  });
  if (states.size === 0) return undefined;
  const of = (section: NarrativeSection): SectionState => states.get(section) ?? 'absent';
  return { overview: of('overview'), problems: of('problems'), other: of('other') };
}

/** What stands behind the head of a section, up to the next head. */
function contentFrom(lines: readonly string[], at: number, section: NarrativeSection): string {
  const rest = lines.slice(at + 1);
  const next = rest.findIndex(
    (line) => TABLE_HEAD.test(line) || Object.values(HEADS).some((head) => head.test(line)),
  );
  const below = (next === -1 ? rest : rest.slice(0, next)).filter((line) => !PAGE_NUMBER.test(line));
  return [(lines[at] ?? '').replace(HEADS[section], ''), ...below].join('');
}

function isTold(content: string): boolean {
  const words = content.replace(/[\p{P}\p{S}\s]/gu, '');
  return words !== '' && !NOTHING.test(words);
}
