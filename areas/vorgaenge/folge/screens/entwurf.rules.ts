/** The fields of the form from a plan, and back; what no field shows stays as it was. */
import type { LEISTUNGEN, SCHUTZ } from '../../gebuehr/gebuehr.schema.ts';
import type { Arbeit, Nebenbestimmung } from '../../titel/titel.schema.ts';
import type { Endeplan, Folgen, Folgenplan, Gebuehrplan, Massnahme, Titelplan } from '../folge.schema.ts';

type Erlaubt = Exclude<Arbeit, 'unbekannt'>;

export interface Entwurf {
  readonly art: string;
  readonly gueltigAb: string;
  readonly gueltigBis: string;
  readonly beschaeftigung: Erlaubt | '';
  readonly selbstaendig: Erlaubt | '';
  readonly arbeit: string;
  readonly auflagen: string;
  readonly vermerke: string;
  readonly ersetzt: string;
  readonly karte: boolean;
  readonly express: boolean;
  readonly gebuehr: 'festsetzen' | 'keine' | '';
  readonly ohneGrund: string;
  readonly posten: readonly string[];
  readonly schutz: (typeof SCHUTZ)[number] | '';
  readonly bezug: readonly (typeof LEISTUNGEN)[number][];
  readonly familie: boolean;
  readonly stipendium: boolean;
  readonly assoziation: boolean;
  readonly massnahme: Massnahme | '';
  readonly titelId: string;
  readonly am: string;
  readonly sperreMonate: string;
  readonly sperreUnbefristet: boolean;
  readonly bedingt: boolean;
  readonly fristTage: string;
  readonly zielstaat: string;
  readonly nichtNach: string;
}

const linesOf = (all: readonly Nebenbestimmung[], wanted: (art: Nebenbestimmung['art']) => boolean) =>
  all.flatMap(({ art, text }) => (wanted(art) ? [text] : [])).join('\n');

export function entwurfOf({ plan }: Folgen): Entwurf {
  const { titel, karte, gebuehr, ende } = plan;
  const neben = titel?.nebenbestimmungen ?? [];
  const fest = gebuehr?.art === 'festsetzen' ? gebuehr : undefined;
  return {
    art: titel?.art ?? '',
    gueltigAb: titel?.gueltigAb ?? '',
    gueltigBis: titel?.gueltigBis ?? '',
    beschaeftigung: titel?.beschaeftigung ?? '',
    selbstaendig: titel?.selbstaendig ?? '',
    arbeit: linesOf(neben, (art) => art === 'erwerbstaetigkeit'),
    auflagen: linesOf(neben, (art) => art !== 'erwerbstaetigkeit' && art !== 'vermerk'),
    vermerke: linesOf(neben, (art) => art === 'vermerk'),
    ersetzt: titel?.ersetzt ?? '',
    karte: karte !== undefined,
    express: karte?.express ?? false,
    gebuehr: gebuehr?.art ?? '',
    ohneGrund: gebuehr?.art === 'keine' ? gebuehr.grund : '',
    posten: fest?.posten.map(({ schluessel }) => schluessel) ?? [],
    schutz: fest?.schutz ?? '',
    bezug: fest?.leistungen ?? [],
    familie: fest?.familieEinesDeutschen ?? false,
    stipendium: fest?.stipendium ?? false,
    assoziation: fest?.assoziationsberechtigt ?? false,
    massnahme: ende?.massnahme ?? '',
    titelId: ende?.titelId ?? '',
    am: ende?.am ?? '',
    sperreMonate: ende?.sperre && 'monate' in ende.sperre ? String(ende.sperre.monate) : '',
    sperreUnbefristet: ende?.sperre !== undefined && 'unbefristet' in ende.sperre,
    bedingt: ende?.bedingt ?? false,
    fristTage: ende?.ausreisefristTage === undefined ? '' : String(ende.ausreisefristTage),
    zielstaat: ende?.zielstaat ?? '',
    nichtNach: ende?.nichtNach ?? '',
  };
}

