/** Words for Vorgänge and what is disposed about them. */
import { formatDayShort } from '#ui/format.ts';
import type { Verfuegung, Vertraulichkeit, Vorgang } from '../vorgang.schema.ts';

export const VERTRAULICHKEIT: Readonly<Record<Vertraulichkeit, string>> = {
  offen: 'offen',
  dienstgebrauch: 'nur für den Dienstgebrauch',
};

export const VERFUEGUNG: Readonly<Record<Verfuegung['art'], string>> = {
  zda: 'z. d. A.',
  'wieder-offen': 'wieder geöffnet',
  zvg: 'z. Vg.',
  wv: 'Wv.',
};

/** `3.2 Erwerbstätigkeit · seit 05.01.2026` */
export function vorgangWorte({ kennzeichen, kennzeichenName, laufzeitVon, laufzeitBis }: Vorgang): string {
  const zeit = laufzeitBis
    ? `${formatDayShort(laufzeitVon)} bis ${formatDayShort(laufzeitBis)}`
    : `seit ${formatDayShort(laufzeitVon)}`;
  return `${kennzeichen} ${kennzeichenName} · ${zeit}`;
}
