/**
 * Whether a decision rests on discretion, so that it has to say what was weighed (§ 39 (1) s. 3, § 40 VwVfG NRW). The norm
 * says so, with the Pruefschema and what the official found; nobody ticks it, except where no data speak. Pure.
 */
import { TITELARTEN } from '../pruefung/titelart.data.ts';
import type { Titelart } from '../pruefung/titelart.schema.ts';
import { ABSEHEN, FRAGEN } from './ermessen.data.ts';
import type { Entscheidung, Ermessensfrage } from './schreiben.schema.ts';

export interface Ermessenlage {
  /** Only a Bescheid has one. */
  readonly entscheidung: Entscheidung | undefined;
  /** Kinds of examination that this Verfahren may be; one where it is chosen. */
  readonly pruefarten: readonly string[];
  /** Requirements that the official found not to be met. */
  readonly unerfuellt: readonly string[];
  /** Requirements that the Pruefschema does not ask here. */
  readonly entfaellt: readonly string[];
  /** What the writer says where no data speak. */
  readonly selbst: boolean;
}

const titelart = (art: string): Titelart | undefined =>
  (TITELARTEN as Readonly<Record<string, Titelart | undefined>>)[art];

const keine = (grund: string): Ermessensfrage => ({ faellig: false, art: 'keines', norm: '', grund, fragen: [] });
const faellig = (art: 'ermessen' | 'soll', norm: string, grund: string, fragen: readonly string[]): Ermessensfrage => ({
  faellig: true,
  art,
  norm,
  grund,
  fragen: [...fragen],
});

export function ermessensfrageVon(lage: Ermessenlage): Ermessensfrage {
  const { entscheidung } = lage;
  if (entscheidung === undefined) return keine('');
  if (entscheidung === 'erteilung') return keine('Dem Antrag wird entsprochen (§ 39 Abs. 2 Nr. 1 VwVfG NRW).');
  if (lage.entfaellt.includes('ermessen')) return keine('Die Folge tritt kraft Gesetzes ein; eine Wahl besteht nicht.');
  if (entscheidung === 'massnahme') return beiMassnahme(lage);
  const arten = new Set(lage.pruefarten.map((art) => titelart(art)?.entscheidung));
  const [only] = arten;
  if (arten.size !== 1 || only === undefined) return unbekannt(lage);
  if (lage.unerfuellt.length > 0) return beiFehlendem(lage);
  if (entscheidung === 'teilweise')
    return faellig(
      'ermessen',
      '§ 7 Abs. 2, § 12 Abs. 2 AufenthG',
      'Dauer und Nebenbestimmungen stehen im Ermessen.',
      FRAGEN.teilweise,
    );
  if (only === 'anspruch')
    return keine('Auf diese Entscheidung besteht ein Anspruch, wenn die Voraussetzungen erfüllt sind.');
  return nachDerNorm(lage, only);
}

/** Expulsion and threat are bound; how long ban and period run is not, and the weighing of § 53 has to be shown. */
function beiMassnahme({ pruefarten }: Ermessenlage): Ermessensfrage {
  const [art] = pruefarten.length === 1 ? pruefarten : [];
  if (art === 'AUSWEISUNG')
    return faellig(
      'ermessen',
      '§ 53 Abs. 1, 2, § 11 Abs. 3 Satz 1 AufenthG',
      'Nach der Abwägung ist die Ausweisung gebunden; die Länge des Einreise- und Aufenthaltsverbots steht im Ermessen.',
      FRAGEN.ausweisung,
    );
  if (art === 'ANDROHUNG_59')
    return faellig(
      'ermessen',
      '§ 59 Abs. 1, § 11 Abs. 3 Satz 1 AufenthG',
      'Die Androhung ist gebunden; wie lang die Frist zur Ausreise und das Verbot sind, steht im Ermessen.',
      FRAGEN.androhung,
    );
  return faellig('ermessen', '§ 7 Abs. 2 Satz 2, § 52 AufenthG', 'Die Maßnahme steht im Ermessen.', FRAGEN.massnahme);
}

function nachDerNorm({ pruefarten }: Ermessenlage, art: 'soll' | 'ermessen'): Ermessensfrage {
  const norm = zitat(pruefarten[0] ?? '');
  return art === 'soll'
    ? faellig(
        'soll',
        norm,
        'In der Regel wird erteilt („soll“); wer ablehnt, zeigt, was an diesem Fall anders ist.',
        FRAGEN.soll,
      )
    : faellig('ermessen', norm, 'Die Vorschrift lässt eine Wahl („kann“).', FRAGEN.ermessen);
}

/** One requirement that cannot be put aside ends the matter; where each of them can, the office weighs. */
function beiFehlendem({ pruefarten, unerfuellt }: Ermessenlage): Ermessensfrage {
  const normen = unerfuellt.map((schluessel) => absehenVon(pruefarten, schluessel));
  const found = normen.filter((norm) => norm !== undefined);
  if (found.length < normen.length)
    return keine('Es fehlt eine Voraussetzung, von der das Gesetz nicht absehen lässt.');
  return faellig(
    'ermessen',
    [...new Set(found)].join(', '),
    'Von dem, was fehlt, kann abgesehen werden.',
    FRAGEN.absehen,
  );
}

function absehenVon(pruefarten: readonly string[], schluessel: string): string | undefined {
  return ABSEHEN.find(
    (one) =>
      one.schluessel.includes(schluessel) &&
      pruefarten.every((art) =>
        one.arten === 'anspruch' ? titelart(art)?.entscheidung === 'anspruch' : one.arten.includes(art),
      ),
  )?.norm;
}

function unbekannt({ selbst }: Ermessenlage): Ermessensfrage {
  const grund = 'Welche Vorschrift gilt, steht im Vorgang noch nicht fest. Sagen Sie selbst, ob sie eine Wahl lässt.';
  return {
    faellig: selbst,
    art: 'unbekannt',
    norm: '§ 40 VwVfG NRW',
    grund,
    fragen: selbst ? [...FRAGEN.ermessen] : [],
  };
}

function zitat(art: string): string {
  const norm = titelart(art)?.norm;
  return norm ? [norm.section, norm.paragraph && `Abs. ${norm.paragraph}`, norm.law].filter(Boolean).join(' ') : '';
}
