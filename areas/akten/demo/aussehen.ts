/** How a sheet looks after it went through post, stamp, punch and scanner. */
import type { DemoForm } from './plan.ts';
import type { Random } from './random.ts';
import type { Schreiben } from './schreiben/bausteine.ts';

/** What letters/seite.typ draws as vectors. */
export interface Blatt {
  readonly titel: string;
  readonly verfasser: string;
  readonly datum: string;
  readonly schrift: string;
  readonly groesse: number;
  readonly aussehen: {
    readonly gescannt: boolean;
    /** Grey of the paper, 255 is white. */
    readonly papier: number;
    readonly schatten: boolean;
    readonly gelocht: boolean;
    /** Degrees. */
    readonly schiefe: number;
    readonly stempel?: {
      readonly x: number;
      readonly y: number;
      readonly winkel: number;
      readonly farbe: string;
      readonly datum: string;
    };
  };
  readonly seiten: Schreiben['seiten'];
}

/** What the scanner adds to the pixels. */
export interface Abtastung {
  readonly form: DemoForm;
  readonly dpi: 200 | 300;
  /** Seed and strength (standard deviation in grey levels) of the grain. */
  readonly saat: string;
  readonly korn: number;
  readonly guete: number;
  readonly farbe: boolean;
  readonly papier: number;
  /** Clockwise turn with which the sheet lay in the feeder. */
  readonly gedreht: 0 | 90 | 180 | 270;
  /** The empty back of the first sheet was scanned too; what stands on the front shines through a little. */
  readonly rueckseite: boolean;
}

const SCHRIFTEN = ['Libertinus Serif', 'Libertinus Serif', 'New Computer Modern', 'DejaVu Sans Mono'] as const;
const STEMPELFARBEN = ['#7a1f2b', '#1f3a7a', '#33383f'] as const;

export function drawBlatt(schreiben: Schreiben, form: DemoForm, random: Random): Blatt {
  const gescannt = form !== 'digital' && form !== 'kennwort' && form !== 'abgeschnitten';
  const schrift = random.pick(SCHRIFTEN);
  const stempel =
    gescannt && schreiben.richtung === 'eingang' && random.chance(0.7) ? drawStempel(schreiben, random) : undefined;
  return {
    titel: schreiben.titel,
    verfasser: schreiben.verfasser,
    datum: schreiben.datum,
    schrift,
    groesse: schrift === 'DejaVu Sans Mono' ? 9 : random.pick([10.5, 11, 11.5]),
    aussehen: {
      gescannt,
      papier: random.int(230, 252),
      schatten: random.chance(0.25),
      gelocht: random.chance(0.4),
      schiefe: random.int(-16, 16) / 10,
      ...(stempel ? { stempel } : {}),
    },
    seiten: schreiben.seiten,
  };
}

function drawStempel(schreiben: Schreiben, random: Random) {
  const eingegangen = Temporal.PlainDate.from(schreiben.datum).add({ days: random.int(1, 6) });
  return {
    x: random.int(118, 136),
    y: random.int(4, 26),
    winkel: random.int(-9, 9),
    farbe: random.pick(STEMPELFARBEN),
    datum: eingegangen.toLocaleString('de-DE', { day: '2-digit', month: '2-digit', year: 'numeric' }),
  };
}

export function drawAbtastung(form: DemoForm, saat: string, papier: number, random: Random): Abtastung {
  return {
    form,
    dpi: random.chance(0.25) ? 300 : 200,
    saat,
    korn: random.int(2, 6),
    guete: random.int(68, 84),
    farbe: form !== 'fax-tiff' && random.chance(0.3),
    papier,
    gedreht: random.chance(0.88) ? 0 : random.pick([90, 180, 180, 270] as const),
    rueckseite: form === 'scan-pdf' && random.chance(0.1),
  };
}
