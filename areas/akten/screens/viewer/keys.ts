/** The keys of the viewer. One table: it is obeyed and shown in the help. */

export type ViewerCommand =
  | 'naechste-seite'
  | 'vorige-seite'
  | 'erste-seite'
  | 'letzte-seite'
  | 'naechster-treffer'
  | 'voriger-treffer'
  | 'groesser'
  | 'kleiner'
  | 'breite'
  | 'ganze-seite'
  | 'drehen'
  | 'zurueckdrehen'
  | 'seite-waehlen'
  | 'suchen'
  | 'seitentext'
  | 'leer';

export interface ViewerKey {
  readonly command: ViewerCommand;
  /** `KeyboardEvent.key`; capitals mean with Shift. */
  readonly keys: readonly string[];
  /** As on the keyboard, for the help. */
  readonly shown: string;
  /** German. */
  readonly text: string;
}

export const VIEWER_KEYS: readonly ViewerKey[] = [
  { command: 'naechster-treffer', keys: ['n'], shown: 'n', text: 'nächster Treffer' },
  { command: 'voriger-treffer', keys: ['N'], shown: 'Umschalt n', text: 'voriger Treffer' },
  { command: 'naechste-seite', keys: ['ArrowRight', 'PageDown'], shown: '→ oder Bild ab', text: 'nächste Seite' },
  { command: 'vorige-seite', keys: ['ArrowLeft', 'PageUp'], shown: '← oder Bild auf', text: 'vorige Seite' },
  { command: 'erste-seite', keys: ['Home'], shown: 'Pos 1', text: 'erste Seite' },
  { command: 'letzte-seite', keys: ['End'], shown: 'Ende', text: 'letzte Seite' },
  { command: 'seite-waehlen', keys: ['g'], shown: 'g', text: 'Seite wählen' },
  { command: 'suchen', keys: ['f'], shown: 'f', text: 'in diesem Dokument suchen' },
  { command: 'groesser', keys: ['+', '='], shown: '+', text: 'größer' },
  { command: 'kleiner', keys: ['-', '_'], shown: '−', text: 'kleiner' },
  { command: 'breite', keys: ['b'], shown: 'b', text: 'an die Breite anpassen' },
  { command: 'ganze-seite', keys: ['h'], shown: 'h', text: 'ganze Seite zeigen' },
  { command: 'drehen', keys: ['r'], shown: 'r', text: 'Ansicht drehen' },
  { command: 'zurueckdrehen', keys: ['R'], shown: 'Umschalt r', text: 'zurückdrehen' },
  { command: 'seitentext', keys: ['t'], shown: 't', text: 'Text der Seite zeigen' },
  { command: 'leer', keys: ['l'], shown: 'l', text: 'Seite als leer kennzeichnen' },
];

const BY_KEY = new Map(VIEWER_KEYS.flatMap(({ command, keys }) => keys.map((key) => [key, command])));

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
  readonly altKey?: boolean;
}

/** What a key means here; nothing where the browser or the system has a meaning for it. */
export function commandOf(press: KeyPress): ViewerCommand | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  return BY_KEY.get(press.key);
}
