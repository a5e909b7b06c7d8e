/** A larger file is refused, whatever it is. */
export const LARGEST_FILE_BYTES = 300 * 1024 * 1024;

/** A longer JSON text is refused, and so is never written. */
export const MOST_JSON_CHARACTERS = 150 * 1024 * 1024;