export function planOf(of: Folgen, draft: Entwurf): Folgenplan {
  const { plan, bisher } = of;
  if (plan.ende) return { ende: endeOf(draft) };
  const zu = plan.karte?.titelId ?? (plan.titel ? undefined : bisher[0]?.id);
  const gebuehr = gebuehrOf(plan.gebuehr, draft);
  return {
    ...(plan.titel ? { titel: titelOf(of, plan.titel, draft) } : {}),
    ...(draft.karte ? { karte: { express: draft.express, ...(zu ? { titelId: zu } : {}) } } : {}),
    ...(gebuehr ? { gebuehr } : {}),
  };
}

const OHNE_TITEL: readonly string[] = ['versagung', 'androhung'];
const MIT_SPERRE: readonly string[] = ['ausweisung', 'androhung'];

function endeOf(draft: Entwurf): Endeplan {
  const { massnahme } = draft;
  const titel = !OHNE_TITEL.includes(massnahme) && !(massnahme === 'ausweisung' && draft.bedingt);
  return {
    ...(massnahme ? { massnahme } : {}),
    ...(draft.titelId && titel ? { titelId: draft.titelId } : {}),
    ...(draft.am && titel && massnahme !== 'ausweisung' ? { am: draft.am } : {}),
    ...(MIT_SPERRE.includes(massnahme) ? sperreOf(draft) : {}),
    ...(massnahme === 'ausweisung' && draft.bedingt ? { bedingt: true } : {}),
    ...(massnahme === 'androhung' && draft.fristTage.trim() !== ''
      ? { ausreisefristTage: Number(draft.fristTage) }
      : {}),
    ...(massnahme === 'androhung' && draft.zielstaat.trim() !== '' ? { zielstaat: draft.zielstaat.trim() } : {}),
    ...(massnahme === 'androhung' && draft.nichtNach.trim() !== '' ? { nichtNach: draft.nichtNach.trim() } : {}),
  };
}

function sperreOf({ massnahme, sperreMonate, sperreUnbefristet }: Entwurf): Pick<Endeplan, 'sperre'> {
  if (massnahme === 'ausweisung' && sperreUnbefristet) return { sperre: { unbefristet: true } };
  return sperreMonate.trim() === '' ? {} : { sperre: { monate: Number(sperreMonate) } };
}

function titelOf({ titelarten }: Folgen, before: Titelplan, draft: Entwurf): Titelplan {
  const unbefristet = titelarten.find(({ schluessel }) => schluessel === draft.art)?.unbefristet === true;
  return {
    art: draft.art,
    ...(draft.gueltigAb ? { gueltigAb: draft.gueltigAb } : {}),
    ...(draft.gueltigBis && !unbefristet ? { gueltigBis: draft.gueltigBis } : {}),
    beschaeftigung: draft.beschaeftigung || before.beschaeftigung,
    selbstaendig: draft.selbstaendig || before.selbstaendig,
    nebenbestimmungen: nebenbestimmungenOf(before, draft),
    ...(draft.ersetzt ? { ersetzt: draft.ersetzt } : {}),
  };
}

/** A line keeps its kind where it is still there; a new one is an Auflage. */
function nebenbestimmungenOf(before: Titelplan, draft: Entwurf): Nebenbestimmung[] {
  const known = new Map(before.nebenbestimmungen.map((one) => [one.text, one]));
  const lines = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const arbeit = draft.arbeit.trim();
  return [
    ...(arbeit === '' ? [] : [{ art: 'erwerbstaetigkeit' as const, text: arbeit }]),
    ...lines(draft.auflagen).map((text) => known.get(text) ?? { art: 'auflage' as const, text }),
    ...lines(draft.vermerke).map((text) => ({ art: 'vermerk' as const, text })),
  ];
}

function gebuehrOf(before: Gebuehrplan | undefined, draft: Entwurf): Gebuehrplan | undefined {
  if (draft.gebuehr === '') return undefined;
  if (draft.gebuehr === 'keine') return { art: 'keine', grund: draft.ohneGrund };
  const old = before?.art === 'festsetzen' ? before.posten : [];
  return {
    art: 'festsetzen',
    posten: draft.posten.map((schluessel) => old.find((one) => one.schluessel === schluessel) ?? { schluessel }),
    leistungen: [...draft.bezug],
    ...(draft.schutz ? { schutz: draft.schutz } : {}),
    ...(draft.familie ? { familieEinesDeutschen: true } : {}),
    ...(draft.stipendium ? { stipendium: true } : {}),
    ...(draft.assoziation ? { assoziationsberechtigt: true } : {}),
  };
}
