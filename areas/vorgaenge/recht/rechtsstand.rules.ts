/** Does the text worked in apply on this day? */
import type { Art } from '../pruefung/pruefung.schema.ts';
import { AENDERUNGEN, ASYLBEZUG, FASSUNGEN } from './rechtsstand.data.ts';
import type { Stand } from './rechtsstand.schema.ts';

export function rechtsstandFuer(art: Art, stichtag: string): Stand {
  const { gueltigAb, geprueftBis } = FASSUNGEN[art];
  if (stichtag < gueltigAb)
    return {
      stand: 'vor_geltung',
      hinweis: `Für den ${deutsch(stichtag)} ist kein Recht hinterlegt; die Regeln gelten ab dem ${deutsch(gueltigAb)}. Bitte von Hand prüfen.`,
    };
  if (stichtag <= geprueftBis) return { stand: 'eingearbeitet' };
  const neue = AENDERUNGEN.filter(({ inKraft }) => inKraft.some((tag) => tag <= stichtag));
  return {
    stand: 'nicht_eingearbeitet',
    hinweis: `Änderung nicht eingearbeitet: ${neue.map(cite).join('; ')}.`,
    asylbezug: ASYLBEZUG.includes(art),
  };

  function cite({ fundstelle, titel, inKraft }: (typeof AENDERUNGEN)[number]): string {
    return `${fundstelle} (${titel}), in Kraft seit ${inKraft
      .filter((tag) => tag <= stichtag)
      .map(deutsch)
      .join(' und ')}`;
  }
}

/** `12.06.2026` */
export const deutsch = (tag: string): string => tag.split('-').reverse().join('.');
