/** Fates of a file in words. */
import { count, formatNumber } from '#ui/format.ts';
import type { Tone } from '#ui/Status.tsx';
import type { Eingang, EingangStatus, Verbleib } from '../../eingang.schema.ts';
import { verbleibListe } from '../../verbleib.rules.ts';
import { vonSeiten } from '../dokument/worte.ts';

interface Stand {
  readonly text: string;
  readonly tone: Tone;
}

const STAENDE: Readonly<Record<EingangStatus, Stand>> = {
  angeboten: { text: 'noch nicht angekommen', tone: 'plain' },
  gespeichert: { text: 'aufgenommen, wird gleich geprüft', tone: 'info' },
  erkennung: { text: 'wird erkannt', tone: 'info' },
  teil: { text: 'Teil eines Stapels, wird vorbereitet', tone: 'info' },
  zerlegt: { text: 'in Dokumente geteilt', tone: 'success' },
  dublette: { text: 'schon bekannt, bitte entscheiden', tone: 'warning' },
  zuzuordnen: { text: 'aufgenommen, Akte fehlt noch', tone: 'warning' },
  zugeordnet: { text: 'liegt in der Akte', tone: 'success' },
  fehler: { text: 'nicht lesbar', tone: 'danger' },
  verworfen: { text: 'verworfen', tone: 'quiet' },
};

const OHNE_INHALT: Partial<Readonly<Record<Verbleib, Stand>>> = {
  unlesbar: { text: 'aufgenommen, aber nicht lesbar', tone: 'danger' },
  abgelehnt: { text: 'abgelehnt, nicht gespeichert', tone: 'danger' },
  ausgeblieben: { text: 'nicht angekommen', tone: 'danger' },
};

/** Where a file stands: while pages are recognised with their number, in an Akte with its name. */
export function standOf(datei: Eingang): Stand {
  const { status, seiten, seitenFertig, akte, auffaellig } = datei;
  const known = OHNE_INHALT[datei.verbleib] ?? STAENDE[status];
  if (status === 'erkennung' && seiten > 0)
    return { ...known, text: `wird erkannt, ${vonSeiten(seitenFertig, seiten)}` };
  if (datei.zerlegt) return zerlegtStand(datei.zerlegt);
  if (status !== 'zugeordnet' && status !== 'zuzuordnen') return known;
  const where = akte ? `liegt in ${akte.aktenzeichen}` : known.text;
  if (seitenFertig < seiten) return { tone: 'info', text: `${where}, ${vonSeiten(seitenFertig, seiten)} erkannt` };
  if (auffaellig === 0) return { ...known, text: where };
  return { tone: 'warning', text: `${where}, ${count(auffaellig, 'Seite', 'Seiten')} nicht lesbar` };
}

function zerlegtStand({ teile, blaetter, zugeordnet }: NonNullable<Eingang['zerlegt']>): Stand {
  const sheets = blaetter > 0 ? `, dazu ${count(blaetter, 'Trennblatt', 'Trennblätter')}` : '';
  const open = teile - zugeordnet;
  const rest = open > 0 ? `; ${formatNumber(open)} ohne Akte` : '';
  return {
    tone: open > 0 ? 'warning' : 'success',
    text: `in ${count(teile, 'Dokument', 'Dokumente')} geteilt${sheets}${rest}`,
  };
}

/** `4 Dateien: 2 aufgenommen, 1 schon bekannt, 1 abgelehnt`; each is counted once. */
export function verbleibWorte(angeboten: number, verbleib: Readonly<Record<Verbleib, number>>): string {
  const parts = verbleibListe(verbleib);
  if (parts.length === 0) return 'Keine Datei';
  const [only] = parts;
  if (only && parts.length === 1)
    return angeboten === 1
      ? `Die Datei ist ${only.worte}`
      : `Alle ${formatNumber(angeboten)} Dateien sind ${only.worte}`;
  const words = parts.map(({ anzahl, worte }) => `${formatNumber(anzahl)} ${worte}`);
  return `${count(angeboten, 'Datei', 'Dateien')}: ${words.join('; ')}`;
}
