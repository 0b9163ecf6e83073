/** What a decision brings about: the plan it begins with, and what stands against a plan. Pure. */
import { fristeinwand, sperreinwand } from '../ausreise/ausreise.rules.ts';
import { TITELARTEN as TITELANGABEN } from '../pruefung/titelart.data.ts';
import type { Titelart as Titelangaben } from '../pruefung/titelart.schema.ts';
import { listTitelfehler } from '../titel/titel.rules.ts';
import type { Arbeit, Nebenbestimmung } from '../titel/titel.schema.ts';
import { findTitelart, grundlageOfTitel, nameOfTitel, normOf } from '../titel/titelart.data.ts';
import { findVerfahrensart } from '../verfahrensart.data.ts';
import { BEFRISTUNGEN, OHNE_KARTE, PRUEFART_ZU_TITEL, TITEL_ZU_PRUEFART } from './befristung.data.ts';
import type { Endeplan, Folgenplan, Massnahme, Titelplan } from './folge.schema.ts';
import { gebuehrplanVon } from './gebuehr.rules.ts';

/** A title that the person holds. */
export interface HeldTitel {
  readonly id: string;
  readonly art: string;
  readonly name: string;
  readonly bis?: string | undefined;
}

export interface Folgenlage {
  /** ISO days. */
  readonly heute: string;
  readonly antragAm: string;
  readonly entscheidung: 'erteilung' | 'teilweise' | 'ablehnung' | 'massnahme';
  readonly verfahrensart: string;
  readonly pruefart: string | null;
  /** Facts by their name in the vocabulary of the Pruefschema. */
  readonly tatsachen: ReadonlyMap<string, unknown>;
  readonly arbeitgeber?: string | undefined;
  /** ISO day, or a part of it. */
  readonly geburtsdatum: string | null;
  /** Newest first. */
  readonly bisher: readonly HeldTitel[];
}

/** Kinds of examination that this Verfahren may end with. */
export function pruefartenVon({ verfahrensart, pruefart }: Pick<Folgenlage, 'verfahrensart' | 'pruefart'>) {
  return pruefart === null ? (findVerfahrensart(verfahrensart)?.pruefarten ?? []) : [pruefart];
}

/** Titles that this Verfahren may grant; none for a Duldung, a certificate, a declaration. */
export function titelartenVon(lage: Pick<Folgenlage, 'verfahrensart' | 'pruefart'>): string[] {
  const keys = pruefartenVon(lage).flatMap((art) => TITEL_ZU_PRUEFART[art] ?? (findTitelart(art) ? [art] : []));
  return [...new Set(keys)];
}

export const angabenZu = (titelart: string): Titelangaben | undefined =>
  (TITELANGABEN as Readonly<Record<string, Titelangaben | undefined>>)[PRUEFART_ZU_TITEL[titelart] ?? titelart];

/** Last day of a term that begins on a day (§ 188 (2) BGB). */
export const endeNach = (ab: string, monate: number): string =>
  Temporal.PlainDate.from(ab).add({ months: monate }).subtract({ days: 1 }).toString();

/** What a Bescheid begins with; a person looks at each of it. */
export function planVon(lage: Folgenlage): Folgenplan {
  if (lage.entscheidung === 'massnahme') return { ende: endeVon(lage) };
  const [art] = titelartenVon(lage);
  if (lage.entscheidung === 'ablehnung') {
    const asked = gebuehrplanVon(lage, art === undefined ? undefined : titelplanVon(art, lage));
    return asked ? { gebuehr: asked } : {};
  }
  const titel = art === undefined ? undefined : titelplanVon(art, lage);
  const [halten] = lage.bisher;
  const neueKarte = pruefartenVon(lage).includes('KARTE_NEU') && halten;
  const gebuehr = gebuehrplanVon(lage, titel);
  return {
    ...(titel ? { titel } : {}),
    ...(titel && !OHNE_KARTE.includes(titel.art) ? { karte: { express: false } } : {}),
    ...(neueKarte ? { karte: { express: false, titelId: halten.id } } : {}),
    ...(gebuehr ? { gebuehr } : {}),
  };
}

