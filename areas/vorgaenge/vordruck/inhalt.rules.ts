/** From what is known of a person to the words on a form: § 81 AufenthG, §§ 60a–60d, § 48 (2) AufenthG. Pure. */
import { fiktionVon } from '../fiktion/fiktion.rules.ts';
import type { FiktionFakten } from '../fiktion/fiktion.schema.ts';
import { DULDUNG_ERLISCHT, DULDUNGSTEXTE, LAUFZEIT_MONATE } from './inhalt.data.ts';
import type { Inhalt, Lage } from './inhalt.schema.ts';

export interface BekannterTitel {
  readonly art: string;
  readonly name: string;
  readonly norm: string;
  readonly gueltigBis: string | null;
  readonly erwerb: string | undefined;
  readonly nebenbestimmungen: readonly string[];
}

export interface Kenntnis {
  readonly stichtag: string;
  /** Day on which the application came; undefined: none is known. */
  readonly antragAm: string | undefined;
  readonly entschiedenAm?: string | undefined;
  readonly asylantragAm?: string | undefined;
  /** Kind of title that is asked for, a key of the Pruefschema. */
  readonly beantragt?: string | undefined;
  /** The newest title that was valid when the application came. */
  readonly titel: BekannterTitel | undefined;
  readonly kuenftig?: FiktionFakten['kuenftigerTitel'];
}

/** What the form itself says differently; the person stands beside it. */
export interface Formularworte extends Omit<Inhalt, 'felder'> {
  readonly worte: Readonly<Record<string, string>>;
}

const leer = (inhalt: Omit<Formularworte, 'worte' | 'gruende'> & Partial<Formularworte>): Formularworte => ({
  worte: {},
  gruende: [],
  ...inhalt,
});

const hindern = (norm: string, satz: string, frage?: Inhalt['frage']): Formularworte =>
  leer({ hindernis: { norm, satz }, ...(frage ? { frage } : {}) });

export const tagIn = (stichtag: string, months: number): string =>
  Temporal.PlainDate.from(stichtag).add({ months }).subtract({ days: 1 }).toString();

export function fiktionsinhalt(k: Kenntnis, lage: Lage): Formularworte {
  if (k.antragAm === undefined)
    return hindern('§ 81 Abs. 1 AufenthG', 'Es ist kein Antrag aufgenommen. Nehmen Sie zuerst den Antrag auf.');
  const bisher = lage.bisher ?? bisherVon(k.titel);
  const bis = lage.bis ?? (bisher === 'keiner' ? undefined : (k.titel?.gueltigBis ?? undefined));
  if (bis === undefined)
    return k.titel && k.titel.gueltigBis === null && bisher !== 'keiner'
      ? hindern('§ 81 Abs. 4 AufenthG', 'Der Titel ist unbefristet; eine Fiktion ist nicht nötig.')
      : hindern(
          '§ 81 Abs. 3 AufenthG',
          'Bis wann war der Aufenthalt erlaubt? Ohne diesen Tag gibt es keine Wirkung.',
          'bis',
        );
  const ergebnis = fiktionVon({
    ...{ stichtag: k.stichtag, antragAm: k.antragAm, bisher, bis, identitaetZuSichern: lage.identitaetZuSichern },
    anderesAls104c: k.titel?.art === 'AE_104c' && !/^AE_25[ab]$/.test(k.beantragt ?? 'AE_25a'),
    fortgeltungAngeordnet: lage.haerte ? { begruendung: lage.haerte } : undefined,
    ...{ asylantragAm: k.asylantragAm, entschiedenAm: k.entschiedenAm },
    ...{ erkennungsdienstAm: lage.erkennungsdienstAm, imAzrGespeichertAm: lage.imAzrGespeichertAm },
    ...{ bisherigeErwerbstaetigkeit: k.titel?.erwerb, kuenftigerTitel: k.kuenftig },
  });
  const { hindernis, zeilen } = ergebnis.bescheinigung;
  const offen = ergebnis.wirkung !== 'keine' && hindernis?.norm === '§ 55 Abs. 2 AsylG';
  if (hindernis && !(offen && lage.geprueft))
    return {
      ...hindern(
        hindernis.norm,
        hindernis.satz,
        offen ? 'geprueft' : ergebnis.ermessen.length > 0 ? 'haerte' : undefined,
      ),
      gruende: ergebnis.ermessen,
    };
  const lines = zeilen.length > 0 ? zeilen : [{ norm: ergebnis.norm, satz: ergebnis.satz }, ergebnis.beschaeftigung];
  const [wirkung, arbeit, ...rest] = lines.map(({ norm, satz }) => `${satz} (${norm})`);
  return {
    worte: { wirkung: wirkung ?? '', arbeit: arbeit ?? '', nebenbestimmungen: rest.join(' ') },
    gruende: [{ norm: ergebnis.norm, satz: ergebnis.satz }, ergebnis.beschaeftigung, ...hinweiseOf(ergebnis.hinweise)],
    gueltigBis: tagIn(k.stichtag, LAUFZEIT_MONATE.fiktion),
  };
}

