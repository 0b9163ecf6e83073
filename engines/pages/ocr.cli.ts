/** `./bleibe akten ocr DATEI…`: what the recognition reads, without database and without storing anything. */
import type { Command, CommandInput } from '#platform/cli/command.ts';
import { createSandbox } from '#platform/sandbox/process-sandbox.ts';
import { type OcrFileResult, ocrFiles } from './ocr-file.ts';
import { createPages } from './pages.ts';

export const ocrCommand: Command = {
  name: 'akten ocr',
  text: 'Text, Güte, Drehung und Leerseiten von PDF- und Bilddateien ausgeben, ohne etwas zu speichern',
  args: 'DATEI…',
  minArgs: 1,
  needs: 'nothing',
  run: (input) => runOcr(input),
};

/** 1 when a file or a page of it could not be read; every other file is told all the same. */
async function runOcr(input: CommandInput): Promise<number> {
  const sandbox = createSandbox();
  const pages = createPages({ sandbox, note: input.note });
  let failures = 0;
  try {
    for await (const result of ocrFiles(pages, input.args, input.signal)) {
      if (result.error) failures++;
      if (input.json) input.out(JSON.stringify(result));
      else tell(result, input);
    }
  } finally {
    await pages.close();
    await sandbox.close();
  }
  return failures === 0 ? 0 : 1;
}

function tell(result: OcrFileResult, { out, note }: CommandInput): void {
  out(`# ${result.file}`);
  for (const page of result.pages) {
    const marks = [
      page.blank ? 'vermutlich leer' : `Güte ${Math.round(page.confidence)} von 100`,
      page.rotation === 0 ? '' : `um ${page.rotation}° gedreht`,
      `${page.ms} ms`,
    ];
    out(`## Seite ${page.page} (${marks.filter((mark) => mark !== '').join(', ')})`);
    if (page.text !== '') out(page.text);
  }
  if (result.error) note(`${result.file}: ${result.error}`);
}
