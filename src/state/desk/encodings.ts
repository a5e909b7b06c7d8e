export { ENCODINGS, ENCODING_NAMES } from '../../ingest/encoding/decode';
