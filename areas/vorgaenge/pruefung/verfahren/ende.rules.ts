/**
 * Measures that burden: refusal, shortening (§ 7 (2)), revocation (§ 52), finding that a title has lapsed (§ 51). Here
 * `erfuellt` carries the measure, and the proposal „erteilen“ says that it is permissible.
 */
import { type Aussage, alle, eine, JA, nicht } from '../aussage.rules.ts';
import { bekannt, type Fall, ist, pruefe, trifftZu } from '../fall.rules.ts';
import { aufenthG, vwVfG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { entfaelltWenn, erfuelltWenn, nichtErfuelltWenn, offenWenn, voraussetzung } from '../voraussetzung.rules.ts';
import { plusMonate } from '../zeit.rules.ts';

type Massnahme = 'versagung' | 'verkuerzung' | 'widerruf' | 'feststellung_erloschen';
const massnahme = (fall: Fall, ...werte: readonly Massnahme[]): Aussage => ist(fall, 'ende.massnahme', ...werte);

export const endeDesTitels: Pruefung = (fall) => [
  eingriffsgrund(fall),
  familie(fall),
  anhoerung(fall),
  voraussetzung(
    'ermessen',
    [aufenthG('77', '1'), vwVfG('39', '1')],
    [
      entfaelltWenn(
        massnahme(fall, 'feststellung_erloschen'),
        'Das Erlöschen tritt kraft Gesetzes ein; Ermessen besteht nicht.',
      ),
      erfuelltWenn(trifftZu(fall, 'ende.ermessen_begruendet'), 'Die Abwägung ist begründet.'),
    ],
    'Die Abwägung ist nicht begründet.',
  ),
];

/** § 5 (1), § 7 (2) sentence 2, § 52, § 51 (1) Nr. 6 and 7. */
function eingriffsgrund(fall: Fall): Voraussetzung {
  return voraussetzung(
    'eingriffsgrund',
    [aufenthG('7', '2'), aufenthG('51', '1'), aufenthG('52', '1'), aufenthG('8', '1')],
    [
      erfuelltWenn(
        alle(massnahme(fall, 'versagung'), trifftZu(fall, 'ende.erteilungsvoraussetzung_fehlt')),
        'Eine Voraussetzung der Erteilung oder Verlängerung fehlt.',
      ),
      erfuelltWenn(
        alle(massnahme(fall, 'verkuerzung'), trifftZu(fall, 'ende.wesentliche_voraussetzung_entfallen')),
        'Eine wesentliche Voraussetzung ist entfallen; die Frist kann nachträglich verkürzt werden (§ 7 Abs. 2 Satz 2).',
      ),
      erfuelltWenn(
        alle(massnahme(fall, 'widerruf'), trifftZu(fall, 'ende.widerrufsgrund_52')),
        'Ein Widerrufsgrund nach § 52 liegt vor.',
      ),
      erfuelltWenn(
        alle(massnahme(fall, 'feststellung_erloschen'), erloschen(fall)),
        'Der Titel ist durch die Ausreise erloschen (§ 51 Abs. 1 Nr. 6, 7).',
      ),
    ],
    'Ein Grund für die Maßnahme liegt nicht vor.',
  );
}

/** Not back within six months or a longer term set; or left for good. § 51 (2) to (4), (7) protect. */
function erloschen(fall: Fall): Aussage {
  const nichtZurueck = pruefe(fall, ['ende.ausgereist_am'], (aus) => {
    const ende = fall.tatsachen.ende?.laengere_frist_bis ?? plusMonate(aus, 6);
    return (fall.tatsachen.ende?.wieder_eingereist_am ?? fall.stichtag) > ende;
  });
  return alle(
    eine(bekannt(trifftZu(fall, 'ende.ausreise_auf_dauer')), nichtZurueck),
    nicht(trifftZu(fall, 'ende.schutz_51_2_oder_7')),
  );
}

/** § 52 (1) sentence 3, (2a), (2b): family with a claim of its own keeps its title. */
function familie(fall: Fall): Voraussetzung | undefined {
  if (massnahme(fall, 'widerruf').gilt !== true) return undefined;
  return voraussetzung(
    'eigenstaendiger_anspruch',
    [aufenthG('52', '1')],
    [
      erfuelltWenn(
        nicht(trifftZu(fall, 'ende.eigenstaendiger_anspruch')),
        'Ein eigenständiger Anspruch auf einen Titel besteht nicht.',
      ),
      nichtErfuelltWenn(JA, 'Ein eigenständiger Anspruch steht dem Widerruf entgegen.'),
    ],
    '',
  );
}

/** § 28 VwVfG. */
export function anhoerung(fall: Fall): Voraussetzung {
  return voraussetzung(
    'anhoerung',
    [vwVfG('28', '1'), vwVfG('28', '2')],
    [
      erfuelltWenn(ist(fall, 'ende.anhoerung', 'erfolgt'), 'Die Person ist angehört, die Frist ist abgelaufen.'),
      entfaelltWenn(
        ist(fall, 'ende.anhoerung', 'entbehrlich'),
        'Von der Anhörung darf abgesehen werden (§ 28 Abs. 2 VwVfG).',
      ),
      offenWenn(
        ist(fall, 'ende.anhoerung', 'frist_laeuft', 'offen'),
        'Vor der Entscheidung ist anzuhören und die Frist abzuwarten.',
      ),
    ],
    '',
  );
}
