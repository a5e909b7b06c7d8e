/** Why a PDF is not read. */
export type PdfFault =
  | 'password'
  | 'damaged'
  | 'too-many-pages'
  | 'too-much'
  | 'too-long'
  | 'no-pages'
  | 'scan'
  | 'no-text'
  | 'unknown-characters';

/** A PDF that is not read, with the reason. */
export class PdfError extends Error {
  override readonly name = 'PdfError';
  readonly fault: PdfFault;

  constructor(fault: PdfFault, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}

/** What is read of a PDF at most. A report has some ten pages of a thousand characters. */
export const PDF_LIMITS = { pages: 300, marks: 600_000, seconds: 120 } as const;
