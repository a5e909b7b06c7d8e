export { COLUMN_TARGETS, searchTargets, targetName } from '../ingest/columnTargets';
export type { TargetChoice } from '../ingest/columnTargets';
