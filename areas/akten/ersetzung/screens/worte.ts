/** Words for states and settings of scans. */
import type { Tone } from '#ui/Status.tsx';
import type { Pruefstand } from '../pruefung.schema.ts';
import type { ScanprofilInhalt, Umfang } from '../vorgabe.schema.ts';

export const STAND_WORTE: Readonly<Record<Pruefstand, readonly [Tone, string]>> = {
  offen: ['warning', 'Sichtprüfung steht aus'],
  bestanden: ['success', 'Sichtprüfung bestanden'],
  beanstandet: ['danger', 'Beanstandet, wird neu gescannt'],
  entfaellt: ['quiet', 'Ohne Sichtprüfung nach Regel des Amtes'],
};

export const FARBE_WORTE: Readonly<Record<ScanprofilInhalt['farbe'], string>> = {
  farbe: 'Farbe',
  graustufen: 'Graustufen',
  schwarzweiss: 'Schwarz-Weiß',
};

export function einstellungWorte({ dpi, farbe, duplex }: Pick<ScanprofilInhalt, 'dpi' | 'farbe' | 'duplex'>): string {
  return `${dpi} dpi, ${FARBE_WORTE[farbe]}, ${duplex ? 'beide Seiten' : 'nur Vorderseiten'}`;
}

export function umfangWorte(umfang: Umfang): string {
  if (umfang.art === 'alle') return 'alle Seiten';
  if (umfang.art === 'keine') return 'keine Sichtprüfung';
  return `Stichprobe: ${umfang.prozent} % der Seiten, mindestens ${umfang.mindestens}`;
}