export function titelplanVon(art: string, lage: Folgenlage): Titelplan {
  const angaben = angabenZu(art);
  const bis = vorschlagBis(art, lage);
  const ersetzt = lage.bisher[0]?.id;
  return {
    art,
    ...(bis ? { gueltigBis: bis } : {}),
    ...arbeitVon(art, angaben),
    nebenbestimmungen: nebenbestimmungenVon(angaben, lage.arbeitgeber),
    ...(ersetzt ? { ersetzt } : {}),
  };
}

/** § 18 (4) AufenthG: where the position ends sooner, its time and three months. */
function vorschlagBis(art: string, { heute, tatsachen }: Folgenlage): string | undefined {
  if (findTitelart(art)?.unbefristet) return undefined;
  const befristung = BEFRISTUNGEN[art];
  if (befristung?.vorschlag === undefined) return undefined;
  const dauer = tatsachen.get('beschaeftigung.dauer_monate');
  const stelle = befristung.norm === '§ 18 Abs. 4 AufenthG' && typeof dauer === 'number' && dauer > 0;
  return endeNach(heute, stelle ? Math.min(befristung.vorschlag, dauer + 3) : befristung.vorschlag);
}

type Arbeitsrecht = {
  readonly beschaeftigung: Exclude<Arbeit, 'unbekannt'>;
  readonly selbstaendig: Exclude<Arbeit, 'unbekannt'>;
};

function arbeitVon(art: string, angaben: Titelangaben | undefined): Arbeitsrecht {
  if (art === 'AE_21') return { beschaeftigung: 'nicht-erlaubt', selbstaendig: 'beschraenkt' };
  if (angaben?.erwerb === 'beschraenkt') return { beschaeftigung: 'beschraenkt', selbstaendig: 'nicht-erlaubt' };
  if (angaben?.erwerb === 'nur_mit_erlaubnis')
    return { beschaeftigung: 'nicht-erlaubt', selbstaendig: 'nicht-erlaubt' };
  return { beschaeftigung: 'erlaubt', selbstaendig: 'erlaubt' };
}

/** § 4a (3) AufenthG: what work is allowed stands on the card; § 59 AufenthV: further remarks. */
function nebenbestimmungenVon(angaben: Titelangaben | undefined, arbeitgeber: string | undefined): Nebenbestimmung[] {
  if (!angaben) return [];
  const text = arbeitgeber ? angaben.nebenbestimmung.replaceAll('{Arbeitgeber}', arbeitgeber) : angaben.nebenbestimmung;
  return [
    ...(text === '' ? [] : [{ art: 'erwerbstaetigkeit' as const, text }]),
    ...angaben.vermerke.map((vermerk) => ({ art: 'vermerk' as const, text: vermerk })),
  ];
}

const MASSNAHME_VON: Readonly<Partial<Record<string, Massnahme>>> = {
  AUSWEISUNG: 'ausweisung',
  ANDROHUNG_59: 'androhung',
};

function endeVon({ tatsachen, bisher, pruefart }: Folgenlage): Endeplan {
  const massnahme = MASSNAHME_VON[pruefart ?? ''] ?? (tatsachen.get('ende.massnahme') as Massnahme | undefined);
  if (massnahme === 'androhung') return { massnahme, ...sperreVon(tatsachen), ...fristVon(tatsachen) };
  const bedingt = massnahme === 'ausweisung' && tatsachen.get('ausweisung.unter_bedingung') === true;
  const titelId = massnahme === 'versagung' || bedingt ? undefined : bisher[0]?.id;
  return {
    ...(massnahme ? { massnahme } : {}),
    ...(titelId ? { titelId } : {}),
    ...(massnahme === 'ausweisung' ? sperreVon(tatsachen) : {}),
    ...(bedingt ? { bedingt } : {}),
  };
}

