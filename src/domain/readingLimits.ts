/** A larger file is refused, but for a table of text. */
export const LARGEST_FILE_BYTES = 300 * 1024 * 1024;

/** A larger table of text is refused; one within is read as it is decoded, so that its text never stands in memory whole. */
export const LARGEST_TABLE_BYTES = 400 * 1024 * 1024;

/** A longer JSON text is refused, and so is never written. */
export const MOST_JSON_CHARACTERS = 150 * 1024 * 1024;
