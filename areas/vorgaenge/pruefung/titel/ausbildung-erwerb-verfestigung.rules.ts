/** Training, study, work, search and settlement: kinds of titles and their requirements. */
import type { Pruefung } from '../pruefung.rules.ts';
import type { Art } from '../pruefung.schema.ts';
import { pruefeAnerkennung } from './anerkennung.rules.ts';
import { pruefeArbeitsplatzsuche } from './arbeitsplatzsuche.rules.ts';
import { pruefeAusbildung } from './ausbildung.rules.ts';
import { pruefeBerufspraxis } from './berufspraxis.rules.ts';
import { pruefeBlaueKarte } from './blaue-karte.rules.ts';
import { pruefeChancenkarte } from './chancenkarte.rules.ts';
import { pruefeDaueraufenthalt } from './daueraufenthalt-eu.rules.ts';
import { pruefeFachkraftMitBerufsausbildung, pruefeFachkraftMitHochschulabschluss } from './fachkraft.rules.ts';
import { pruefeNiederlassung } from './niederlassung.rules.ts';
import { pruefeNiederlassungFachkraft } from './niederlassung-fachkraft.rules.ts';
import { pruefeNiederlassungKind } from './niederlassung-kind.rules.ts';
import { pruefeNiederlassungSchutz } from './niederlassung-schutz.rules.ts';
import { pruefeSelbstaendig } from './selbstaendig.rules.ts';
import { pruefeStudium } from './studium.rules.ts';

export const ausbildungErwerbVerfestigung: Partial<Record<Art, Pruefung>> = {
  AE_16a: pruefeAusbildung,
  AE_16b: pruefeStudium,
  AE_16d: pruefeAnerkennung,
  AE_18a: pruefeFachkraftMitBerufsausbildung,
  AE_18b: pruefeFachkraftMitHochschulabschluss,
  BK_18g: pruefeBlaueKarte,
  AE_19c_2: pruefeBerufspraxis,
  AE_20: pruefeArbeitsplatzsuche,
  CK_20a: pruefeChancenkarte,
  AE_21: pruefeSelbstaendig,
  NE_9: pruefeNiederlassung,
  NE_18c: pruefeNiederlassungFachkraft,
  NE_26_3: pruefeNiederlassungSchutz,
  NE_35: pruefeNiederlassungKind,
  DA_EU_9a: pruefeDaueraufenthalt,
};