function sperreVon(tatsachen: Folgenlage['tatsachen']): Pick<Endeplan, 'sperre'> {
  if (tatsachen.get('sperrfrist.unbefristet') === true) return { sperre: { unbefristet: true } };
  const monate = tatsachen.get('sperrfrist.monate');
  return typeof monate === 'number' && monate > 0 ? { sperre: { monate } } : {};
}

function fristVon(tatsachen: Folgenlage['tatsachen']): Pick<Endeplan, 'ausreisefristTage'> {
  const tage = tatsachen.get('androhung.frist_tage');
  return typeof tage === 'number' ? { ausreisefristTage: tage } : {};
}

/** As it would be on the day of the release: from then on, and not shorter than the law wants because a release took time. */
export function titelOnRelease(titel: Titelplan, heute: string): Titelplan & { readonly gueltigAb: string } {
  const gueltigAb = titel.gueltigAb ?? heute;
  const { mindestens } = BEFRISTUNGEN[titel.art] ?? {};
  if (titel.gueltigAb !== undefined || titel.gueltigBis === undefined || mindestens === undefined)
    return { ...titel, gueltigAb };
  const least = endeNach(gueltigAb, mindestens);
  const late = Temporal.PlainDate.from(titel.gueltigBis).add({ months: 3 }).toString();
  return { ...titel, gueltigAb, gueltigBis: titel.gueltigBis < least && late >= least ? least : titel.gueltigBis };
}

// ---- what stands against a plan --------------------------------------------------------------------------------------

/** German sentences, one for each thing that stops the release. */
export function hindernisseVon(plan: Folgenplan, lage: Folgenlage): string[] {
  if (lage.entscheidung === 'massnahme') return endehindernisse(plan.ende, lage);
  if (lage.entscheidung === 'ablehnung')
    return planVon(lage).gebuehr && !plan.gebuehr
      ? ['Bitte legen Sie die Bearbeitungsgebühr fest, oder warum keine anfällt (§ 49 AufenthV).']
      : [];
  const wahl = titelartenVon(lage);
  if (!plan.titel)
    return wahl.length > 0
      ? ['Bitte legen Sie fest, welcher Titel erteilt wird.']
      : kartenhindernisse(plan.karte, lage);
  if (!wahl.includes(plan.titel.art))
    return ['Diesen Titel erteilt dieser Vorgang nicht. Bitte wählen Sie einen anderen.'];
  return [
    ...kartenhindernisse(plan.karte, lage),
    ...titelhindernisse(plan.titel, lage),
    ...(plan.gebuehr ? [] : ['Bitte legen Sie die Gebühr fest, oder warum keine anfällt.']),
  ];
}

/** A card is of the person's own title. */
const kartenhindernisse = (karte: Folgenplan['karte'], { bisher }: Folgenlage): string[] =>
  karte?.titelId === undefined || bisher.some(({ id }) => id === karte.titelId)
    ? []
    : ['Der Titel, für den die Karte bestellt werden soll, ist nicht mehr da. Bitte wählen Sie neu.'];

function titelhindernisse(geplant: Titelplan, lage: Folgenlage): string[] {
  const titel = titelOnRelease(geplant, lage.heute);
  const ab = titel.gueltigAb;
  const leer = { akteId: '', personId: '', grundlage: '' };
  return [
    ...(ab < lage.antragAm ? ['Der Titel kann nicht vor dem Antrag beginnen.'] : []),
    ...(ab > lage.heute ? ['Der Titel beginnt spätestens am Tag der Freigabe.'] : []),
    ...listTitelfehler({ ...titel, ...leer, gueltigAb: ab }).map(({ message }) => message),
    ...fristhindernisse(titel, ab, lage.heute),
    ...luecken(titel),
    ...(angabenZu(titel.art)?.erwerb === 'erlaubt' && titel.beschaeftigung !== 'erlaubt'
      ? ['Dieser Titel erlaubt die Arbeit kraft Gesetzes; sie lässt sich nicht beschränken (§ 4a Abs. 1 AufenthG).']
      : []),
    ...(titel.ersetzt && !lage.bisher.some(({ id }) => id === titel.ersetzt)
      ? ['Der Titel, der ersetzt werden soll, ist nicht mehr da. Bitte wählen Sie neu.']
      : []),
  ];
}

