/** The only door of this room: from a foreign file to recognised pages, pictures of them and a searchable PDF/A. */
export { LIMITS } from './limits.ts';
export { findTesseract } from './ocr/tesseract.ts';
export { ocrCommand } from './ocr.cli.ts';
export { type OcrFileResult, type OcrPage, ocrFile, ocrFiles } from './ocr-file.ts';
export { pagesFaults } from './pages.faults.ts';
export {
  type Bundle,
  type BundleOrder,
  type BundlePage,
  createPages,
  type Pages,
  type PagesOptions,
  type PictureOptions,
  type RecogniseOptions,
} from './pages.ts';
export type {
  Barcode,
  PageQuality,
  PageWord,
  QuarterTurn,
  RecognisedPage,
  RecognitionTry,
  SourceInfo,
  SourceKind,
} from './pages.types.ts';
export type { PdfACopy, PdfAMeta, PdfAPage } from './pdf/working-copy.ts';
export { needsWorkingCopy } from './recognise.ts';
export { growBoxes, type PageBox, wordsOutside } from './redaction.ts';
export type { SourcePage } from './worker/protocol.ts';
