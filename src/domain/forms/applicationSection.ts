import { APPLICANT_PARTS, type Applicant } from '../applicant';
import type { IndicatorId } from '../catalogue';
import type { FormRow, FormSection } from '../form';
import { CHINESE_NAMES } from '../words/names';
import { cell, headingRow } from './rows';

/** Columns of table three in the order of print: the six kinds of applicant, then the total. */
const COLUMNS: readonly Applicant[] = [...APPLICANT_PARTS, 'total'];

function row(id: string, depth: number, label: string, indicator: IndicatorId): FormRow {
  return {
    id,
    label,
    depth,
    unit: '件',
    cells: COLUMNS.map((applicant) => cell(indicator, applicant)),
  };
}

/** A row of seven cells below the section `3.3`. */
export function resultRow(id: string, depth: number, label: string, indicator: IndicatorId): FormRow {
  return row(`3.3.${id}`, depth, label, indicator);
}

/** A head below the section `3.3` that prints no number. */
export function resultHead(id: string, label: string, indicator: IndicatorId): FormRow {
  return headingRow(`3.3.${id}`, 1, label, COLUMNS.length, indicator);
}

/**
 * Table three, the same in the forms of 2019 and 2021 but for the rows of （六）其他处理.
 *
 * Source: the blank form of 国办公开办函〔2021〕30号, and a whole report of 2019.
 */
export function applicationSection(otherHandling: readonly FormRow[]): FormSection {
  return {
    id: '3',
    title: '三、收到和处理政府信息公开申请情况',
    tables: [
      {
        id: '3',
        columns: COLUMNS.map((applicant) => CHINESE_NAMES.applicants[applicant]),
        rows: [
          row('3.1', 0, '一、本年新收政府信息公开申请数量', 'application.received'),
          row('3.2', 0, '二、上年结转政府信息公开申请数量', 'application.carried_in'),
          headingRow('3.3', 0, '三、本年度办理结果', COLUMNS.length),
          resultRow('1', 1, '（一）予以公开', 'application.result.disclosed_full'),
          resultRow(
            '2',
            1,
            '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
            'application.result.disclosed_partial',
          ),
          resultHead('3', '（三）不予公开', 'application.result.refused'),
          resultRow('3.1', 2, '1.属于国家秘密', 'application.result.refused.secret'),
          resultRow('3.2', 2, '2.其他法律行政法规禁止公开', 'application.result.refused.law_forbidden'),
          resultRow('3.3', 2, '3.危及“三安全一稳定”', 'application.result.refused.three_safety'),
          resultRow('3.4', 2, '4.保护第三方合法权益', 'application.result.refused.third_party'),
          resultRow('3.5', 2, '5.属于三类内部事务信息', 'application.result.refused.internal'),
          resultRow('3.6', 2, '6.属于四类过程性信息', 'application.result.refused.process'),
          resultRow('3.7', 2, '7.属于行政执法案卷', 'application.result.refused.case_file'),
          resultRow('3.8', 2, '8.属于行政查询事项', 'application.result.refused.admin_query'),
          resultHead('4', '（四）无法提供', 'application.result.unavailable'),
          resultRow('4.1', 2, '1.本机关不掌握相关政府信息', 'application.result.unavailable.not_held'),
          resultRow('4.2', 2, '2.没有现成信息需要另行制作', 'application.result.unavailable.must_create'),
          resultRow('4.3', 2, '3.补正后申请内容仍不明确', 'application.result.unavailable.unclear'),
          resultHead('5', '（五）不予处理', 'application.result.not_processed'),
          resultRow('5.1', 2, '1.信访举报投诉类申请', 'application.result.not_processed.petition'),
          resultRow('5.2', 2, '2.重复申请', 'application.result.not_processed.repeat'),
          resultRow('5.3', 2, '3.要求提供公开出版物', 'application.result.not_processed.publication'),
          resultRow('5.4', 2, '4.无正当理由大量反复申请', 'application.result.not_processed.massive'),
          resultRow(
            '5.5',
            2,
            '5.要求行政机关确认或重新出具已获取信息',
            'application.result.not_processed.reissue',
          ),
          ...otherHandling,
          resultRow('7', 1, '（七）总计', 'application.closed'),
          row('3.4', 0, '四、结转下年度继续办理', 'application.carried_out'),
        ],
      },
    ],
  };
}
