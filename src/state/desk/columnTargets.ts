export { COLUMN_TARGETS, searchTargets, targetName } from '../../ingest/table/columnTargets';
export type { TargetChoice } from '../../ingest/table/columnTargets';
