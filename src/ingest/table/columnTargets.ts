import { APPLICANTS } from '../../domain/applicant';
import { CATALOGUE } from '../../domain/catalogue';
import { INDICATOR_GROUP_NAMES } from '../../domain/indicator';
import { isReadAs, isReadWithin, typedLetters } from '../../domain/regions/reading';
import { CHINESE_NAMES } from '../../domain/words/names';
import type { ColumnTarget } from '../filePart';
import { hasApplicants } from '../label/hasApplicants';
import { labelKey } from '../label/label';
import { readingOfLabel } from '../label/labelReadings';
import type { Sentence } from '../sentence';
import type { ColumnRole } from './headerAliases';

/** Something a person can say a column holds. */
export interface TargetChoice {
  /** An indicator stands here for all applicants together; `applicants` says who else may be meant. */
  readonly target: ColumnTarget;
  readonly name: Sentence;
  /** What it stands among in a list: 表中的列, 依申请公开 …. */
  readonly group: Sentence;
  /** Other words it is found by. */
  readonly aliases: readonly string[];
  /** Codes in `APPLICANTS` the column may hold figures of; only 0 where the forms do not split the row. */
  readonly applicants: readonly number[];
}

/** Words for what a column is for. */
export const ROLE_NAMES: Readonly<Record<ColumnRole, Sentence>> = {
  unit: { zh: '单位', en: 'Unit' },
  region: { zh: '地区', en: 'Region' },
  code: { zh: '行政区划代码', en: 'Region code' },
  level: { zh: '层级', en: 'Level' },
  year: { zh: '年份', en: 'Year' },
  scope: { zh: '口径', en: 'Scope' },
  form: { zh: '报表', en: 'Form' },
  indicator: { zh: '指标名称', en: 'Indicator' },
  indicatorId: { zh: '指标编码', en: 'Indicator id' },
  applicant: { zh: '申请人', en: 'Applicant' },
  value: { zh: '数值', en: 'Value' },
  missing: { zh: '缺失原因', en: 'Why it is missing' },
  raw: { zh: '原文', en: 'Text as printed' },
  note: { zh: '备注', en: 'Note' },
  origin: { zh: '来历', en: 'Origin' },
  measureUnit: { zh: '计量单位', en: 'Unit of measure' },
  title: { zh: '报告标题', en: 'Title' },
  publisher: { zh: '发布机构', en: 'Publisher' },
  published: { zh: '发布日期', en: 'Published' },
  url: { zh: '网址', en: 'Address' },
  nature: { zh: '数据性质', en: 'Nature of the data' },
  serial: { zh: '序号等（不载入）', en: 'Serial number (not loaded)' },
  personal: { zh: '姓名、电话（不载入）', en: 'Names and telephones (not loaded)' },
};

const COLUMNS: Sentence = { zh: '表中的列', en: 'Columns of the table' };
const IGNORED: Sentence = { zh: '不载入', en: 'Not loaded' };
const ALL_APPLICANTS = APPLICANTS.map((_, code) => code);

/** Everything a column can be taken for: what tells of the figures first, then the indicators in the order of the forms. */
export const COLUMN_TARGETS: readonly TargetChoice[] = [
  choice({ kind: 'ignored' }, IGNORED, COLUMNS),
  ...(Object.entries(ROLE_NAMES) as [ColumnRole, Sentence][]).map(([role, name]) =>
    choice({ kind: 'role', role }, name, COLUMNS),
  ),
  ...CATALOGUE.flatMap((entry, code): readonly TargetChoice[] =>
    entry.unit === undefined
      ? []
      : [
          {
            target: { kind: 'indicator', indicator: code, applicant: 0 },
            name: entry.name,
            group: INDICATOR_GROUP_NAMES[entry.group],
            aliases: [entry.id, ...Object.values(entry.rows), ...(entry.aliases ?? [])],
            applicants: hasApplicants(code) ? ALL_APPLICANTS : [0],
          },
        ],
  ),
];

function choice(target: ColumnTarget, name: Sentence, group: Sentence): TargetChoice {
  return { target, name, group, aliases: [], applicants: [0] };
}

const SEARCHED = COLUMN_TARGETS.map((entry) => ({
  entry,
  keys: [entry.name.zh, entry.name.en, ...entry.aliases].map(labelKey),
  reading: readingOfLabel(entry.name.zh),
  otherReadings: entry.aliases.map(readingOfLabel),
}));

/** Ranks of what a search finds; as letters a text may be pinyin as well as English. */
const [WHOLE, BEGINS, HOLDS, READ, READ_WITHIN, NOT_FOUND] = [0, 1, 2, 3, 4, 5] as const;

/**
 * What a search for a column's meaning finds, best first: whole names, then beginnings, then anything that holds the
 * words; then what is read as typed, by pinyin, initials or a mixture, from its beginning and from a later syllable on.
 * Without words, everything.
 */
export function searchTargets(query: string, limit = 50): readonly TargetChoice[] {
  const wanted = labelKey(query);
  if (wanted === '') return COLUMN_TARGETS.slice(0, limit);
  const letters = typedLetters(query);
  return SEARCHED.flatMap(({ entry, keys, reading, otherReadings }) => {
    const ranks = keys.map((key) =>
      key === wanted ? WHOLE : key.startsWith(wanted) ? BEGINS : key.includes(wanted) ? HOLDS : NOT_FOUND,
    );
    const rank = Math.min(
      ...ranks,
      letters === undefined ? NOT_FOUND : readRank(letters, reading, otherReadings),
    );
    return rank === NOT_FOUND ? [] : [{ entry, rank }];
  })
    .sort((left, right) => left.rank - right.rank)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

function readRank(letters: string, reading: string, others: readonly string[]): number {
  if (isReadAs(reading, letters)) return READ;
  return [reading, ...others].some((each) => isReadWithin(each, letters)) ? READ_WITHIN : NOT_FOUND;
}

/** What a column is taken for, in words: 新收政府信息公开申请数（自然人）. */
export function targetName(target: ColumnTarget): Sentence {
  if (target.kind === 'ignored') return IGNORED;
  if (target.kind === 'role') return ROLE_NAMES[target.role];
  const { zh, en } = CATALOGUE[target.indicator]?.name ?? { zh: '', en: '' };
  const applicant = APPLICANTS[target.applicant];
  if (applicant === undefined || target.applicant === 0) return { zh, en };
  return { zh: `${zh}（${CHINESE_NAMES.applicants[applicant]}）`, en: `${en} (${applicant})` };
}
