/** The keys of the viewer: obeyed, and shown in the help by `?`. Letters as `ui/shortcuts.tsx` names them. */

export type ViewerCommand =
  | 'naechste-seite'
  | 'vorige-seite'
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
  readonly keys: string;
  /** German, for the help. */
  readonly text: string;
}

export const VIEWER_KEYS: readonly ViewerKey[] = [
  { command: 'naechster-treffer', keys: 'n', text: 'Nächster Treffer' },
  { command: 'voriger-treffer', keys: 'shift+n', text: 'Voriger Treffer' },
  { command: 'naechste-seite', keys: 'ArrowRight', text: 'Nächste Seite' },
  { command: 'vorige-seite', keys: 'ArrowLeft', text: 'Vorige Seite' },
  { command: 'seite-waehlen', keys: 's', text: 'Seite wählen' },
  { command: 'suchen', keys: 'f', text: 'In diesem Dokument suchen' },
  { command: 'groesser', keys: '+', text: 'Größer' },
  { command: 'kleiner', keys: '-', text: 'Kleiner' },
  { command: 'breite', keys: 'b', text: 'An die Breite anpassen' },
  { command: 'ganze-seite', keys: 'v', text: 'Ganze Seite zeigen' },
  { command: 'drehen', keys: 'r', text: 'Ansicht drehen' },
  { command: 'zurueckdrehen', keys: 'shift+r', text: 'Ansicht zurückdrehen' },
  { command: 'seitentext', keys: 't', text: 'Text der Seite' },
  { command: 'leer', keys: 'l', text: 'Seite als leer kennzeichnen' },
];
