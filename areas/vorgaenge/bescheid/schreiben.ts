/** Schreiben for people: what is due on one, and the letter it becomes. */
import { findAktenDerPersonen, findVerbleib, hasQualifiziertesSiegel } from '#areas/akten/index.ts';
import { findNamen } from '#areas/personal/index.ts';
import { type Brief, type Briefkopf, readBriefkopf, toAbsaetze } from '#areas/post/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { officeDay } from '#platform/clock/clock.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { findPortalweg } from '../abruf/abruf.ts';
import { nebenbestimmungWorte, pruefartenVon, titelWorte, VERBLEIB_BLOCKS } from '../folge/folge.rules.ts';
import { type Folgenstand, loadFolgen } from '../folge/folge.ts';
import { massnahmeWorte } from '../folge/massnahme.rules.ts';
import { findVerfahrensartAm, type VerfahrensartAm } from '../regelwerk/regelwerk.ts';
import type { VerfahrenRow } from '../verfahren.sql.ts';
import { requireVerfahren, requireVerfahrenToChange } from '../verfahren.ts';
import { bescheidFaults } from './bescheid.faults.ts';
import { euro, fillAbschnitte, isRechts, nameOfSprache, ordered, tagWorte } from './brief.rules.ts';
import { ermessensfrageVon } from './ermessen.rules.ts';
import type { Werte } from './platzhalter.rules.ts';
import { toSchreibenKurz } from './schreiben.rules.ts';
import type { Schreiben } from './schreiben.schema.ts';
import {
  findLetzteAnschrift,
  findSchreiben,
  listEmpfangsberechtigte,
  listSchreibenRows,
  lockSchreiben,
  type SchreibenRow,
} from './schreiben.sql.ts';
import {
  type Lage,
  needsZweitePerson,
  offen,
  portalSchritte,
  schritteFuer,
  schritteVon,
  type Voraussetzunglage,
} from './schritte.rules.ts';
import { listVoraussetzungen } from './voraussetzungen.ts';
import { listWiderspruchlage } from './widerspruch.ts';

export interface Person {
  readonly name: string;
  readonly familienname: string;
  readonly geburtsdatum: string | null;
  readonly aktenzeichen: string;
}

/** Everything one has to know to judge and to set a Schreiben. */
export interface Stand {
  readonly verfahren: VerfahrenRow;
  /** As the office names and runs it today. */
  readonly verfahrensart: VerfahrensartAm | undefined;
  readonly row: SchreibenRow;
  readonly person: Person;
  readonly briefkopf: Briefkopf | undefined;
  /** What the release of it brings about. */
  readonly folgen: Folgenstand | undefined;
  readonly lage: Lage;
}

/** Throws SCHREIBEN_NICHT_GEFUNDEN also where its Verfahren is out of sight. */
export async function readSchreiben(context: ActionContext, id: string): Promise<Stand> {
  const row = await findSchreiben(context.tx, id);
  if (!row) throw bescheidFaults.SCHREIBEN_NICHT_GEFUNDEN();
  return standOf(context, await requireVerfahren(context, row.verfahren_id), row);
}

/** The Verfahren first, then the Schreiben; both held until commit, and the version is the one that was seen. */
export async function requireSchreibenToChange(context: ActionContext, id: string, version: number): Promise<Stand> {
  const seen = await findSchreiben(context.tx, id);
  if (!seen) throw bescheidFaults.SCHREIBEN_NICHT_GEFUNDEN();
  const verfahren = await requireVerfahrenToChange(context, seen.verfahren_id);
  const row = await lockSchreiben(context.tx, id);
  if (!row) throw bescheidFaults.SCHREIBEN_NICHT_GEFUNDEN();
  if (row.version !== version) throw commonFaults.KONFLIKT();
  return standOf(context, verfahren, row);
}

export async function findPerson(context: ActionContext, verfahren: VerfahrenRow): Promise<Person> {
  const pair = { akteId: verfahren.akte_id, personId: verfahren.person_id };
  const [found] = (await findAktenDerPersonen(context.tx, context.actor, [pair])).values();
  if (!found) throw bescheidFaults.SCHREIBEN_NICHT_GEFUNDEN();
  return {
    name: `${found.vornamen} ${found.familienname}`.trim(),
    familienname: found.familienname,
    geburtsdatum: found.geburtsdatum,
    aktenzeichen: found.aktenzeichen,
  };
}