function fristhindernisse({ art, gueltigBis }: Titelplan, ab: string, heute: string): string[] {
  if (gueltigBis === undefined) return [];
  if (gueltigBis < heute) return ['Der Titel wäre bei der Freigabe schon abgelaufen.'];
  const { mindestens, hoechstens, norm } = BEFRISTUNGEN[art] ?? { norm: '' };
  if (hoechstens !== undefined && gueltigBis > endeNach(ab, hoechstens))
    return [`Der Titel gilt längstens bis zum ${tag(endeNach(ab, hoechstens))} (${norm}).`];
  if (mindestens !== undefined && gueltigBis < endeNach(ab, mindestens))
    return [`Der Titel gilt mindestens bis zum ${tag(endeNach(ab, mindestens))} (${norm}).`];
  return [];
}

/** `{Tätigkeit}` is for a person to fill in. */
function luecken(titel: Titelplan): string[] {
  const all = titel.nebenbestimmungen.flatMap(({ text }) => text.match(/\{[^{}]+\}/g) ?? []);
  const named = [...new Set(all)].map((luecke) => `„${luecke}“`).join(' und ');
  return named === '' ? [] : [`In den Nebenbestimmungen steht noch ${named}. Bitte schreiben Sie, was gemeint ist.`];
}

function endehindernisse(ende: Endeplan | undefined, { heute, bisher, tatsachen }: Folgenlage): string[] {
  if (!ende?.massnahme) return ['Bitte wählen Sie, welche Maßnahme der Bescheid trifft.'];
  if (ende.massnahme === 'versagung') return [];
  if (ende.massnahme === 'androhung') return androhungshindernisse(ende, tatsachen);
  if (ende.massnahme === 'ausweisung') return ausweisungshindernisse(ende, bisher, tatsachen);
  if (!ende.titelId || !bisher.some(({ id }) => id === ende.titelId))
    return ['Bitte wählen Sie den Titel, den der Bescheid betrifft.'];
  if (ende.massnahme === 'verkuerzung')
    return ende.am === undefined || ende.am < heute
      ? [
          'Bitte geben Sie an, bis wann der Titel nur noch gilt; für die Vergangenheit wird nicht verkürzt (§ 7 Abs. 2 Satz 2 AufenthG).',
        ]
      : [];
  if (ende.massnahme === 'feststellung_erloschen')
    return ende.am === undefined || ende.am > heute
      ? ['Bitte geben Sie an, seit wann der Titel erloschen ist (§ 51 Abs. 1 AufenthG).']
      : [];
  return ende.am !== undefined && ende.am < heute ? ['Der Widerruf wirkt nicht für die Vergangenheit.'] : [];
}

/** § 11 (2) s. 1, 3 AufenthG: the ban and its length in the same decision; § 51 (1) no. 5: what the person holds ends. */
function ausweisungshindernisse(
  ende: Endeplan,
  bisher: Folgenlage['bisher'],
  tatsachen: Folgenlage['tatsachen'],
): string[] {
  return [
    ...(ende.bedingt || bisher.length === 0 || bisher.some(({ id }) => id === ende.titelId)
      ? []
      : ['Bitte wählen Sie den Titel, der mit der Ausweisung erlischt (§ 51 Abs. 1 Nr. 5 AufenthG).']),
    ...(ende.sperre
      ? einwand(sperreinwand(ende.sperre, tatsachen, 'ausweisung'))
      : [
          'Bitte geben Sie an, wie lange das Einreise- und Aufenthaltsverbot gilt; es ergeht mit der Ausweisung (§ 11 Abs. 2 AufenthG).',
        ]),
  ];
}

