/** Protection at its limits: § 25 (1) to (3), § 5 (3), (4), § 10 (3) AufenthG. */
import { grenzfaelle } from '../grenzfall.testing.ts';

grenzfaelle(
  '§ 25 (1), (2) AufenthG',
  'AE_25_1_2',
  {
    'antrag.art': 'ersterteilung',
    'antrag.gestellt_am': '2026-03-01',
    'person.pass': 'keiner',
    'schutz.bamf_entscheidung': 'asylberechtigt',
    'schutz.unanfechtbar': true,
    'schutz.ausweisung_53_3a': false,
    'sicherheit.ausweisungsinteresse': 'keines',
    'lebensunterhalt.deckung': 'nicht',
  },
  {
    schutzzuerkennung: [
      [{ 'schutz.bamf_entscheidung': 'fluechtling' }, 'erfuellt', 'erteilen'],
      [{ 'schutz.bamf_entscheidung': 'subsidiaer' }, 'erfuellt', 'erteilen'],
      [{ 'schutz.bamf_entscheidung': 'keine' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'schutz.bamf_entscheidung': undefined }, 'offen', 'offen'],
    ],
    keine_ausweisung_53_3a: [
      [{ 'schutz.ausweisung_53_3a': true }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'schutz.ausweisung_53_3a': undefined }, 'offen', 'offen'],
    ],
    versagung_54: [
      [{ 'sicherheit.ausweisungsinteresse': 'p54_abs1_nr2_oder_4' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'sicherheit.ausweisungsinteresse': 'p54_abs1_sonst' }, 'erfuellt', 'erteilen'],
      [{ 'sicherheit.ausweisungsinteresse': undefined }, 'offen', 'offen'],
      [
        { 'sicherheit.ausweisungsinteresse': 'p54_abs1_nr2_oder_4', atypischer_fall: true },
        'nicht_erfuellt',
        'ablehnen',
      ],
    ],
  },
);

grenzfaelle(
  '§ 25 (3) AufenthG',
  'AE_25_3',
  {
    'antrag.art': 'ersterteilung',
    'antrag.gestellt_am': '2026-03-01',
    'person.pass': 'keiner',
    'aufenthalt.titel': 'duldung',
    'schutz.asylverfahren': 'abgelehnt',
    'schutz.bamf_entscheidung': 'abschiebungsverbot_60_5',
    'schutz.ausreise_anderer_staat_zumutbar': false,
    'schutz.mitwirkung_groeblich_verletzt': false,
    'schutz.ausschlussgrund_25_3': false,
  },
  {
    abschiebungsverbot: [
      [{ 'schutz.bamf_entscheidung': 'abschiebungsverbot_60_7' }, 'erfuellt', 'erteilen'],
      [{ 'schutz.bamf_entscheidung': 'keine' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'schutz.bamf_entscheidung': undefined }, 'offen', 'offen'],
    ],
    ausreise_drittstaat: [
      [{ 'schutz.ausreise_anderer_staat_zumutbar': true }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'schutz.ausreise_anderer_staat_zumutbar': undefined }, 'offen', 'offen'],
      [
        { 'schutz.asylverfahren': 'abgelehnt_30_1_nr3_bis_7', 'schutz.ausreise_anderer_staat_zumutbar': true },
        'nicht_erfuellt',
        'ablehnen',
        { titelerteilungssperre: 'nicht_erfuellt' },
      ],
      [
        { 'schutz.asylverfahren': 'abgelehnt_30_1_nr3_bis_7', 'schutz.ausreise_anderer_staat_zumutbar': undefined },
        'offen',
        'offen',
        { titelerteilungssperre: 'offen' },
      ],
    ],
    mitwirkung: [
      [{ 'schutz.mitwirkung_groeblich_verletzt': true }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'schutz.mitwirkung_groeblich_verletzt': undefined }, 'offen', 'offen'],
      [
        { 'schutz.asylverfahren': 'abgelehnt_30_1_nr3_bis_7', 'schutz.mitwirkung_groeblich_verletzt': true },
        'nicht_erfuellt',
        'ablehnen',
        { titelerteilungssperre: 'nicht_erfuellt' },
      ],
      [
        { 'schutz.asylverfahren': 'abgelehnt_30_1_nr3_bis_7', 'schutz.mitwirkung_groeblich_verletzt': undefined },
        'offen',
        'offen',
        { titelerteilungssperre: 'offen' },
      ],
    ],
    ausschlussgrund: [
      [{ 'schutz.ausschlussgrund_25_3': true }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'schutz.ausschlussgrund_25_3': undefined }, 'offen', 'offen'],
      [
        { 'schutz.asylverfahren': 'abgelehnt_30_1_nr3_bis_7', 'schutz.ausschlussgrund_25_3': true },
        'nicht_erfuellt',
        'ablehnen',
        { titelerteilungssperre: 'nicht_erfuellt' },
      ],
      [
        { 'schutz.asylverfahren': 'abgelehnt_30_1_nr3_bis_7', 'schutz.ausschlussgrund_25_3': undefined },
        'offen',
        'offen',
        { titelerteilungssperre: 'offen' },
      ],
    ],
    titelerteilungssperre: [[{ 'schutz.asylverfahren': 'zurueckgenommen' }, 'erfuellt', 'erteilen']],
  },
);
