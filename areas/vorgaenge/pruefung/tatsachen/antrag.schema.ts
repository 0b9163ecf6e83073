/** Facts: law values, application, person, entry and stay. */
import { anzahl, betrag, einesVon, gruppe, jaNein, staat, tag, titel } from './werte.schema.ts';

export const antragTatsachen = {
  recht: gruppe({
    beitragsbemessungsgrenze_jahr: betrag.nullish(),
    bafoeg_bedarf_monat: betrag.nullish(),
  }),
  antrag: gruppe({
    art: einesVon(['ersterteilung', 'verlaengerung']).nullish(),
    gestellt_am: tag.nullish(),
    beantragter_titel: titel.nullish(),
    anspruch_nach_einreise_entstanden: jaNein.nullish(),
    unbillige_haerte: jaNein.nullish(),
    beschleunigt_81a: jaNein.nullish(),
  }),
  person: gruppe({
    staatsangehoerigkeit: staat.nullish(),
    geburtsdatum: tag.nullish(),
    pass: einesVon(['gueltig', 'abgelaufen', 'keiner']).nullish(),
    ledig: jaNein.nullish(),
    unionsbuerger: jaNein.nullish(),
    im_bundesgebiet: jaNein.nullish(),
    geburt_im_bundesgebiet: jaNein.nullish(),
    identitaet_geklaert: jaNein.nullish(),
    identitaet_geklaert_am: tag.nullish(),
    identitaet_massnahmen_fristgerecht: jaNein.nullish(),
    identitaet_massnahmen_ergriffen: jaNein.nullish(),
  }),
  einreise: gruppe({
    datum: tag.nullish(),
    mit: einesVon(['nationales_visum', 'schengen_visum', 'visumfrei', 'ohne_visum']).nullish(),
  }),
  aufenthalt: gruppe({
    titel: titel.nullish(),
    titel_seit: tag.nullish(),
    titel_bis: tag.nullish(),
    duldung_seit: tag.nullish(),
    ununterbrochen_seit: tag.nullish(),
    monate_60b: anzahl.nullish(),
    monate_studium_ausbildung: anzahl.nullish(),
    rechtmaessig_ohne_titel: jaNein.nullish(),
  }),
};
