/** What units are held against: others of their level under the same government, or that government itself. */
export const REFERENCES = ['average', 'median', 'band', 'parent', 'sum'] as const;

/** 平均, 中位数, P10–P90, 上级自报数, 下级合计. */
export type ReferenceId = (typeof REFERENCES)[number];
