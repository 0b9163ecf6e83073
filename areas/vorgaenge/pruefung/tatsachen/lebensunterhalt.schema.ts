/** Facts: livelihood, housing and pension. */
import { anzahl, betrag, DECKUNGEN, einesVon, gruppe, jaNein } from './werte.schema.ts';

export const lebensunterhaltTatsachen = {
  lebensunterhalt: gruppe({
    deckung: einesVon(DECKUNGEN).nullish(),
    krankenversicherung: jaNein.nullish(),
    mittel_monat: betrag.nullish(),
    prognose_positiv: jaNein.nullish(),
    letzte_12_monate_durch_beschaeftigung: jaNein.nullish(),
    existenzmittel_ausreichend: jaNein.nullish(),
  }),
  wohnraum: gruppe({
    ausreichend: jaNein.nullish(),
  }),
  rente: gruppe({
    monate: anzahl.nullish(),
    ehegatte_monate: anzahl.nullish(),
  }),
};
