export { COLUMN_TARGETS, ROLE_NAMES, searchTargets, targetName } from '../ingest/columnTargets';
export type { TargetChoice } from '../ingest/columnTargets';
