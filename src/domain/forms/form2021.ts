import type { Form } from '../form';
import { applicationSection, resultHead, resultRow } from './applicationSection';
import { DISPUTE_SECTION } from './disputeSection';
import { columnsRow } from './rows';

const DECISIONS = ['本年处理决定数量'];

/**
 * The form in force since the reports of 2021. Some units still print （六）其他处理 in one row, as in 2019.
 *
 * Source: the blank form of 国办公开办函〔2021〕30号.
 */
export const FORM_2021: Form = {
  id: 'form2021',
  shortName: '2021表',
  title: '政府信息公开工作年度报告格式模板',
  years: { first: 2021 },
  basis: '国办公开办函〔2021〕30号',
  sections: [
    {
      id: '2',
      title: '二、主动公开政府信息情况',
      tables: [
        {
          id: '2.1',
          title: '第二十条第（一）项',
          columns: ['本年制发件数', '本年废止件数', '现行有效件数'],
          rows: [
            columnsRow(
              '2.1.1',
              '规章',
              [
                'disclosure.regulation.issued',
                'disclosure.regulation.repealed',
                'disclosure.regulation.in_force',
              ],
              '件',
            ),
            columnsRow(
              '2.1.2',
              '行政规范性文件',
              [
                'disclosure.normative.issued',
                'disclosure.normative.repealed',
                'disclosure.normative.in_force',
              ],
              '件',
            ),
          ],
        },
        {
          id: '2.5',
          title: '第二十条第（五）项',
          columns: DECISIONS,
          rows: [columnsRow('2.5.1', '行政许可', ['disclosure.license.decisions'], '件')],
        },
        {
          id: '2.6',
          title: '第二十条第（六）项',
          columns: DECISIONS,
          rows: [
            columnsRow('2.6.1', '行政处罚', ['disclosure.penalty.decisions'], '件'),
            columnsRow('2.6.2', '行政强制', ['disclosure.coercion.decisions'], '件'),
          ],
        },
        {
          id: '2.8',
          title: '第二十条第（八）项',
          columns: ['本年收费金额（单位：万元）'],
          rows: [columnsRow('2.8.1', '行政事业性收费', ['disclosure.fee.amount'], '万元')],
        },
      ],
    },
    applicationSection([
      resultHead('6', '（六）其他处理', 'application.result.other'),
      resultRow(
        '6.1',
        2,
        '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
        'application.result.other.overdue_amend',
      ),
      resultRow(
        '6.2',
        2,
        '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
        'application.result.other.overdue_fee',
      ),
      resultRow('6.3', 2, '3.其他', 'application.result.other.misc'),
    ]),
    DISPUTE_SECTION,
  ],
};
