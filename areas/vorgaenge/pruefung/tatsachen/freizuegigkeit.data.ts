/** Facts: declaration of commitment, free movement and the exception from the rule, with label, norm and who has to provide them. */
import type { Tatsache } from './tatsache.schema.ts';

export const FREIZUEGIGKEIT_TATSACHEN = {
  'verpflichtung.abgegeben_am': {
    label: 'Tag der Verpflichtungserklärung',
    norm: '§ 68 AufenthG',
    von: 'antragsteller',
    dokument: 'verpflichtungserklaerung',
  },
  'verpflichtung.schriftform': {
    label: 'Schriftform der Verpflichtungserklärung',
    norm: '§ 68 Abs. 2 AufenthG',
    von: 'antragsteller',
    dokument: 'verpflichtungserklaerung',
  },
  'verpflichtung.einreise_am': {
    label: 'Tag der Einreise mit der Verpflichtungserklärung',
    norm: '§ 68 Abs. 1 Satz 3 AufenthG',
    von: 'antragsteller',
    dokument: 'visum',
  },
  'verpflichtung.leistung_von': {
    label: 'Beginn der öffentlichen Leistungen',
    norm: '§ 68 Abs. 1 AufenthG',
    von: 'antragsteller',
    dokument: 'sozialleistung',
  },
  'verpflichtung.leistung_bis': {
    label: 'Ende der öffentlichen Leistungen',
    norm: '§ 68 Abs. 1 AufenthG',
    von: 'antragsteller',
    dokument: 'sozialleistung',
  },
  'verpflichtung.spaeterer_titel': {
    label: 'Später erteilter Titel',
    norm: '§ 68 Abs. 1 Satz 4 AufenthG',
    von: 'antragsteller',
    dokument: 'aufenthaltstitel',
  },
  'verpflichtung.beitragsfinanziert': {
    label: 'Leistungen aus Beiträgen',
    norm: '§ 68 Abs. 1 Satz 2 AufenthG',
    von: 'antragsteller',
    dokument: 'sozialleistung',
  },
  'freizuegigkeit.aufenthalt_seit': {
    label: 'Beginn des ständigen Aufenthalts',
    norm: '§ 4a Abs. 1 FreizügG/EU',
    von: 'antragsteller',
    dokument: 'meldebescheinigung',
  },
  'freizuegigkeit.durchgehend_rechtmaessig': {
    label: 'Durchgehend rechtmäßiger Aufenthalt',
    norm: '§ 4a Abs. 1 FreizügG/EU',
    von: 'antragsteller',
    dokument: 'meldebescheinigung',
  },
  'freizuegigkeit.abwesenheit_max_monate_im_jahr': {
    label: 'Längste Abwesenheit in einem Jahr in Monaten',
    norm: '§ 4a Abs. 6 Nr. 1 FreizügG/EU',
    von: 'antragsteller',
    dokument: 'reiseunterlagen',
  },
  'freizuegigkeit.abwesenheit_einmalig_monate': {
    label: 'Einmalige lange Abwesenheit in Monaten',
    norm: '§ 4a Abs. 6 Nr. 3 FreizügG/EU',
    von: 'antragsteller',
    dokument: 'reiseunterlagen',
    fehlt: 0,
  },
  'freizuegigkeit.abwesenheit_wichtiger_grund': {
    label: 'Wichtiger Grund der langen Abwesenheit',
    norm: '§ 4a Abs. 6 Nr. 3 FreizügG/EU',
    von: 'antragsteller',
    dokument: 'reiseunterlagen',
  },
  'freizuegigkeit.abwesenheit_nach_erwerb_monate': {
    label: 'Abwesenheit nach Erwerb des Daueraufenthaltsrechts in Monaten',
    norm: '§ 4a Abs. 7 FreizügG/EU',
    von: 'antragsteller',
    dokument: 'reiseunterlagen',
  },
  atypischer_fall: {
    label: 'Festgestellte Ausnahme vom Regelfall',
    norm: '„in der Regel“, „soll“, „regelmäßig“',
    von: 'antragsteller',
    dokument: 'vermerk',
    fehlt: false,
  },
} as const satisfies Record<string, Tatsache>;
