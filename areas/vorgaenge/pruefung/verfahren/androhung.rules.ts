/**
 * § 59 AufenthG: deportation is threatened, with a period to leave. Since 27 February 2024 bars, the child's welfare,
 * family ties and health are looked at before. After an asylum procedure the Bundesamt threatens (§ 34 AsylG).
 */
import { type Aussage, alle, nicht } from '../aussage.rules.ts';
import { bekannt, type Fall, mindestens, pruefe, trifftZu } from '../fall.rules.ts';
import { asylG, aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { entfaelltWenn, erfuelltWenn, nichtErfuelltWenn, regelfall, voraussetzung } from '../voraussetzung.rules.ts';
import { anhoerung } from './ende.rules.ts';
import { sperreBeiAndrohung } from './sperrfrist.rules.ts';

export const abschiebungsandrohung: Pruefung = (fall) => [
  zustaendigkeit(fall),
  voraussetzung(
    'ausreisepflicht_50',
    [aufenthG('50', '1'), aufenthG('58', '1'), aufenthG('58', '2')],
    [
      erfuelltWenn(
        trifftZu(fall, 'ausreisehindernis.vollziehbar_ausreisepflichtig'),
        'Ausreisepflichtig, und die Pflicht ist vollziehbar (§ 58 Abs. 2).',
      ),
      erfuelltWenn(
        trifftZu(fall, 'androhung.ausreisepflichtig'),
        'Ausreisepflichtig, auch durch diese Entscheidung; abgeschoben wird erst, wenn die Pflicht vollziehbar ist (§ 58 Abs. 1).',
      ),
    ],
    'Eine Ausreisepflicht besteht nicht.',
  ),
  verbot(fall),
  belang(fall, 'kindeswohl', 'androhung.kindeswohl_entgegen', 'Das Kindeswohl'),
  belang(fall, 'familiaere_bindungen', 'androhung.familie_entgegen', 'Eine familiäre Bindung'),
  belang(fall, 'gesundheit', 'androhung.gesundheit_entgegen', 'Der Gesundheitszustand'),
  ausreisefrist(fall),
  voraussetzung(
    'zielstaat',
    [aufenthG('59', '2')],
    [
      erfuelltWenn(
        trifftZu(fall, 'androhung.zielstaat_bezeichnet'),
        'Der Zielstaat ist bezeichnet, mit dem Hinweis auf andere aufnahmebereite Staaten.',
      ),
      regelfall(fall),
    ],
    'Die Androhung soll den Zielstaat bezeichnen.',
  ),
  sperreBeiAndrohung(fall),
  anhoerung(fall),
];

/** § 34 AsylG: a row only where the Bundesamt threatens. */
function zustaendigkeit(fall: Fall): Voraussetzung | undefined {
  if (bekannt(trifftZu(fall, 'androhung.bundesamt_zustaendig')).gilt !== true) return undefined;
  return voraussetzung('zustaendigkeit', [asylG('34', '1')], [], 'Die Androhung erlässt das Bundesamt (§ 34 AsylG).');
}

/** (3): convicted, or to be extradited; then neither a bar nor what (1) names stands against the threat. */
const absatz3 = (fall: Fall): Aussage => trifftZu(fall, 'androhung.verurteilung_oder_auslieferung');

function verbot(fall: Fall): Voraussetzung {
  const benannt = trifftZu(fall, 'androhung.verbotsstaat_bezeichnet');
  return voraussetzung(
    'kein_abschiebungsverbot',
    [aufenthG('59', '1'), aufenthG('59', '3'), aufenthG('60')],
    [
      erfuelltWenn(nicht(trifftZu(fall, 'androhung.abschiebungsverbot')), 'Kein Abschiebungsverbot.'),
      entfaelltWenn(
        alle(absatz3(fall), benannt),
        'Das Verbot hindert die Androhung nicht (Abs. 3 Satz 1); der Staat, in den nicht abgeschoben werden darf, ist bezeichnet.',
      ),
      nichtErfuelltWenn(
        absatz3(fall),
        'Der Staat, in den nicht abgeschoben werden darf, ist zu bezeichnen (Abs. 3 Satz 2).',
      ),
    ],
    'Ein Abschiebungsverbot steht der Androhung entgegen.',
  );
}

type Belang = 'kindeswohl' | 'familiaere_bindungen' | 'gesundheit';
type Belangfeld = 'androhung.kindeswohl_entgegen' | 'androhung.familie_entgegen' | 'androhung.gesundheit_entgegen';

const belang = (fall: Fall, key: Belang, feld: Belangfeld, was: string): Voraussetzung =>
  voraussetzung(
    key,
    [aufenthG('59', '1'), aufenthG('59', '3')],
    [
      erfuelltWenn(nicht(trifftZu(fall, feld)), `${was} steht der Abschiebung nicht entgegen.`),
      entfaelltWenn(absatz3(fall), `${was} hindert die Androhung hier nicht (Abs. 3 Satz 1).`),
    ],
    `${was} steht der Abschiebung entgegen; die Androhung ergeht nicht.`,
  );

/** (1) sentences 1, 2 and 4, (5), (7): three months are never more than 92 days. */
const OPFERFRIST_TAGE = 92;

function ausreisefrist(fall: Fall): Voraussetzung {
  const tage = (von: number, bis: number) => pruefe(fall, ['androhung.frist_tage'], (n) => n >= von && n <= bis);
  return voraussetzung(
    'ausreisefrist',
    [aufenthG('59', '1'), aufenthG('59', '5'), aufenthG('59', '7')],
    [
      entfaelltWenn(
        bekannt(trifftZu(fall, 'androhung.haft')),
        'Aus Haft oder Gewahrsam wird ohne Frist abgeschoben (Abs. 5).',
      ),
      erfuelltWenn(
        alle(opfer(fall), mindestens(fall, 'androhung.frist_tage', OPFERFRIST_TAGE)),
        'Mindestens drei Monate, um über die Aussage zu entscheiden (Abs. 7).',
      ),
      nichtErfuelltWenn(
        opfer(fall),
        'Für Opfer der genannten Straftaten beträgt die Frist mindestens drei Monate (Abs. 7).',
      ),
      erfuelltWenn(tage(7, 30), 'Zwischen sieben und 30 Tagen (Abs. 1 Satz 1).'),
      erfuelltWenn(
        alle(tage(31, 12_000), trifftZu(fall, 'androhung.besondere_umstaende')),
        'Länger wegen der besonderen Umstände des Einzelfalls (Abs. 1 Satz 4).',
      ),
      erfuelltWenn(
        alle(tage(0, 6), trifftZu(fall, 'androhung.kuerzere_frist_zwingend')),
        'Kürzer oder ohne Frist, weil es zwingend erforderlich ist (Abs. 1 Satz 2).',
      ),
    ],
    'Die Frist liegt nicht zwischen sieben und 30 Tagen, und eine Ausnahme ist nicht festgestellt.',
  );
}

/** (7) sentence 3 lets go of the period. */
const opfer = (fall: Fall): Aussage =>
  alle(trifftZu(fall, 'androhung.opfer_25_4a_4b'), nicht(trifftZu(fall, 'androhung.opferfrist_entfaellt')));
