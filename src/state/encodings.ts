export { ENCODINGS, ENCODING_NAMES } from '../ingest/decode';
