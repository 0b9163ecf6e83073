/**
 * What the assistant would do on a Vorgang. It follows from the rows alone: no model chooses a step, so nothing that is
 * written in a document can make it do anything (Art. 14, 15 of the Verordnung (EU) 2024/1689). Pure.
 */
import type { Dokument, Lage, Voraussetzung } from './lage.schema.ts';
import { liesbareFelder } from './lesen/lesen.rules.ts';
import type { Entwurfsart, Planschritt, Werkzeug } from './vorgang.schema.ts';

type Vorhaben = Omit<Planschritt, 'sperre' | 'unerlaubt'>;

export function planVon(lage: Lage): Planschritt[] {
  // What the Akte proves may answer a requirement before its norm has to be read.
  const vorhaben = [
    ...pruefschritt(lage),
    ...(lage.erledigt ? [] : aktenschritte(lage)),
    ...suchschritte(lage),
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
      warum: 'Sie sehen, was erfüllt ist, was nicht, und welche Angaben noch fehlen.',
    },
  ];
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

/** As `akten` calls a document of which nobody has said what it is. */
export const OHNE_TYP = 'unbestimmt';

/** Those of them that a document of this type can prove; what has no type yet may prove any. */
export function felderIn(typ: string, lage: Pick<Lage, 'voraussetzungen' | 'tatsachen' | 'felder'>): string[] {
  const wanted = gesuchteFelder(lage).filter((feld) => lage.felder.has(feld));
  if (typ === OHNE_TYP) return wanted;
  const readable = new Set(liesbareFelder(typ));
  return wanted.filter((feld) => lage.felder.get(feld)?.dokument === typ || readable.has(feld));
}

/** Those of the folder first, those without a type last. */
function aktenschritte(lage: Lage): Vorhaben[] {
  const rank = (one: Dokument) => (one.typ === OHNE_TYP ? 2 : 0) + (one.vorgangId === lage.verfahrenId ? 0 : 1);
  const order = [...lage.dokumente].sort((a, b) => rank(a) - rank(b));
  return order.flatMap((one): Vorhaben[] => {
    const felder = felderIn(one.typ, lage);
    if (felder.length === 0) return [];
    const seiten = one.seiten === 1 ? '1 Seite' : `${one.seiten} Seiten`;
    return [
      {
        schluessel: `akte:${one.id}`,
        werkzeug: 'akte',
        titel: `Seiten lesen: ${one.titel} (${one.typ === OHNE_TYP ? 'noch ohne Typ, ' : ''}${seiten})`,
        warum: warumLesen(one, felder, lage),
      },
    ];
  });
}

/** As many labels as one reads at a glance. */
const MOST_LABELS = 5;

function warumLesen({ typ }: Dokument, felder: readonly string[], { felder: wissen }: Lage): string {
  const labels = felder.map((feld) => wissen.get(feld)?.label ?? feld);
  const more = labels.length - MOST_LABELS;
  const list = `${labels.slice(0, MOST_LABELS).join(', ')}${more > 0 ? ` und ${more} weitere` : ''}`;
  if (typ === OHNE_TYP)
    return `Noch hat niemand bestimmt, was für ein Dokument das ist. Der Assistent sieht nach, ob darin steht: ${list}.`;
  return `Hier kann stehen, was noch fehlt oder noch nicht belegt ist: ${list}.`;
}

function suchschritte({ voraussetzungen }: Lage): Vorhaben[] {
  return voraussetzungen.filter(isUnerfuellt).map(({ schluessel, name, ergebnis, normen }) => ({
    schluessel: `suche:${schluessel}`,
    werkzeug: 'suche',
    titel: `Recht suchen: ${name}`,
    warum: `Diese Voraussetzung ist ${ergebnis === 'offen' ? 'offen' : 'nicht erfüllt'}. Sie sehen den Wortlaut${
      normen.length > 0 ? ` von ${normen.join(', ')}` : ''
    } und was Erlasse dazu sagen.`,
  }));
}

function rechenschritte({ vorschlag }: Lage): Vorhaben[] {
  return [
    { schluessel: 'frist', werkzeug: 'frist', titel: 'Fristen ansehen', warum: 'Sie sehen, was bis wann zu tun ist.' },
    ...(vorschlag === 'erteilen' || vorschlag === 'ablehnen'
      ? [
          {
            schluessel: 'gebuehr',
            werkzeug: 'gebuehr' as const,
            titel: 'Gebühr berechnen',
            warum: 'Sie sehen, was es kostet, wenn Sie so entscheiden, wie es das Prüfschema vorschlägt.',
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
    warum: art === 'vermerk' ? 'Er hält für die Akte fest, was bekannt und was offen ist.' : vorschlagGrund,
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
