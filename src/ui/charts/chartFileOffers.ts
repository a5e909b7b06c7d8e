import type { ChartView } from '../../charts/chart';
import type { Report } from '../../domain/report';

/** A kind of file a chart can be taken away as. */
export type ChartFileKind = 'xlsx' | 'csv' | 'rows' | 'json' | 'png';

/** One line of the menu: which file, and what is inside. */
interface ChartFileOffer {
  readonly kind: ChartFileKind;
  readonly label: string;
  readonly inside: string;
}

interface Offered {
  readonly view: ChartView;
  readonly reports: readonly Report[];
}

/** The files of a chart, each with what it holds and how many rows. */
export function chartFileOffers({ view, reports }: Offered): readonly ChartFileOffer[] {
  const seen = view.table.rows.length;
  const single = view.longTable().rows.length;
  return [
    {
      kind: 'xlsx',
      label: 'Excel 工作簿（.xlsx）',
      inside: `数据 ${seen} 行、明细 ${single} 行、说明、来源`,
    },
    { kind: 'csv', label: 'CSV：与表一致', inside: `${seen} 行，UTF-8（含 BOM）` },
    { kind: 'rows', label: 'CSV：逐个数值', inside: `${single} 行，含报表行、口径、状态与来源` },
    { kind: 'json', label: 'JSON', inside: `${reports.length} 份报告的相关数值，可再导入` },
    { kind: 'png', label: '图片（.png，2 倍）', inside: '含标题、单位、图例、注释与来源' },
  ];
}
