/** The text of a PDF page by page, as a reader copies it. */
import { PDFiumLibrary } from '@hyzyla/pdfium';

export async function pdfText(pdf: Buffer): Promise<string[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  try {
    return [...document.pages()].map((page) => page.getText());
  } finally {
    document.destroy();
    library.destroy();
  }
}
