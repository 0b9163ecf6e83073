/** How large a foreign file may be. Everything above is refused with a sentence, never tried. */
export const LIMITS = {
  /** Pixels of an image file: 20,000 × 20,000 with room to spare. It is scaled down while it is decoded. */
  imagePixels: 500_000_000,
  /** Pixels of a raster that is recognised or kept: A3 at 350 dpi. Larger pages are scaled down. */
  rasterPixels: 25_000_000,
  pages: 5_000,
  /** PDFium counts bytes with 32 bits. */
  fileGiB: 4,
  /** Resolution of the recognised copy; Tesseract's models were trained near it. */
  ocrDpi: 300,
  /** Resident memory of the child that reads foreign bytes. */
  workerMiB: 1_200,
  /** A file whose pages are put together anew is held in memory. */
  assemblyMiB: 500,
  /**
   * Wall-clock seconds for one request to that child. Far above its CPU seconds: on a machine that is busy with other
   * things a sound page must not be called a bomb.
   */
  workerSeconds: 180,
  workerCpuSeconds: 30,
} as const;
