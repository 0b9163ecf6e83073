/**
 * What the assistant would do on a Vorgang. It follows from the rows alone: no model chooses a step, so nothing that is
 * written in a document can make it do anything (Art. 14, 15 of the Verordnung (EU) 2024/1689). Pure.
 */
import type { Dokument, Lage, Voraussetzung } from './lage.schema.ts';
import { liesbareFelder } from './lesen/lesen.rules.ts';
import type { Entwurfsart, Planschritt, Werkzeug } from './vorgang.schema.ts';

type Vorhaben = Omit<Planschritt, 'sperre' | 'unerlaubt'>;

export function planVon(lage: Lage): Planschritt[] {
  const vorhaben = [
    ...pruefschritt(lage),
    ...suchschritte(lage),
    ...(lage.erledigt ? [] : aktenschritte(lage)),
    ...rechenschritte(lage),
    ...(lage.erledigt ? [] : entwurfsschritte(lage)),
  ];
  return vorhaben.map((one) => ({ ...one, sperre: sperreFuer(one, lage), unerlaubt: verbotFuer(one, lage) }));
}

export const isUnerfuellt = ({ ergebnis }: Voraussetzung): boolean =>
  ergebnis === 'offen' || ergebnis === 'nicht_erfuellt';

function pruefschritt({ vorschlag }: Lage): Vorhaben[] {
  if (vorschlag === null) return [];
  return [
    {
      schluessel: 'pruefschema',
      werkzeug: 'pruefschema',
      titel: 'Prüfschema anwenden',
      warum: 'Zeigt, welche Voraussetzungen erfüllt, nicht erfüllt oder offen sind.',
    },
  ];
}

function suchschritte({ voraussetzungen }: Lage): Vorhaben[] {
  return voraussetzungen.filter(isUnerfuellt).map(({ schluessel, name, ergebnis }) => ({
    schluessel: `suche:${schluessel}`,
    werkzeug: 'suche',
    titel: `Recht suchen: ${name}`,
    warum: ergebnis === 'offen' ? 'Die Voraussetzung ist offen.' : 'Die Voraussetzung ist nicht erfüllt.',
  }));
}

/**
 * Facts that the Akte may prove: what an open requirement misses, and what the person only stated. What another authority
 * finds out (`von: behoerde`) stands on its letters too, so it is asked for all the same.
 */
export function gesuchteFelder({ voraussetzungen, tatsachen }: Pick<Lage, 'voraussetzungen' | 'tatsachen'>): string[] {
  const asked = voraussetzungen.filter(isUnerfuellt);
  const stated = new Set(tatsachen.filter(({ herkunft }) => herkunft === 'antrag').map(({ feld }) => feld));
  const used = voraussetzungen.flatMap((one) => one.tatsachen).filter((feld) => stated.has(feld));
  return [...new Set([...asked.flatMap(({ fehlt }) => fehlt), ...used])];
}

/** Those of them that a document of this type can prove. */
export function felderIn(typ: string, lage: Pick<Lage, 'voraussetzungen' | 'tatsachen' | 'felder'>): string[] {
  const readable = new Set(liesbareFelder(typ));
  return gesuchteFelder(lage).filter((feld) => {
    const known = lage.felder.get(feld);
    return known !== undefined && (known.dokument === typ || readable.has(feld));
  });
}

/** Those of the folder first. */
function aktenschritte(lage: Lage): Vorhaben[] {
  const labels = (typ: string) => felderIn(typ, lage).flatMap((feld) => lage.felder.get(feld)?.label ?? []);
  const own = (one: Dokument) => one.vorgangId === lage.verfahrenId;
  const order = [...lage.dokumente.filter(own), ...lage.dokumente.filter((one) => !own(one))];
  return order.flatMap((one): Vorhaben[] => {
    const found = labels(one.typ);
    if (found.length === 0) return [];
    return [
      {
        schluessel: `akte:${one.id}`,
        werkzeug: 'akte',
        titel: `Seiten lesen: ${one.titel} (${one.seiten === 1 ? '1 Seite' : `${one.seiten} Seiten`})`,
        warum: `Kann belegen: ${found.join(', ')}.`,
      },
    ];
  });
}

function rechenschritte({ vorschlag }: Lage): Vorhaben[] {
  return [
    { schluessel: 'frist', werkzeug: 'frist', titel: 'Fristen ansehen', warum: 'Zeigt, was bis wann zu tun ist.' },
    ...(vorschlag === 'erteilen' || vorschlag === 'ablehnen'
      ? [
          {
            schluessel: 'gebuehr',
            werkzeug: 'gebuehr' as const,
            titel: 'Gebühr berechnen',
            warum: 'Zeigt, was die Entscheidung kostet, die das Prüfschema vorschlägt.',
          },
        ]
      : []),
  ];
}

const ENTWURF: Readonly<Record<Entwurfsart, string>> = {
  nachforderung: 'Nachforderung entwerfen',
  anhoerung: 'Anhörung entwerfen',
  gruende: 'Begründung des Bescheids entwerfen',
  vermerk: 'Vermerk entwerfen',
};

export function entwuerfeBei(vorschlag: Lage['vorschlag']): Entwurfsart[] {
  switch (vorschlag) {
    case 'nachfordern':
      return ['nachforderung', 'vermerk'];
    case 'ablehnen':
      return ['anhoerung', 'gruende', 'vermerk'];
    case 'erteilen':
      return ['gruende', 'vermerk'];
    default:
      return ['vermerk'];
  }
}

function entwurfsschritte({ vorschlag, vorschlagGrund }: Lage): Vorhaben[] {
  return entwuerfeBei(vorschlag).map((art) => ({
    schluessel: `entwurf:${art}`,
    werkzeug: 'entwurf',
    titel: ENTWURF[art],
    warum: art === 'vermerk' ? 'Hält fest, was bekannt und was offen ist.' : vorschlagGrund,
  }));
}

function sperreFuer({ werkzeug }: Vorhaben, { sperren }: Lage): string | null {
  const grund = werkzeug === 'akte' ? sperren.tatsachen : werkzeug === 'entwurf' ? sperren.entwurf : undefined;
  return grund ?? null;
}

const RECHT: Readonly<Record<Werkzeug, { readonly recht: string; readonly wozu: string }>> = {
  pruefschema: { recht: 'vorgaenge.lesen', wozu: 'Vorgänge zu lesen' },
  suche: { recht: 'erlasse.lesen', wozu: 'Recht und Erlasse zu lesen' },
  akte: { recht: 'akten.ansehen', wozu: 'Dokumente der Akte anzusehen' },
  frist: { recht: 'vorgaenge.lesen', wozu: 'Vorgänge zu lesen' },
  gebuehr: { recht: 'vorgaenge.lesen', wozu: 'Vorgänge zu lesen' },
  entwurf: { recht: 'vorgaenge.bearbeiten', wozu: 'Vorgänge zu bearbeiten' },
};

function verbotFuer({ werkzeug }: Vorhaben, { rechte }: Lage): string | null {
  const { recht, wozu } = RECHT[werkzeug];
  return rechte.has(recht) ? null : `Dafür fehlt Ihnen das Recht, ${wozu}.`;
}
