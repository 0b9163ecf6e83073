/** Files that take longest on a quiet machine: they begin, so that none of them runs alone at the end. */
export const LONG_FILES: readonly string[] = [
  'apps/server/vorgaenge.kill.test.ts',
  'areas/akten/stoerung.kill.test.ts',
  'apps/server/start.test.ts',
  'areas/akten/suche/groesse.test.ts',
  'apps/server/backup.test.ts',
  'areas/akten/erfassung.test.ts',
  'areas/akten/stoerung.rechner.test.ts',
  'areas/akten/aufbewahrung/loeschlauf.kill.test.ts',
  'areas/akten/stoerung.schritte.test.ts',
  'areas/akten/ersetzung/ersetzung.test.ts',
  'areas/akten/scans.test.ts',
  'areas/vorgaenge/bescheid/freigabe.property.test.ts',
  'areas/akten/ersetzung/siegel.test.ts',
  'apps/server/first-questions.test.ts',
  'areas/akten/stoerung.test.ts',
  'areas/akten/akten.cli.test.ts',
  'apps/server/rechte.test.ts',
  'apps/server/command-line.test.ts',
  'areas/akten/doppelt/doppelt.test.ts',
  'areas/akten/umordnung/umordnung.test.ts',
  'areas/akten/aufbewahrung/loeschlauf.test.ts',
  'areas/akten/xdomea/uebernahme.test.ts',
  'areas/akten/xdomea/xdomea.test.ts',
  'areas/akten/einordnung/einordnung.test.ts',
  'areas/personal/kennwort.test.ts',
  'tests/e2e/barrierefreiheit.test.ts',
];

/** The order of the rest stays. */
export function longestFirst(files: readonly string[]): string[] {
  const place = (file: string) => {
    const at = LONG_FILES.indexOf(file);
    return at === -1 ? LONG_FILES.length : at;
  };
  return files.toSorted((a, b) => place(a) - place(b));
}
