/**
 * What a Schreiben rests on, from its text to the findings, as words under subjects. Computed when it is handed in and
 * again at the release; what was signed is then what was seen. The day itself is no change: it stays a placeholder. Pure.
 */
import { nebenbestimmungWorte } from '../folge/folge.rules.ts';
import type { Folgenplan, Gebuehrstand } from '../folge/folge.schema.ts';
import { nameOfTitel } from '../titel/titelart.data.ts';
import { euro, ordered, tagWorte } from './brief.rules.ts';
import type { Abweichung, Grundlage, GrundlagePosten } from './grundlage.schema.ts';
import type { Abschnitt } from './schreiben.schema.ts';
import type { Anhoerunglage, Lage, Voraussetzunglage } from './schreibenlage.rules.ts';

export interface Grundlagenstoff {
  readonly lage: Lage;
  readonly titel: string;
  /** With the day of the release still open in them. */
  readonly abschnitte: readonly Abschnitt[];
  readonly person: readonly string[];
  /** Where post reaches the recipient today, as far as is known. */
  readonly bekannteAnschrift: string;
  /** The letterhead; what it says, not its logo. */
  readonly briefkopf: readonly string[];
  readonly anlagen: readonly string[];
  /** `['Pass gültig bis', '2031-01-01']` */
  readonly tatsachen: readonly (readonly [string, string])[];
  /** The text blocks used, with the version in force today. */
  readonly bausteine: readonly (readonly [string, string])[];
  readonly verfahrensart: string;
  readonly plan?: Folgenplan | undefined;
  readonly gebuehr?: Gebuehrstand | undefined;
  /** Typed, where nothing is planned. */
  readonly gebuehrCent: number | null;
  readonly bisher: readonly { readonly id: string; readonly name: string }[];
}

const WEG = {
  brief: 'Brief',
  pzu: 'Postzustellungsurkunde',
  empfangsbekenntnis: 'Empfangsbekenntnis',
  schalter: 'Übergabe im Amt',
  portal: 'Portal',
} as const;

const ERGEBNIS = {
  erfuellt: 'erfüllt',
  nicht_erfuellt: 'nicht erfüllt',
  offen: 'offen',
  entfaellt: 'entfällt',
} as const;

const lines = (...all: readonly (string | undefined)[]) =>
  all.filter((one) => one !== undefined && one !== '').join('\n');

export function grundlageVon(of: Grundlagenstoff): Grundlage {
  const { lage } = of;
  const { schreiben } = lage;
  return merged([
    ['Person', of.person.join(', ')],
    ['Verfahrensart', of.verfahrensart],
    ['Entscheidung', schreiben.entscheidung ?? ''],
    ['Betreff', of.titel],
    ['Empfänger', schreiben.empfaenger],
    ['Anschrift', schreiben.anschrift],
    ['Bekannte Anschrift', of.bekannteAnschrift],
    ['Bevollmächtigte', lage.empfangsberechtigte.map(({ name }) => name).join(', ')],
    ['Zustellweg', WEG[schreiben.weg]],
    ['Frist zur Antwort', schreiben.antwortBis === undefined ? '' : tagWorte(schreiben.antwortBis)],
    ['Anlagen', of.anlagen.join(', ')],
    ['Briefkopf', of.briefkopf.join('\n')],
    ...texte(of),
    ...of.bausteine.map(([name, fassung]) => [`Textbaustein: ${name}`, fassung] as const),
    ...of.tatsachen.map(([name, wert]) => [`Angabe: ${name}`, wert] as const),
    ...lage.voraussetzungen.map((one) => [`Feststellung: ${one.name}`, feststellungWorte(one)] as const),
    ['Anhörung', schreiben.art === 'bescheid' ? anhoerungWorte(lage) : ''],
    ['Ermessen', schreiben.ermessen ? lines('auszuüben', schreiben.ermessensfrage?.norm) : ''],
    ...folgen(of),
  ]);
}

/** Of two under one name, two translations for instance, both count. */
function merged(all: readonly (readonly [string, string])[]): Grundlage {
  const found = new Map<string, string>();
  for (const [gegenstand, wert] of all) if (wert !== '') found.set(gegenstand, lines(found.get(gegenstand), wert));
  return Object.fromEntries(found);
}

function texte({ lage: { schreiben }, abschnitte }: Grundlagenstoff): [string, string][] {
  const all = ordered(schreiben.art, schreiben.entscheidung, abschnitte);
  return all.map(({ vorgabe, abschnitt }) => [
    `Text: ${vorgabe.name}${abschnitt.sprache === undefined ? '' : ` (${abschnitt.sprache})`}`,
    abschnitt.text.trim(),
  ]);
}

const feststellungWorte = ({ feststellung, vorschlag }: Voraussetzunglage) =>
  lines(
    feststellung === undefined ? 'nicht festgestellt' : ERGEBNIS[feststellung],
    vorschlag && `(Prüfung: ${ERGEBNIS[vorschlag]})`,
  ).replace('\n', ' ');

