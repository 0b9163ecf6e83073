/**
 * The rules follow the consolidated text of 28 April 2026. What it says about its own changes is noted here, so that a
 * later day is answered with a mark instead of silence.
 */
import type { Art } from '../pruefung/pruefung.schema.ts';
import { WEITERE_ARTEN, type WeitereArt } from '../pruefung/weitere-arten.schema.ts';
import type { Aenderung, Fassung } from './rechtsstand.schema.ts';

/** The day before the next act that is not worked in comes into force. */
const GEPRUEFT_BIS = '2026-06-11';
/** The norms read the same in the consolidated texts of this day (AufenthV, BeschV; AufenthG from 5 March 2025 on). */
const SEIT_2025 = '2025-04-02';
/** § 104c AufenthG in its present form (article 5 no. 4, article 8 of the act of 21.12.2022, BGBl. I S. 2847). */
const SEIT_104C = '2025-12-31';
/** § 104 (14) AufenthG and others were changed in between: looked at in the text of this day only. */
const SEIT_2026 = '2026-04-28';

const fassung = (art: Art, gueltigAb = SEIT_2025): Fassung => ({ art, gueltigAb, geprueftBis: GEPRUEFT_BIS });

export const FASSUNGEN: Readonly<Record<Art, Fassung>> = {
  AE_16a: fassung('AE_16a'),
  AE_16b: fassung('AE_16b'),
  AE_16d: fassung('AE_16d'),
  AE_18a: fassung('AE_18a'),
  AE_18b: fassung('AE_18b'),
  BK_18g: fassung('BK_18g'),
  AE_19c_2: fassung('AE_19c_2'),
  AE_20: fassung('AE_20'),
  CK_20a: fassung('CK_20a'),
  AE_21: fassung('AE_21'),
  AE_25_1_2: fassung('AE_25_1_2'),
  AE_25_3: fassung('AE_25_3'),
  AE_25a: fassung('AE_25a'),
  AE_25b: fassung('AE_25b'),
  AE_28: fassung('AE_28'),
  AE_30: fassung('AE_30'),
  AE_31: fassung('AE_31'),
  AE_32: fassung('AE_32'),
  AE_33: fassung('AE_33'),
  NE_9: fassung('NE_9'),
  NE_18c: fassung('NE_18c'),
  NE_26_3: fassung('NE_26_3'),
  NE_35: fassung('NE_35'),
  DA_EU_9a: fassung('DA_EU_9a'),
  DULDUNG_60a: fassung('DULDUNG_60a'),
  DULDUNG_60c: fassung('DULDUNG_60c'),
  DULDUNG_60d: fassung('DULDUNG_60d'),
  HAFTUNG_68: fassung('HAFTUNG_68'),
  FIKTION_81: fassung('FIKTION_81'),
  AE_104c: fassung('AE_104c', SEIT_104C),
  AK_5: fassung('AK_5'),
  DAR_4a: fassung('DAR_4a'),
  ...(Object.fromEntries(WEITERE_ARTEN.map((art) => [art, fassung(art, SEIT_2026)])) as Record<WeitereArt, Fassung>),
};

/** Acts that the text of 28 April 2026 names as not worked in. */
export const AENDERUNGEN: readonly Aenderung[] = [
  {
    fundstelle: 'BGBl. 2026 I Nr. 111',
    titel: 'Anpassung an das Gemeinsame Europäische Asylsystem',
    inKraft: ['2026-06-12', '2029-06-12'],
  },
  {
    fundstelle: 'BGBl. 2026 I Nr. 112',
    titel: 'Anpassung an das Gemeinsame Europäische Asylsystem, zweites Gesetz',
    inKraft: ['2026-06-12', '2026-11-01'],
  },
];

/**
 * Kinds that follow from an asylum procedure: after such an act the old text decides nothing any more. Work permission
 * during the procedure (§ 61 AsylG) belongs here too.
 */
export const ASYLBEZUG: readonly Art[] = ['AE_25_1_2', 'AE_25_3', 'NE_26_3', 'ERWERB_GESTATTUNG'];
