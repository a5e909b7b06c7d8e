import type { Form } from '../form';
import { applicationSection, resultRow } from './applicationSection';
import { DISPUTE_SECTION } from './disputeSection';
import { columnsRow } from './rows';

const DOCUMENT_COLUMNS = ['本年新制作数量', '本年新公开数量', '对外公开总数量'];
const ITEM_COLUMNS = ['上一年项目数量', '本年增/减', '处理决定数量'];

/**
 * The form of the reports of 2019 (encouraged) and 2020. Some provinces print more rows, e.g. Hubei's 其他主动公开文件.
 *
 * Source: 国办公开办函〔2019〕60号 (trial); labels as in a whole report of 2019 and a blank township report.
 * The labels of section two name no unit: 件 for documents and decisions, 项 for items, 元 for money by reading.
 */
export const FORM_2019: Form = {
  id: 'form2019',
  shortName: '2019表',
  title: '政府信息公开工作年度报告格式（试行）',
  years: { first: 2019, last: 2020 },
  basis: '国办公开办函〔2019〕60号',
  sections: [
    {
      id: '2',
      title: '二、主动公开政府信息情况',
      tables: [
        {
          id: '2.1',
          title: '第二十条第（一）项',
          columns: DOCUMENT_COLUMNS,
          rows: [
            columnsRow(
              '2.1.1',
              '规章',
              [
                'disclosure.regulation.issued',
                'disclosure.regulation.disclosed',
                'disclosure.regulation.total_public',
              ],
              '件',
            ),
            columnsRow(
              '2.1.2',
              '规范性文件',
              [
                'disclosure.normative.issued',
                'disclosure.normative.disclosed',
                'disclosure.normative.total_public',
              ],
              '件',
            ),
          ],
        },
        {
          id: '2.5',
          title: '第二十条第（五）项',
          columns: ITEM_COLUMNS,
          rows: [
            columnsRow('2.5.1', '行政许可', [
              'disclosure.license.items_prior',
              'disclosure.license.items_change',
              'disclosure.license.decisions',
            ]),
            columnsRow('2.5.2', '其他对外管理服务事项', [
              'disclosure.other_service.items_prior',
              'disclosure.other_service.items_change',
              'disclosure.other_service.decisions',
            ]),
          ],
        },
        {
          id: '2.6',
          title: '第二十条第（六）项',
          columns: ITEM_COLUMNS,
          rows: [
            columnsRow('2.6.1', '行政处罚', [
              'disclosure.penalty.items_prior',
              'disclosure.penalty.items_change',
              'disclosure.penalty.decisions',
            ]),
            columnsRow('2.6.2', '行政强制', [
              'disclosure.coercion.items_prior',
              'disclosure.coercion.items_change',
              'disclosure.coercion.decisions',
            ]),
          ],
        },
        {
          id: '2.8',
          title: '第二十条第（八）项',
          columns: ITEM_COLUMNS.slice(0, 2),
          rows: [
            columnsRow(
              '2.8.1',
              '行政事业性收费',
              ['disclosure.fee.items_prior', 'disclosure.fee.items_change'],
              '项',
            ),
          ],
        },
        {
          id: '2.9',
          title: '第二十条第（九）项',
          columns: ['采购项目数量', '采购总金额'],
          rows: [
            columnsRow('2.9.1', '政府集中采购', [
              'disclosure.procurement.projects',
              'disclosure.procurement.amount',
            ]),
          ],
        },
      ],
    },
    applicationSection([resultRow('6', 1, '（六）其他处理', 'application.result.other')]),
    DISPUTE_SECTION,
  ],
};