/** § 59 (1), (2) AufenthG; the ban may still come with the deportation (§ 11 (2) s. 2). */
function androhungshindernisse(ende: Endeplan, tatsachen: Folgenlage['tatsachen']): string[] {
  return [
    ...(ende.ausreisefristTage === undefined
      ? ['Bitte geben Sie die Frist zur Ausreise in Tagen an, oder 0, wenn keine gesetzt wird (§ 59 Abs. 1 AufenthG).']
      : einwand(fristeinwand(ende.ausreisefristTage, tatsachen))),
    ...(ende.sperre ? einwand(sperreinwand(ende.sperre, tatsachen, 'androhung')) : []),
    ...(verbotsstaat(tatsachen) && ende.nichtNach === undefined
      ? ['Bitte nennen Sie den Staat, in den nicht abgeschoben werden darf (§ 59 Abs. 3 Satz 2 AufenthG).']
      : []),
    ...(ende.zielstaat === undefined
      ? ['Bitte nennen Sie den Staat, in den abgeschoben werden soll (§ 59 Abs. 2 AufenthG).']
      : []),
  ];
}

const einwand = (satz: string | undefined): string[] => (satz === undefined ? [] : [satz]);

const verbotsstaat = (tatsachen: Folgenlage['tatsachen']): boolean =>
  tatsachen.get('androhung.abschiebungsverbot') === true &&
  tatsachen.get('androhung.verurteilung_oder_auslieferung') === true;

/** § 43 (2) VwVfG: who died or is German needs no title; who left belongs to another office (§ 71 AufenthG, § 3 VwVfG NRW). */
export const VERBLEIB_BLOCKS: Readonly<Partial<Record<string, string>>> = {
  gestorben:
    'Die Person ist gestorben. Über ihren Antrag wird nicht mehr entschieden; bitte stellen Sie den Vorgang ein.',
  deutscher:
    'Die Person ist Deutsche oder Deutscher geworden und braucht keinen Titel mehr. Bitte stellen Sie den Vorgang ein.',
  fortgezogen: 'Die Person ist fortgezogen. Zuständig ist jetzt eine andere Behörde; bitte geben Sie den Vorgang ab.',
  'datei-b': 'Die Akte liegt in der Datei B. Bitte klären Sie, ob noch entschieden wird, und nehmen Sie sie zurück.',
};

// ---- in words --------------------------------------------------------------------------------------------------------

const tag = (iso: string) => iso.split('-').reverse().join('.');

/** For the decision: `Blaue Karte EU (§ 18g AufenthG), gültig vom 2. November 2026 bis 1. November 2030`. */
export function titelWorte(geplant: Titelplan, heute: string, worte: (iso: string) => string): string {
  const titel = titelOnRelease(geplant, heute);
  const norm = angabenZu(titel.art)?.norm;
  const zitat = norm
    ? [norm.section, norm.paragraph && `Abs. ${norm.paragraph}`, norm.law].filter(Boolean).join(' ')
    : normVon(titel.art);
  const ab = worte(titel.gueltigAb);
  const frist = titel.gueltigBis ? `gültig vom ${ab} bis ${worte(titel.gueltigBis)}` : `unbefristet, ab ${ab}`;
  return `${angabenZu(titel.art)?.name ?? nameOfTitel({ art: titel.art, grundlage: '' })} (${zitat}), ${frist}`;
}

function normVon(art: string): string {
  const known = findTitelart(art);
  return known ? normOf(known.grundlage) : grundlageOfTitel({ art, grundlage: '' });
}

export function nebenbestimmungWorte({ nebenbestimmungen }: Titelplan): string {
  const texte = nebenbestimmungen.filter(({ art }) => art !== 'vermerk').map(({ text }) => `- ${text}`);
  return texte.length === 0 ? 'Es gibt keine Nebenbestimmungen.' : texte.join('\n');
}