function anhoerungWorte({ schreiben, anhoerungen }: Lage): string {
  const tag = (worte: string, day: string | undefined) => (day === undefined ? undefined : `${worte} ${tagWorte(day)}`);
  const each = (one: Anhoerunglage) =>
    [
      one.stand === 'zurueck' ? 'unzustellbar' : 'versandt',
      tag('bekannt am', one.bekanntAm),
      tag('Antwort bis', one.antwortBis),
      tag('beantwortet am', one.beantwortetAm),
    ]
      .filter((part) => part !== undefined)
      .join(', ');
  const sent = anhoerungen.filter(({ stand }) => stand !== 'entwurf' && stand !== 'verworfen' && stand !== 'vorgelegt');
  const { ausnahme } = schreiben;
  return lines(...sent.map(each), ausnahme && `abgesehen nach ${ausnahme.norm}: ${ausnahme.grund}`);
}

function folgen({ plan, gebuehr, gebuehrCent, bisher }: Grundlagenstoff): [string, string][] {
  const nameOf = (id: string | undefined) => bisher.find((one) => one.id === id)?.name ?? '';
  const { titel, karte, ende } = plan ?? {};
  const bis = titel && (titel.gueltigBis === undefined ? 'unbefristet' : `bis ${tagWorte(titel.gueltigBis)}`);
  return [
    [
      'Titel',
      titel
        ? [
            nameOfTitel({ art: titel.art, grundlage: '' }),
            titel.gueltigAb === undefined ? 'ab Freigabe' : `ab ${tagWorte(titel.gueltigAb)}`,
            bis,
            `Beschäftigung ${titel.beschaeftigung}, selbständig ${titel.selbstaendig}`,
          ].join(', ')
        : '',
    ],
    ['Nebenbestimmungen', titel ? nebenbestimmungWorte(titel) : ''],
    ['Bisheriger Titel', bisher.map(({ name }) => name).join(', ')],
    ['Ersetzt', nameOf(titel?.ersetzt)],
    ['Karte', karte ? lines(karte.express ? 'mit Express' : 'ohne Express', nameOf(karte.titelId)) : ''],
    ['Maßnahme', ende?.massnahme ? JSON.stringify(ende) : ''],
    ['Gebühr', gebuehr ? gebuehrWorte(gebuehr) : plan?.gebuehr?.art === 'keine' ? `keine: ${plan.gebuehr.grund}` : ''],
    ['Gebühr im Text', plan?.gebuehr === undefined && gebuehrCent !== null ? euro(gebuehrCent) : ''],
  ];
}

function gebuehrWorte({ zeilen, summeCent, schonGefordertCent, grund }: Gebuehrstand): string {
  return lines(
    euro(summeCent),
    ...zeilen.map(({ text, betragCent }) => `${text}: ${euro(betragCent)}`),
    schonGefordertCent > 0 ? `schon gefordert: ${euro(schonGefordertCent)}` : undefined,
    grund,
  );
}

/** The same words give the same text whatever order they were put together in (RFC 8785, for strings alone). */
export const canonical = (of: Grundlage): string =>
  JSON.stringify(Object.fromEntries(Object.entries(of).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))));

/** By subject, in the order in which one reads them. */
export function abweichungen(vorher: Grundlage, nachher: Grundlage): Abweichung[] {
  const all = [...new Set([...Object.keys(nachher), ...Object.keys(vorher)])];
  return all.flatMap((gegenstand) => {
    const [old, now] = [vorher[gegenstand] ?? '', nachher[gegenstand] ?? ''];
    return old === now ? [] : [{ gegenstand, vorher: old, nachher: now }];
  });
}

const KURZ = 60;

/** The place where two texts part, so that a sentence can name it. */
function kurz(text: string, other: string): string {
  const flat = text.replaceAll(/\s+/g, ' ');
  if (flat === '') return 'nichts';
  if (flat.length <= KURZ) return flat;
  const there = other.replaceAll(/\s+/g, ' ');
  let from = 0;
  while (from < flat.length && flat[from] === there[from]) from += 1;
  const begin = Math.max(0, Math.min(from - 15, flat.length - KURZ));
  const part = flat.slice(begin, begin + KURZ);
  return `${begin > 0 ? '… ' : ''}${part}${begin + KURZ < flat.length ? ' …' : ''}`;
}

const MEIST = 4;

/** `Gebühr (93,00 Euro → 46,50 Euro), Anschrift (Weg 1 → Weg 2)` */
export function abweichungWorte(all: readonly Abweichung[]): string {
  const named = all
    .slice(0, MEIST)
    .map(({ gegenstand, vorher, nachher }) => `${gegenstand} (${kurz(vorher, nachher)} → ${kurz(nachher, vorher)})`);
  const more = all.length - named.length;
  return [...named, ...(more > 0 ? [`${more} weitere`] : [])].join(', ');
}

export const posten = (of: Grundlage): GrundlagePosten[] =>
  Object.entries(of).map(([gegenstand, wert]) => ({ gegenstand, wert }));
