import './kernelGaps';

/** The parts of the library that are used; everything of it is imported from here, behind what old kernels lack. */
export { getDocument, OPS, PDFWorker, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
export { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
