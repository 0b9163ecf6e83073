/** The kinds beyond the catalogue and their requirements. */
import type { Pruefung } from './pruefung.rules.ts';
import { ausbildungAusreisepflichtiger, ausreiseUnmoeglich } from './titel/ausreisepflichtige.rules.ts';
import { erwerbMitDuldung, erwerbMitGestattung } from './titel/erwerbserlaubnis.rules.ts';
import { voruebergehenderSchutz } from './titel/voruebergehender-schutz.rules.ts';
import { elternUndSonstige, zuSubsidiaerSchutzberechtigten } from './titel/weitere-angehoerige.rules.ts';
import { abschiebungsandrohung } from './verfahren/androhung.rules.ts';
import { ausweisung } from './verfahren/ausweisung.rules.ts';
import { betretenserlaubnis, sperreAufheben } from './verfahren/einreiseverbot.rules.ts';
import { endeDesTitels } from './verfahren/ende.rules.ts';
import { neueKarte } from './verfahren/karte.rules.ts';
import { nebenbestimmung, wohnsitzregelung } from './verfahren/nebenbestimmung.rules.ts';
import { zustaendigkeitswechsel } from './verfahren/zustaendigkeit.rules.ts';
import type { WeitereArt } from './weitere-arten.schema.ts';

export const weitereArten: Readonly<Record<WeitereArt, Pruefung>> = {
  AE_16g: ausbildungAusreisepflichtiger,
  AE_24: voruebergehenderSchutz,
  AE_25_5: ausreiseUnmoeglich,
  AE_36: elternUndSonstige,
  AE_36a: zuSubsidiaerSchutzberechtigten,
  ERWERB_DULDUNG: erwerbMitDuldung,
  ERWERB_GESTATTUNG: erwerbMitGestattung,
  NEBENBESTIMMUNG: nebenbestimmung,
  WOHNSITZ_12a: wohnsitzregelung,
  KARTE_NEU: neueKarte,
  SPERRE_11_4: sperreAufheben,
  BETRETEN_11_8: betretenserlaubnis,
  ENDE_TITEL: endeDesTitels,
  AUSWEISUNG: ausweisung,
  ANDROHUNG_59: abschiebungsandrohung,
  ZUSTAENDIGKEIT: zustaendigkeitswechsel,
};