const hinweiseOf = (hinweise: readonly string[]) => hinweise.map((satz) => ({ norm: '', satz }));

function bisherVon(titel: BekannterTitel | undefined): FiktionFakten['bisher'] {
  if (!titel) return 'keiner';
  return titel.art === 'VISUM_6_3' ? 'visum_national' : 'aufenthaltstitel';
}

export function duldungsinhalt(k: Kenntnis, lage: Lage): Formularworte {
  if (k.titel && (k.titel.gueltigBis === null || k.titel.gueltigBis >= k.stichtag))
    return hindern(
      '§ 60a AufenthG',
      `Die Person hat einen gültigen Titel (${k.titel.name}). Sie braucht keine Duldung.`,
    );
  if (!lage.duldungsgrund) return hindern('§ 60a AufenthG', 'Worauf beruht die Duldung?', 'duldungsgrund');
  const { norm, name, arbeit, zusatz } = DULDUNGSTEXTE[lage.duldungsgrund];
  return {
    worte: {
      wirkung: `Aussetzung der Abschiebung (${norm}). Kein Aufenthaltstitel.`,
      arbeit,
      nebenbestimmungen: [zusatz, DULDUNG_ERLISCHT].filter(Boolean).join(' '),
    },
    gruende: [{ norm, satz: name }],
    gueltigBis: tagIn(k.stichtag, LAUFZEIT_MONATE.duldung),
  };
}

export function titelinhalt(k: Kenntnis): Formularworte {
  if (!k.titel) return hindern('§ 4 AufenthG', 'Es ist kein gültiger Titel eingetragen. Tragen Sie ihn zuerst ein.');
  const { name, norm, gueltigBis, erwerb, nebenbestimmungen } = k.titel;
  return {
    worte: {
      wirkung: `${name} (${norm})`,
      arbeit: erwerb ?? '',
      nebenbestimmungen: nebenbestimmungen.join(' · '),
    },
    gruende: [{ norm, satz: name }],
    ...(gueltigBis === null ? {} : { gueltigBis }),
  };
}

/** § 48 (2) AufenthG: whoever has no passport and cannot get one, and has a title or a Duldung. */
export function ausweisersatzinhalt(k: Kenntnis): Formularworte {
  const satz = k.titel ? `${k.titel.name} (${k.titel.norm})` : 'Abschiebung ausgesetzt (§ 60a AufenthG)';
  const most = tagIn(k.stichtag, LAUFZEIT_MONATE.ausweisersatz);
  const ends = k.titel?.gueltigBis;
  return {
    worte: { wirkung: `Ausweisersatz. ${satz}`, arbeit: k.titel?.erwerb ?? '', nebenbestimmungen: '' },
    gruende: [
      {
        norm: '§ 48 Abs. 2 AufenthG',
        satz: 'Ein Pass ist nicht zu haben; der Ausweisersatz erfüllt die Ausweispflicht.',
      },
    ],
    gueltigBis: ends && ends < most ? ends : most,
  };
}
