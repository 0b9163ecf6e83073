/** Facts of language, study, integration, protection and safety, and how papers word them. */
import type { Leser } from './leser.schema.ts';

export const BILDUNG_LESER: readonly Leser[] = [
  {
    feld: 'sprache.deutsch',
    typen: ['sprachnachweis', 'integrationskurs'],
    art: 'niveau',
    genau: [
      'gesamtergebnis',
      'ergebnis gesamt',
      'niveaustufe',
      'sprachniveau',
      'niveau',
      'kompetenzstufe',
      'goethe zertifikat',
      'telc deutsch',
      'zertifikat deutsch',
      'osd zertifikat',
      'deutschkenntnisse',
      'deutsch test fur zuwanderer',
      'overall level',
      'stufe',
    ],
    vorlagen: [
      /\b(?:prufung|kenntnisse|deutsch\w*|sprachkenntnisse)(?: \w+){0,8} (?:niveau|stufe|niveaustufe)(?: \w+){0,2} [abc] ?[12](?: \w+){0,6}/,
      /\b[abc] ?[12](?: \w+){0,6} (?:bestanden|erreicht)\b/,
    ],
    hinweis: /(?:deutsch|niveau|stufe|goethe|telc|osd|zertifikat|german)/,
    anders:
      /\b(?:nicht|englisch\w*|english|horen|lesen|schreiben|sprechen|mundlich|schriftlich|franzosisch|angestrebt\w*|ziel|kursziel|anmeldung|teilnahme|ielts|toefl|cambridge)\b/,
  },
  {
    feld: 'sprache.deutsch_muendlich',
    typen: ['sprachnachweis', 'integrationskurs'],
    art: 'niveau',
    genau: ['sprechen', 'mundliche prufung', 'mundlicher ausdruck', 'mundlich', 'speaking'],
    hinweis: /(?:sprechen|mundlich|speaking)/,
    anders: /\b(?:nicht|englisch\w*|english|horen|lesen|schreiben|franzosisch)\b/,
  },
  {
    feld: 'sprache.englisch',
    typen: ['sprachnachweis'],
    art: 'niveau',
    genau: ['englischkenntnisse', 'englisch', 'english', 'cefr level', 'telc english'],
    hinweis: /(?:englis)/,
    anders: /\b(?:nicht|not|deutsch\w*|german)\b/,
  },
  {
    feld: 'studium.art',
    typen: ['immatrikulation'],
    art: 'wahl',
    wendungen: [
      { muster: /\bvollzeit(?:studium|studierende\w*|student\w*|studiengang)?\b/, wert: 'vollzeit' },
      { muster: /\bteilzeit(?:studium|studierende\w*|student\w*|studiengang)?\b/, wert: 'teilzeit' },
      { muster: /\bfull time (?:student|study|studies)\b/, wert: 'vollzeit' },
      { muster: /\bpart time (?:student|study|studies)\b/, wert: 'teilzeit' },
    ],
  },
  {
    feld: 'studium.zulassung',
    typen: ['immatrikulation'],
    art: 'wahl',
    wendungen: [
      { muster: /\bunbedingte\w* zulassung\b/, wert: 'unbedingt' },
      { muster: /\bohne bedingung\w* zugelassen\b/, wert: 'unbedingt', fest: true },
      {
        muster:
          /\b(?:zulassung|zugelassen)(?: \w+){0,8} (?:studienkolleg|studienvorbereitend\w*|deutschkurs|sprachkurs)\b/,
        wert: 'bedingt_studienvorbereitung',
      },
    ],
  },
  {
    feld: 'schule.in_ausbildung',
    typen: ['immatrikulation', 'schulbescheinigung'],
    art: 'wahl',
    wendungen: [
      {
        muster: /\b(?:ist|sind)(?: \w+){0,16} (?:eingeschrieben|immatrikuliert)\b/,
        wert: true,
        verneint: false,
        nicht: /\b(?:war|exmatrikul\w*)\b/,
      },
      {
        muster:
          /\bbesucht(?: \w+){0,12} (?:schule|klasse|gymnasium|berufskolleg|berufsschule|realschule|grundschule|gesamtschule)\b/,
        wert: true,
        verneint: false,
      },
      { muster: /\bis(?: \w+){0,6} enrolled\b/, wert: true, verneint: false },
    ],
  },
  {
    feld: 'integration.grundkenntnisse',
    typen: ['einbuergerungstest'],
    art: 'wahl',
    wendungen: [
      {
        muster: /\b(?:test leben in deutschland|leben in deutschland|einburgerungstest|test)(?: \w+){0,14} bestanden\b/,
        wert: true,
        verneint: false,
      },
      { muster: /\b(?:grundkenntnisse|kenntnisse)(?: \w+){0,16} nachgewiesen\b/, wert: true, verneint: false },
      { muster: /\b(?:ergebnis|gesamtergebnis) bestanden\b/, wert: true },
    ],
  },
  {
    feld: 'integration.integrationskurs_bestanden',
    typen: ['integrationskurs', 'sprachnachweis'],
    art: 'wahl',
    wendungen: [
      { muster: /\bzertifikat integrationskurs\b/, wert: true },
      {
        muster:
          /\bintegrationskurs(?: \w+){0,8} erfolgreich(?: \w+){0,4} (?:abgeschlossen|bestanden|teilgenommen|absolviert)\b/,
        wert: true,
        verneint: false,
      },
      {
        muster:
          /\berfolgreich(?: \w+){0,8} integrationskurs(?: \w+){0,4} (?:abgeschlossen|bestanden|teilgenommen|absolviert)\b/,
        wert: true,
        verneint: false,
      },
    ],
  },
  {
    feld: 'integration.integrationskurs_verpflichtet',
    typen: ['integrationskurs'],
    art: 'wahl',
    wendungen: [
      { muster: /\bverpflichtung zur teilnahme an einem integrationskurs\b/, wert: true },
      {
        muster: /\b(?:werden|wird|sind|ist)(?: \w+){0,8} (?:teilnahme|integrationskurs)(?: \w+){0,8} verpflichtet\b/,
        wert: true,
        verneint: false,
      },
    ],
  },
  {
    feld: 'sicherheit.geldstrafe_tagessaetze',
    typen: ['fuehrungszeugnis', 'gericht'],
    art: 'tagessaetze',
    grenzen: [1, 1000],
    summe: true,
    vorlagen: [/\b(?:geldstrafe|gesamtgeldstrafe)(?: \w+){0,3} \d{1,3} tagessatz\w*/, /\b\d{1,3} tagessatz\w*/],
    hinweis: /tagess/,
    anders: /\b(?:freigesprochen|freispruch|eingestellt|aufgehoben)\b/,
  },
  {
    feld: 'sicherheit.freiheitsstrafe_monate',
    typen: ['fuehrungszeugnis', 'gericht'],
    art: 'monate',
    grenzen: [1, 600],
    summe: true,
    vorlagen: [
      /\b(?:freiheitsstrafe|gesamtfreiheitsstrafe|jugendstrafe)(?: von)? \w+ (?:monate\w*|jahr\w*)(?: und \w+ monate\w*)?/,
      /\b\w+ (?:monate|jahre?)(?: und \w+ monate)? (?:freiheitsstrafe|jugendstrafe)\b/,
    ],
    hinweis: /(?:freiheitsstrafe|jugendstrafe)/,
    anders: /\b(?:freigesprochen|freispruch|bewahrungszeit|ersatzfreiheitsstrafe|aufgehoben|bis zu)\b/,
  },
  {
    feld: 'sicherheit.ermittlungsverfahren_laeuft',
    typen: ['polizei'],
    art: 'wahl',
    wendungen: [
      {
        muster: /\bermittlungsverfahren(?: \w+){0,14} (?:anhangig|eingeleitet|gefuhrt|lauft)\b/,
        wert: true,
        nicht: /\beingestellt\b/,
      },
      { muster: /\b(?:ermittlungsverfahren|verfahren)(?: \w+){0,14} (?:eingestellt|abgeschlossen)\b/, wert: false },
    ],
  },
  {
    feld: 'schutz.bamf_entscheidung',
    typen: ['bamf'],
    art: 'wahl',
    wendungen: [
      { muster: /\bfluchtlingseigenschaft(?: \w+){0,6} zuerkannt\b/, wert: 'fluechtling' },
      { muster: /\bsubsidiare\w* schutz\w*(?: \w+){0,6} zuerkannt\b/, wert: 'subsidiaer' },
      { muster: /\b(?:als asylberechtigte\w*|asylberechtigung)(?: \w+){0,4} anerkannt\b/, wert: 'asylberechtigt' },
      {
        muster: /\babschiebungsverbot(?: \w+){0,3} 60 abs(?:atz)? 5(?: \w+){0,6} (?:liegt vor|vor|festgestellt)\b/,
        wert: 'abschiebungsverbot_60_5',
      },
      {
        muster: /\babschiebungsverbot(?: \w+){0,3} 60 abs(?:atz)? 7(?: \w+){0,6} (?:liegt vor|vor|festgestellt)\b/,
        wert: 'abschiebungsverbot_60_7',
      },
    ],
  },
];
