export type {
  Certainty,
  ColumnTarget,
  FilePart,
  PartLayout,
  PreviewColumn,
  ReportChoice,
  ReportPreview,
  TablePreview,
  Told,
} from '../../ingest/filePart';
export { PART_LAYOUTS } from '../../ingest/filePart';