async function standOf(context: ActionContext, verfahren: VerfahrenRow, row: SchreibenRow): Promise<Stand> {
  const heute = context.clock.today().toString();
  const person = await findPerson(context, verfahren);
  const briefkopf = await readBriefkopf(context.tx, heute);
  const verfahrensart = await findVerfahrensartAm(context.tx, verfahren.verfahrensart, heute);
  const folgen = await loadFolgen(context, verfahren, row);
  const without = { verfahren, verfahrensart, row, person, briefkopf, folgen };
  return { ...without, lage: await lageOf(context, without) };
}

async function lageOf(context: ActionContext, stand: Omit<Stand, 'lage'>): Promise<Lage> {
  const { verfahren, verfahrensart, row, briefkopf, folgen } = stand;
  const { tx, clock } = context;
  const heute = clock.today().toString();
  const filled = fillAbschnitte(row.abschnitte, werteOf(stand, heute));
  const voraussetzungen = row.art === 'bescheid' ? await listVoraussetzungen(tx, verfahren, heute) : [];
  const frage = ermessensfrageVon({
    entscheidung: row.entscheidung ?? undefined,
    pruefarten: pruefartenVon(verfahren),
    unerfuellt: keysWith(voraussetzungen, 'feststellung', 'nicht_erfuellt'),
    entfaellt: keysWith(voraussetzungen, 'vorschlag', 'entfaellt'),
    selbst: row.ermessen,
  });
  const verbleib =
    row.art === 'bescheid' ? (await findVerbleib(tx, [verfahren.akte_id])).get(verfahren.akte_id) : undefined;
  const hindert = verbleib && VERBLEIB_BLOCKS[verbleib];
  const others = (await listSchreibenRows(tx, verfahren.id)).filter(({ art }) => art === 'anhoerung');
  return {
    heute,
    schreiben: {
      art: row.art,
      ...(row.entscheidung === null ? {} : { entscheidung: row.entscheidung }),
      ermessen: frage.faellig,
      ermessensfrage: frage,
      weg: row.weg,
      empfaenger: row.empfaenger,
      anschrift: row.anschrift,
      ...(row.beteiligter_id === null ? {} : { beteiligterId: row.beteiligter_id }),
      ...(row.antwort_bis === null ? {} : { antwortBis: row.antwort_bis }),
      abschnitte: filled.abschnitte,
      ...(row.ausnahme_norm !== null && row.ausnahme_grund !== null
        ? { ausnahme: { norm: row.ausnahme_norm, grund: row.ausnahme_grund } }
        : {}),
      bearbeitetVon: row.bearbeitet_von,
      vierAugen: verfahrensart?.vierAugen ?? false,
    },
    voraussetzungen,
    anhoerungen: others.map((one) => ({
      id: one.id,
      stand: one.stand,
      ...(one.bekannt_am === null ? {} : { bekanntAm: one.bekannt_am }),
      ...(one.antwort_bis === null ? {} : { antwortBis: one.antwort_bis }),
      ...(one.beantwortet_am === null ? {} : { beantwortetAm: one.beantwortet_am }),
    })),
    empfangsberechtigte: await listEmpfangsberechtigte(tx, verfahren.id, heute),
    ...(row.freigegeben_at === null && row.stand !== 'verworfen' ? { portal: await portalOf(context, stand) } : {}),
    ...(briefkopf ? { gericht: briefkopf.gericht } : {}),
    offenePlatzhalter: filled.offen,
    ...(folgen ? { folgen: folgen.hindernisse } : {}),
    ...(row.art === 'bescheid' ? { widersprueche: await listWiderspruchlage(tx, verfahren, heute) } : {}),
    ...(hindert ? { verbleib: hindert } : {}),
  };
}

async function portalOf(context: ActionContext, { row, person }: Pick<Stand, 'row' | 'person'>) {
  const { hindernis } = await findPortalweg(context, row, person);
  return { ...(hindernis === undefined ? {} : { hindernis }), siegel: await hasQualifiziertesSiegel(context) };
}

