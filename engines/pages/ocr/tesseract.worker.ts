/**
 * The child that holds the system's Tesseract: its library is called through its C interface (stable since 3.02), so that
 * languages are loaded once and not for each page. A page comes as a file and leaves as Tesseract's table of words.
 */
import { createInterface } from 'node:readline';
import koffi, { type LibraryHandle } from 'koffi';
import type { ChildRequest, ReadAnswer, VersionAnswer } from './children.ts';

const TESSERACT = [
  'libtesseract.so.5',
  'libtesseract.so.4',
  'libtesseract.5.dylib',
  '/opt/homebrew/lib/libtesseract.5.dylib',
];
const LEPTONICA = [
  'liblept.so.5',
  'libleptonica.so.6',
  'libleptonica.6.dylib',
  '/opt/homebrew/lib/libleptonica.6.dylib',
];
const LANGUAGES = ['deu', 'eng'] as const;
const [OTSU, SAUVOLA] = ['0', '2'];

function load(names: readonly string[]): LibraryHandle {
  let refused: unknown;
  for (const name of names) {
    try {
      return koffi.load(name);
    } catch (cause) {
      refused = cause;
    }
  }
  throw refused;
}

/** A list of C strings that ends with a null pointer. */
function listOf(pointer: unknown): string[] {
  const names: string[] = [];
  for (let at = 0; ; at++) {
    const name = koffi.decode(pointer, at * koffi.sizeof('void *'), 'const char *') as string | null;
    if (name === null) return names;
    names.push(name);
  }
}

function open() {
  // Read when the library is loaded: four threads cost 2.8 times the CPU for the same text.
  process.env.OMP_THREAD_LIMIT = '1';
  const leptonica = load(LEPTONICA);
  const library = load(TESSERACT);
  const pixRead = leptonica.func('void *pixRead(const char *file)');
  const pixDestroy = leptonica.func('void pixDestroy(_Inout_ void **pix)');
  const create = library.func('void *TessBaseAPICreate()');
  const init = library.func('int TessBaseAPIInit3(void *api, const char *folder, const char *languages)');
  const version = library.func('const char *TessVersion()');
  const loadedLanguages = library.func('void *TessBaseAPIGetLoadedLanguagesAsVector(void *api)');
  const setVariable = library.func('int TessBaseAPISetVariable(void *api, const char *name, const char *value)');
  const setSegmentation = library.func('void TessBaseAPISetPageSegMode(void *api, int mode)');
  const setImage = library.func('void TessBaseAPISetImage2(void *api, void *pix)');
  const recognise = library.func('int TessBaseAPIRecognize(void *api, void *monitor)');
  const tsvOf = library.func('void *TessBaseAPIGetTsvText(void *api, int page)');
  const deleteText = library.func('void TessDeleteText(void *text)');
  const clear = library.func('void TessBaseAPIClear(void *api)');
  const forget = library.func('void TessBaseAPIClearAdaptiveClassifier(void *api)');

  const api = create();
  if (init(api, null, LANGUAGES.join('+')) !== 0) throw new Error('no language of ours is installed');

  return {
    version: (): VersionAnswer => ({ version: version(), languages: listOf(loadedLanguages(api)) }),
    read(request: Extract<ChildRequest, { op: 'read' }>): ReadAnswer {
      const before = process.cpuUsage();
      const pix = pixRead(request.file);
      if (!pix) throw new Error('the copy of the page cannot be read');
      try {
        setVariable(api, 'user_defined_dpi', String(request.dpi));
        setVariable(api, 'thresholding_method', request.sauvola ? SAUVOLA : OTSU);
        setSegmentation(api, request.segmentation);
        setImage(api, pix);
        // Anything but zero: no place for text was found at all.
        const text = recognise(api, null) === 0 ? tsvOf(api, 0) : null;
        const tsv = text ? (koffi.decode(text, 'char', -1) as string) : '';
        if (text) deleteText(text);
        const { user, system } = process.cpuUsage(before);
        return { tsv, cpuMs: (user + system) / 1000 };
      } finally {
        clear(api);
        // Words of one person's page must not help to read another's.
        forget(api);
        pixDestroy([pix]);
      }
    },
  };
}

const engine = open();
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  const request = JSON.parse(line) as ChildRequest;
  const answer = request.op === 'version' ? engine.version() : engine.read(request);
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
