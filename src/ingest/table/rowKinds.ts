import { isMeasureUnit } from '../cell/measureUnits';
import { plain } from '../label/label';
import type { Row } from './grid';
import { roleOf } from './headerAliases';

/**
 * What a row that is no data is: `signature` names people or says when the table was filled in; `note` explains the table,
 * says what it counts in, or numbers its columns.
 */
export type RowKind = 'signature' | 'note';

const SIGNED =
  /^(?:单位|主要|分管)?(?:负责人|负责同志|责任人|审核人|审批人|填报人|填表人|制表人|经办人|联系人|签发人|复核人)(?:\([^()]*\))?(?:签字|签名)?[::]|^(?:联系)?(?:电话|手机)(?:号码)?[::]|^(?:填报|填表|制表|报送|上报)(?:日期|时间)[::]|^(?:填报|填表|制表|报送)(?:单位|机关)(?:\([^()]*\))?[::]/u;
const NOTED = /^[(【[]?(?:注|备注|附注|说明|填表说明|填报说明|附)\s*\d*[)】\]]?\s*[::.、]|^(?:※|\*(?!\d))/u;
const UNIT_NOTE = /^\(?(?:计量)?单位[::]/u;

/**
 * Says what a row is that belongs to no report.
 *
 * @returns undefined for a row that may be data
 */
export function rowKindOf(row: Row): RowKind | undefined {
  const texts = row.map((cell) => plain(cell ?? '')).filter((text) => text !== '');
  const [first] = texts;
  if (first === undefined) return undefined;
  if (texts.some((text) => SIGNED.test(text.replace(/\s+/gu, '')))) return 'signature';
  if (roleOf(first) === 'personal') return 'signature';
  if (NOTED.test(first)) return 'note';
  const areUnits = texts.every((text) => isMeasureUnit(text) || UNIT_NOTE.test(text.replace(/\s+/gu, '')));
  return areUnits ? 'note' : undefined;
}
