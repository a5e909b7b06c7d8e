/**
 * What a file is: `text` is cells between commas or tabs, `lines` is the text of a report. Figures of a `workspace` or `package` keep the places they had in the files they first came from;
 * `none` is a file of which nothing could be read.
 */
export type Container =
  'text' | 'lines' | 'json' | 'xlsx' | 'html' | 'docx' | 'pdf' | 'workspace' | 'package' | 'none';
