/** What the screens of `akten` lend to areas below: the viewer, and choosing an Akte or a person. */
import './akten.css';

export { AkteneinsichtVorschau } from '../akteneinsicht/screens/AkteneinsichtVorschau.tsx';
export { DokumentWahl } from '../akteneinsicht/screens/DokumentWahl.tsx';
export { type Entwurf as Dokumentauswahl, LEER as LEERE_AUSWAHL, readWahl } from '../akteneinsicht/screens/wahl.ts';
export { toAlpha2 } from '../staat.rules.ts';
export { nameOfStaat } from './person/staaten.ts';
export { nameOfPerson, staatenOf } from './person/worte.ts';
export { AkteWahl } from './teile/AkteWahl.tsx';
export { PersonWahl } from './teile/PersonWahl.tsx';
export { useLater } from './teile/useLater.ts';
export type { PageLayer } from './viewer/PageView.tsx';
export { Viewer } from './viewer/Viewer.tsx';