const keysWith = (all: readonly Voraussetzunglage[], which: 'feststellung' | 'vorschlag', what: string) =>
  all.filter((one) => one[which] === what).map(({ schluessel }) => schluessel);

function werteOf(
  { verfahren, verfahrensart: art, row, person, briefkopf, folgen }: Omit<Stand, 'lage'>,
  heute: string,
): Werte {
  return {
    anrede: `Guten Tag ${row.empfaenger.trim() === '' ? person.name : row.empfaenger}`,
    'person.name': person.name,
    ...(person.geburtsdatum === null ? {} : { 'person.geburtsdatum': tagWorte(person.geburtsdatum) }),
    aktenzeichen: person.aktenzeichen,
    vorgang: art?.name ?? '',
    'vorgang.norm': art?.norm ?? '',
    'antrag.datum': tagWorte(officeDay(verfahren.eingegangen_at)),
    ...(row.antwort_bis === null ? {} : { frist: tagWorte(row.antwort_bis) }),
    ...folgenwerte(row, folgen, heute),
    ...(briefkopf
      ? {
          'amt.behoerde': briefkopf.behoerde,
          'amt.anschrift': `${briefkopf.strasse}, ${briefkopf.plz} ${briefkopf.ort}`,
          'gericht.name': briefkopf.gericht.name,
          'gericht.anschrift': `${briefkopf.gericht.strasse}, ${briefkopf.gericht.plz} ${briefkopf.gericht.ort}`,
        }
      : {}),
    // §§ 57, 74 VwGO, § 56 (2) VwGO: served under the LZG NRW, the period runs from the service.
    bekanntgabe: FOERMLICH.has(row.weg) ? 'Zustellung' : 'Bekanntgabe',
    heute: tagWorte(heute),
  };
}

/** The letter says what the release brings about; without a plan for the fee, what was typed. */
function folgenwerte(row: SchreibenRow, folgen: Folgenstand | undefined, heute: string): Werte {
  const cent = folgen?.gebuehr?.summeCent ?? (folgen?.plan.gebuehr?.art === 'keine' ? 0 : row.gebuehr_cent);
  const massnahme = folgen && massnahmeWorte(folgen.plan.ende, folgen.lage.bisher, tagWorte);
  const titel = folgen?.plan.titel;
  return {
    ...(cent === null ? {} : { gebuehr: euro(cent) }),
    ...(titel ? { titel: titelWorte(titel, heute, tagWorte), nebenbestimmungen: nebenbestimmungWorte(titel) } : {}),
    ...(massnahme ? { massnahme } : {}),
  };
}

const FOERMLICH: ReadonlySet<string> = new Set(['pzu', 'empfangsbekenntnis']);

const VERMERK = {
  brief: '',
  pzu: 'Mit Zustellungsurkunde',
  empfangsbekenntnis: 'Gegen Empfangsbekenntnis',
  schalter: 'Persönlich übergeben',
  portal: '',
} as const;

/** The letter as it would go out today, signed by this person. Throws BRIEFKOPF_FEHLT. */
export function briefOf(stand: Stand, unterzeichner: string, entwurf: boolean): Brief {
  const { row, person, briefkopf, lage } = stand;
  if (!briefkopf) throw bescheidFaults.BRIEFKOPF_FEHLT();
  return {
    amt: briefkopf,
    datum: lage.heute,
    betreff: row.titel,
    vermerk: VERMERK[row.weg],
    anschrift: [row.empfaenger, ...row.anschrift.split('\n')].map((line) => line.trim()).filter((line) => line !== ''),
    angaben: [
      ['Unser Zeichen', person.aktenzeichen],
      ['Auskunft', unterzeichner],
      ...(briefkopf.telefon === '' ? [] : [['Telefon', briefkopf.telefon] as const]),
      ...(briefkopf.email === '' ? [] : [['E-Mail', briefkopf.email] as const]),
      ['Datum', tagWorte(lage.heute)],
    ],
    teile: ordered(row.art, row.entscheidung ?? undefined, lage.schreiben.abschnitte).map(({ vorgabe, abschnitt }) => {
      const absaetze = toAbsaetze(abschnitt.text);
      const { ueberschrift } = vorgabe;
      if (vorgabe.art !== 'uebersetzung') return { art: 'text', ueberschrift, absaetze };
      const sprache = abschnitt.sprache ?? 'en';
      return {
        art: 'uebersetzung',
        ueberschrift: `${ueberschrift} (${nameOfSprache(sprache)})`,
        hinweis: 'Diese Übersetzung soll Ihnen helfen. Verbindlich ist allein der deutsche Text.',
        absaetze,
        sprache,
        rechts: isRechts(sprache),
      };
    }),
    unterzeichner,
    anlagen: [],
    kennung: row.kennung,
    entwurf,
  };
}

