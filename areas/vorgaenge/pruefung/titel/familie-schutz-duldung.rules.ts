/** Family, protection, toleration, liability, Fiktion and free movement: kinds and their requirements. */
import type { Pruefung } from '../pruefung.rules.ts';
import type { Art } from '../pruefung.schema.ts';
import { ausbildungsduldung } from './ausbildungsduldung.rules.ts';
import { beschaeftigungsduldung } from './beschaeftigungsduldung.rules.ts';
import { chancenAufenthalt } from './chancen-aufenthalt.rules.ts';
import { zuDeutschen } from './deutsche.rules.ts';
import { duldung } from './duldung.rules.ts';
import { ehegattennachzug, eigenstaendig } from './ehegatten.rules.ts';
import { fiktion } from './fiktion.rules.ts';
import { aufenthaltskarte, daueraufenthalt } from './freizuegigkeit.rules.ts';
import { haftung } from './haftung.rules.ts';
import { integrierte } from './integrierte.rules.ts';
import { jugendliche } from './jugendliche.rules.ts';
import { geburtImBundesgebiet, kindernachzug } from './kinder.rules.ts';
import { abschiebungsverbot, schutzberechtigt } from './schutz.rules.ts';

export const familieSchutzDuldung: Partial<Record<Art, Pruefung>> = {
  AE_25_1_2: schutzberechtigt,
  AE_25_3: abschiebungsverbot,
  AE_25a: jugendliche,
  AE_25b: integrierte,
  AE_28: zuDeutschen,
  AE_30: ehegattennachzug,
  AE_31: eigenstaendig,
  AE_32: kindernachzug,
  AE_33: geburtImBundesgebiet,
  AE_104c: chancenAufenthalt,
  DULDUNG_60a: duldung,
  DULDUNG_60c: ausbildungsduldung,
  DULDUNG_60d: beschaeftigungsduldung,
  HAFTUNG_68: haftung,
  FIKTION_81: fiktion,
  AK_5: aufenthaltskarte,
  DAR_4a: daueraufenthalt,
};
