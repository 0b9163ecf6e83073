/** Grounds that rule a title out because of a status in Germany or in another Member State: § 19f AufenthG. */
import { eine, nicht } from '../aussage.rules.ts';
import { bekannt, type Fall, ist } from '../fall.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { besitzt } from '../status.rules.ts';
import { erfuelltWenn, nichtErfuelltWenn, voraussetzung } from '../voraussetzung.rules.ts';

const EU_STATUS = 'schutz.eu_status';

/** (1) and (3) for § 16b, (1) and (2) for § 18g. A status in Germany rules out as far as it is known. */
export function ablehnungsgrund(fall: Fall, art: 'AE_16b' | 'BK_18g'): Voraussetzung {
  const inland = art === 'AE_16b' ? nachAbsatz3(fall) : nachAbsatz2(fall);
  return voraussetzung(
    'ablehnungsgrund_19f',
    [aufenthG('19f', '1'), aufenthG('19f', art === 'AE_16b' ? '3' : '2')],
    [
      nichtErfuelltWenn(
        bekannt(nachAbsatz1(fall)),
        'Der bestehende Status schließt den Titel aus (§ 19f Abs. 1 AufenthG).',
      ),
      nichtErfuelltWenn(
        bekannt(inland),
        'Ein Schutzverfahren oder Schutzstatus schließt den Titel aus (§ 19f AufenthG).',
      ),
      erfuelltWenn(nicht(ausgeschlossenInEu(fall, art)), 'Es liegt kein Ablehnungsgrund des § 19f AufenthG vor.'),
    ],
    'Die Lage in einem anderen Mitgliedstaat schließt den Titel aus (§ 19f AufenthG).',
  );
}

/** Protection granted elsewhere rules out studies ((3) no. 1), not the Blue Card ((2) no. 2 names it as harmless). */
function ausgeschlossenInEu(fall: Fall, art: 'AE_16b' | 'BK_18g') {
  const beide = ist(
    fall,
    EU_STATUS,
    'voruebergehender_schutz',
    'voruebergehender_schutz_beantragt',
    'abschiebung_ausgesetzt',
    'daueraufenthalt_eu',
    'int_schutz_antrag_offen',
  );
  return art === 'AE_16b' ? eine(beide, ist(fall, EU_STATUS, 'int_schutz_zuerkannt')) : beide;
}

/** Germany is a Member State too: temporary protection, a suspended deportation, a permanent EU residence. */
const nachAbsatz1 = (fall: Fall) => besitzt(fall, 'AE_24', 'duldung', 'DA_EU_9a');

/** A pending application for protection, or a title of section 5 other than § 25 (1), (2). */
const nachAbsatz2 = (fall: Fall) =>
  eine(
    ist(fall, 'schutz.asylverfahren', 'laufend'),
    besitzt(fall, 'gestattung', 'AE_25_3', 'AE_25_5', 'AE_25a', 'AE_25b', 'AE_104c'),
  );

/** A pending application for protection, protection itself, or an application for a Blue Card. */
const nachAbsatz3 = (fall: Fall) =>
  eine(
    ist(fall, 'schutz.asylverfahren', 'laufend'),
    besitzt(fall, 'gestattung', 'AE_25_1', 'AE_25_2_fluechtling', 'AE_25_2_subsidiaer'),
    ist(fall, 'schutz.bamf_entscheidung', 'asylberechtigt', 'fluechtling', 'subsidiaer'),
    ist(fall, 'antrag.beantragter_titel', 'BK_18g'),
  );