const KEINE_FRAGE: Schreiben['ermessensfrage'] = { faellig: false, art: 'keines', norm: '', grund: '', fragen: [] };

export async function toSchreiben(context: ActionContext, stand: Stand): Promise<Schreiben> {
  const { row, verfahren, person, lage } = stand;
  const { tx, actor } = context;
  const ids = [...new Set([...row.bearbeitet_von, ...(row.freigegeben_von ? [row.freigegeben_von] : [])])];
  const namen = new Map((await findNamen(tx, ids)).map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => namen.get(id) ?? id;
  const released = row.freigegeben_at !== null;
  return {
    ...toSchreibenKurz(row),
    akteId: verfahren.akte_id,
    aktenzeichen: person.aktenzeichen,
    vorgang: stand.verfahrensart?.name ?? verfahren.verfahrensart,
    verfahrensart: verfahren.verfahrensart,
    person: person.name,
    ermessen: row.ermessen,
    ermessensfrage: lage.schreiben.ermessensfrage ?? KEINE_FRAGE,
    anschrift: row.anschrift,
    ...(row.beteiligter_id === null ? {} : { beteiligterId: row.beteiligter_id }),
    ...(row.gebuehr_cent === null ? {} : { gebuehrCent: row.gebuehr_cent }),
    abschnitte: row.abschnitte,
    ...(row.anhoerung_id === null ? {} : { anhoerungId: row.anhoerung_id }),
    ...(lage.schreiben.ausnahme ? { ausnahme: lage.schreiben.ausnahme } : {}),
    bearbeitetVon: row.bearbeitet_von.map(nameOf),
    ...(row.zurueckgegeben_grund === null ? {} : { zurueckgegebenGrund: row.zurueckgegeben_grund }),
    ...(row.freigegeben_von === null ? {} : { freigegebenVon: nameOf(row.freigegeben_von) }),
    ...(row.freigegeben_at === null ? {} : { freigegebenAm: row.freigegeben_at }),
    ...(row.siegel === null ? {} : { siegel: row.siegel }),
    schritte: released ? [] : schritteVon(lage),
    darfFreigeben:
      row.stand === 'vorgelegt' &&
      actor.rights.has('vorgaenge.freigeben') &&
      offen(schritteFuer(lage, actor)).length === 0,
    vierAugen: needsZweitePerson(lage.schreiben),
    empfaengerwahl: await empfaengerwahl(context, verfahren, person),
    ...(lage.portal ? { portal: portalWorte(lage) } : {}),
  };
}

/** For the choice of the way: whether it can be taken, and one sentence why not. */
function portalWorte(lage: Lage): NonNullable<Schreiben['portal']> {
  const [open] = offen(portalSchritte(lage));
  return { moeglich: open === undefined, grund: open?.grund ?? '' };
}

export interface Empfaengerwahl {
  readonly beteiligterId?: string;
  readonly name: string;
  readonly anschrift: string;
  /** Letters go there first. */
  readonly zuerst: boolean;
}

/** C26: proxies before the person itself. */
export async function empfaengerwahl(
  { tx, clock }: ActionContext,
  verfahren: VerfahrenRow,
  person: Person,
): Promise<Empfaengerwahl[]> {
  const first = await listEmpfangsberechtigte(tx, verfahren.id, clock.today().toString());
  return [
    ...first.map(({ id, name, anschrift }) => ({ beteiligterId: id, name, anschrift, zuerst: true })),
    {
      name: person.name,
      anschrift: (await findLetzteAnschrift(tx, verfahren.person_id)) ?? '',
      zuerst: first.length === 0,
    },
  ];
}
