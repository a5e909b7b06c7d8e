import type { DatasetKind } from '../domain/dataset';
import type { MeasureId } from '../domain/measure';
import type { UnitId } from '../domain/unit';

/** The pages, in the order of the navigation; the id is what the link carries. */
export const VIEWS = [
  'overview',
  'disclosure',
  'channels',
  'applications',
  'proposals',
  'disputes',
  'capacity',
  'datasets',
] as const;

/** 总览 主动公开 公开渠道 依申请公开 建议提案 复议诉讼 解读回应与保障 数据集. */
export type ViewId = (typeof VIEWS)[number];

/** How a figure is shown: 数值, 同比, 占比. */
export type Lens = 'value' | 'change' | 'share';

/** Everything the reader chose; the link holds exactly this. Immutable: a change is a new selection. */
export interface Selection {
  readonly view: ViewId;
  /** Which side is open: real reports, or 合成示例数据. They never mix. */
  readonly kind: DatasetKind;
  /** `all`: every unit of the open side. A list keeps the reader's order, which is the order of colours. */
  readonly units: 'all' | readonly UnitId[];
  /** `all`: from the first to the last year of the open side. Both ends included. */
  readonly years: 'all' | { readonly from: number; readonly to: number };
  readonly lens: Lens;
  /** The measure in the view's main chart; null is the view's own default. */
  readonly measure: MeasureId | null;
  /** The year of the order or rank; null is the latest year with figures. */
  readonly rankYear: number | null;
}
