/** Facts: declaration of commitment, free movement and the exception from the rule. */
import { einesVon, gruppe, jaNein, menge, tag } from './werte.schema.ts';

export const freizuegigkeitTatsachen = {
  verpflichtung: gruppe({
    abgegeben_am: tag.nullish(),
    schriftform: jaNein.nullish(),
    einreise_am: tag.nullish(),
    leistung_von: tag.nullish(),
    leistung_bis: tag.nullish(),
    spaeterer_titel: einesVon(['keiner', 'abschnitt_5']).nullish(),
    beitragsfinanziert: jaNein.nullish(),
  }),
  freizuegigkeit: gruppe({
    aufenthalt_seit: tag.nullish(),
    durchgehend_rechtmaessig: jaNein.nullish(),
    abwesenheit_max_monate_im_jahr: menge.nullish(),
    abwesenheit_einmalig_monate: menge.nullish(),
    abwesenheit_wichtiger_grund: jaNein.nullish(),
    abwesenheit_nach_erwerb_monate: menge.nullish(),
  }),
  atypischer_fall: jaNein.nullish(),
};
