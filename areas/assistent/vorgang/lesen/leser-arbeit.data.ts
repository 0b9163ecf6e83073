/** Facts of work and qualification, and how papers word them. Patterns are over plain small letters. */
import type { Leser } from './leser.schema.ts';

/** § 18g AufenthG needs these first: contract, declaration on the employment, payslip, assessment of a degree. */
const VERTRAG = ['arbeitsvertrag', 'arbeitgeber', 'zustimmung-ba'] as const;

const ANDERES_GEHALT =
  /\b(?:netto|bisher\w*|fruher\w*|ehemalig\w*|zuletzt|vorherig\w*|vorig\w*|vorjahr\w*|probezeit|bonus\w*|boni|variabel\w*|variable\w*|provision\w*|tantieme|pramie\w*|zielgehalt|mindest\w*|grenze|gehaltsgrenze|schwelle|arbeitgeberanteil\w*|arbeitgeberbrutto|gesamtkosten|personalkosten|vergleichbar\w*|steuer\w*|vorgesetzt\w*|umsatz|former|previous|net|minimum|employer s contribution)\b/;

const VERTRAGSWORT =
  /\b(?:arbeitsverhaltnis\w*|arbeitsvertrag\w*|vertrag\w*|vertragsdauer|beschaftigung\w*|anstellung\w*|dienstverhaltnis\w*|angestellt\w*|eingestellt|beschaftigt\w*|befristung|employment|contract)\b/;
const ANDERE_DAUER =
  /\b(?:aufenthalts\w*|niederlassung\w*|mietvertrag\w*|mietverhaltnis\w*|probezeit|probearbeitsverhaltnis|umwandlung|entfristung|entfristet|fuhrerschein|zusage|praktikum\w*)\b/;

export const ARBEIT_LESER: readonly Leser[] = [
  {
    feld: 'beschaeftigung.brutto_jahr',
    typen: [...VERTRAG, 'lohnabrechnung'],
    art: 'betrag',
    takt: 'jahr',
    grenzen: [1000, 5_000_000],
    genau: [
      'bruttojahresgehalt',
      'jahresbruttogehalt',
      'bruttojahresentgelt',
      'jahresbruttoentgelt',
      'bruttojahresverdienst',
      'jahresbruttoverdienst',
      'bruttojahresvergutung',
      'jahresbruttovergutung',
      'bruttojahreslohn',
      'jahresbruttolohn',
      'bruttojahreseinkommen',
      'jahresbruttoeinkommen',
      'jahresbrutto',
      'brutto jahresgehalt',
      'bruttogehalt im jahr',
      'bruttogehalt pro jahr',
      'bruttogehalt jahrlich',
      'jahrliches bruttogehalt',
      'jahrliche bruttovergutung',
      'jahrliches bruttoentgelt',
      'jahrlicher bruttolohn',
      'brutto jahresfestgehalt',
      'jahresgehalt brutto',
      'jahresentgelt brutto',
      'jahresvergutung brutto',
      'gross annual salary',
      'annual gross salary',
      'gross salary per year',
      'gross annual base salary',
      'annual gross remuneration',
      'gross yearly salary',
      'yearly gross salary',
    ],
    nah: [
      'jahresgehalt',
      'jahresentgelt',
      'jahresverdienst',
      'jahresvergutung',
      'bruttogehalt',
      'bruttoentgelt',
      'bruttovergutung',
      'bruttolohn',
      'bruttoverdienst',
      'arbeitsentgelt',
      'gehalt',
      'vergutung',
      'entgelt',
      'grundgehalt',
      'annual salary',
      'gross salary',
      'salary',
      'remuneration',
    ],
    vorlagen: [
      /(?:eur |euro )?\d[\d ]* ?(?:eur |euro )?(?:brutto|gross) (?:im jahr|pro jahr|jahrlich|p ?a|je jahr|jahr|per year|per annum|a year|annually)\b/,
      /(?:eur |euro )?\d[\d ]* ?(?:eur |euro )?(?:im jahr|pro jahr|jahrlich|p ?a|je jahr|per year|per annum|annually) (?:brutto|gross)\b/,
      /\b(?:brutto|gross) (?:im jahr |pro jahr |jahrlich |p ?a )?(?:eur |euro )?\d[\d ]* ?(?:eur |euro )?(?:im jahr|pro jahr|jahrlich|p ?a|per year|per annum|annually)\b/,
    ],
    hinweis: /(?:gehalt|entgelt|vergut|lohn|brutto|salary|bezuge|remuneration|verdien)/,
    anders: ANDERES_GEHALT,
  },
  {
    feld: 'beschaeftigung.unbefristet',
    typen: VERTRAG,
    art: 'wahl',
    wendungen: [
      { muster: /\bun ?befristet\w*/, wert: true, verneint: false, mit: VERTRAGSWORT, nicht: ANDERE_DAUER },
      {
        muster: /\b(?:auf|fur) unbestimmte (?:zeit|dauer)/,
        wert: true,
        verneint: false,
        mit: VERTRAGSWORT,
        nicht: ANDERE_DAUER,
      },
      { muster: /\bbefristung\w* (?:keine|nein|entfallt|none)\b/, wert: true, fest: true },
      { muster: /\bohne (?:zeitliche )?befristung\b/, wert: true, fest: true, mit: VERTRAGSWORT, nicht: ANDERE_DAUER },
      {
        muster: /(?<!un )\bbefristet\w*/,
        wert: false,
        verneint: true,
        mit: VERTRAGSWORT,
        nicht: ANDERE_DAUER,
      },
      { muster: /\b(?:auf|fur) bestimmte zeit\b/, wert: false, mit: VERTRAGSWORT, nicht: ANDERE_DAUER },
      {
        muster: /\b(?:arbeitsverhaltnis|beschaftigungsverhaltnis|vertrag) endet (?:mit ablauf des|am|zum) \d/,
        wert: false,
        nicht: ANDERE_DAUER,
      },
      {
        muster: /\b(?:permanent|indefinite|unlimited|open ended)\b/,
        wert: true,
        verneint: false,
        mit: VERTRAGSWORT,
        nicht: /\bresidence\b/,
      },
      { muster: /\bindefinite (?:period|term)\b/, wert: true, verneint: false },
      { muster: /\bfixed term\b/, wert: false, verneint: true },
    ],
    fragen: [
      { worte: 'unbefristet', ja: true, nein: false },
      { worte: 'arbeitsverhaltnis befristet', ja: false, nein: true },
      { worte: 'vertrag befristet', ja: false, nein: true },
      { worte: 'befristung', ja: false, nein: true },
    ],
  },
  {
    feld: 'beschaeftigung.dauer_monate',
    typen: VERTRAG,
    art: 'monate',
    grenzen: [1, 600],
    genau: [
      'vertragsdauer',
      'dauer des arbeitsvertrags',
      'dauer des arbeitsverhaltnisses',
      'beschaftigungsdauer',
      'dauer der beschaftigung',
      'laufzeit des vertrags',
      'befristungsdauer',
      'duration of employment',
      'contract duration',
    ],
    vorlagen: [
      /\bbefristet (?:auf|fur) (?:die dauer von |einen zeitraum von |den zeitraum von )?\w+(?: \w+)? (?:monate\w*|jahre\w*)/,
      /\b(?:auf|fur) (?:die dauer von |einen zeitraum von )?\w+(?: \w+)? (?:monate\w*|jahre\w*) befristet/,
      /\bfixed term of \w+ (?:months|years)/,
    ],
    hinweis: /(?:befrist|vertrag|arbeitsverh|beschaftig|anstellung|employment|contract)/,
    anders: /\b(?:probezeit|probation|kundigung\w*|frist|wartezeit|urlaub\w*|ausschlussfrist|wettbewerbsverbot)\b/,
  },
  {
    feld: 'beschaeftigung.wochenstunden',
    typen: [...VERTRAG, 'lohnabrechnung'],
    art: 'stunden',
    grenzen: [1, 60],
    genau: [
      'wochenstunden',
      'wochenarbeitszeit',
      'wochentliche arbeitszeit',
      'regelmassige wochentliche arbeitszeit',
      'arbeitszeit pro woche',
      'arbeitszeit je woche',
      'arbeitszeit in der woche',
      'arbeitsstunden pro woche',
      'arbeitsstunden in der woche',
      'arbeitsstunden je woche',
      'stunden pro woche',
      'weekly working hours',
      'weekly hours',
      'hours per week',
      'working hours per week',
    ],
    nah: ['arbeitszeit', 'working hours', 'working time'],
    vorlagen: [
      /\b\d{1,2}(?: \d{1,2})? (?:stunden|std|h|hours) (?:pro|je|in der|die|per|a) (?:kalender)?(?:woche|week)\b/,
      /\b\d{1,2}(?: \d{1,2})? (?:stunden|std) wochentlich\b/,
      /\bwochentlich \d{1,2}(?: \d{1,2})? (?:stunden|std)\b/,
      /\b\d{1,2}(?: \d{1,2})? wochenstunden\b/,
    ],
    hinweis: /(?:arbeitszeit|wochentlich|woche|weekly|hours|stunden)/,
    anders:
      /\b(?:uberstunden|mehrarbeit|bisher\w*|fruher\w*|monatliche\w* arbeits\w*|hochstens|maximal|bis zu|vollzeitkraft|betriebsublich\w*|overtime|up to)\b/,
  },
  {
    feld: 'beschaeftigung.seit',
    typen: ['arbeitsvertrag', 'arbeitgeber', 'lohnabrechnung'],
    art: 'tag',
    genau: [
      'beginn des arbeitsverhaltnisses',
      'beginn der beschaftigung',
      'beginn der tatigkeit',
      'beginn des beschaftigungsverhaltnisses',
      'beschaftigungsbeginn',
      'vertragsbeginn',
      'arbeitsbeginn',
      'eintrittsdatum',
      'datum des eintritts',
      'eintritt',
      'beschaftigt seit',
      'angestellt seit',
      'start of employment',
      'start date',
      'commencement of employment',
      'date of joining',
    ],
    nah: ['arbeitsverhaltnis beginnt', 'beschaftigung beginnt', 'vertrag beginnt', 'beginn'],
    vorlagen: [
      /\b(?:arbeitsverhaltnis|beschaftigungsverhaltnis|beschaftigung|anstellung|vertrag|tatigkeit) beginnt (?:\w+ ){0,2}\d{1,2} \w+ \d{4}/,
      /\b(?:ist|wird|steht|arbeitet)(?: \w+){0,5} (?:seit|ab)(?: dem)? \d{1,2} \w+ \d{4}(?: \w+){0,8} (?:beschaftigt|angestellt|tatig|eingestellt|arbeitsverhaltnis)/,
      /\bemployment (?:shall )?(?:begin|begins|commence|commences|start|starts) on (?:\w+ ){0,2}\d{1,4} \w+ \d{1,4}/,
      /\bstellt(?: \w+){0,8} (?:zum|ab|mit wirkung vom|mit wirkung zum)(?: dem)? \d{1,2} \w+ \d{4}(?: \w+){0,10} ein\b/,
      /\bseit(?: dem)? \d{1,2} \w+ \d{4}(?: \w+){0,8} (?:beschaftigt|angestellt|tatig)/,
    ],
    hinweis: /(?:eintritt|beginn|beschaftigt|angestellt|eingestellt|tatig|employ|start)/,
    anders:
      /\b(?:ausbildung\w*|geb\w*|fruher\w*|bisher\w*|ende\w*|austritt|kundigung\w*|ausgestellt|praktikum\w*|studium\w*|krankenkasse|versicherung\w*|mietverhaltnis\w*)\b/,
  },
  {
    feld: 'beschaeftigung.angebot_konkret',
    typen: ['arbeitsvertrag', 'arbeitgeber'],
    art: 'wahl',
    wendungen: [
      { muster: /\bkonkretes arbeitsplatzangebot\b/, wert: true, verneint: false },
      {
        muster: /\b(?:wird|werden)(?: \w+){0,14} (?:eingestellt|angestellt|beschaftigt)\b/,
        wert: true,
        nicht: /\b(?:wird|werden) (?:er|sie) nicht|\bweiterbeschaftigt\b/,
      },
      { muster: /\bstellt (?:herrn|frau|den arbeitnehmer|die arbeitnehmerin)(?: \w+){0,14} ein\b/, wert: true },
      { muster: /\btritt(?: \w+){0,10} in (?:die dienste|ein arbeitsverhaltnis)\b/, wert: true },
      { muster: /\b(?:will be employed|is hired|will be hired|shall be employed) as\b/, wert: true },
    ],
  },
  {
    feld: 'beschaeftigung.isco',
    typen: ['arbeitgeber', 'zustimmung-ba', 'arbeitsvertrag'],
    art: 'isco',
    genau: ['isco 08', 'isco code', 'isco', 'berufsgruppe isco 08', 'berufsgruppe nach isco 08'],
    vorlagen: [/\bisco (?:08 )?(?:\w+ ){0,3}\d{4}\b/],
    hinweis: /isco/,
  },
  {
    feld: 'beschaeftigung.tarifgebunden',
    typen: ['arbeitsvertrag', 'arbeitgeber'],
    art: 'wahl',
    wendungen: [
      {
        muster:
          /\b(?:arbeitgeber\w*|unternehmen|firma|betrieb|gesellschaft) (?:ist|unterliegt)(?: \w+){0,3} (?:tarifgebunden|tarifbindung)\b/,
        wert: true,
        verneint: false,
      },
      { muster: /\b(?:es besteht|besteht)(?: \w+){0,2} tarifbindung\b/, wert: true, verneint: false },
    ],
    fragen: [
      { worte: 'tarifgebunden', ja: true, nein: false },
      { worte: 'tarifbindung', ja: true, nein: false },
    ],
  },
  {
    feld: 'beschaeftigung.sozialversicherungspflichtig',
    typen: ['arbeitsvertrag', 'arbeitgeber', 'lohnabrechnung', 'krankenversicherung'],
    art: 'wahl',
    wendungen: [
      {
        muster:
          /\b(?:sozial)?versicherungspflichtig\w* (?:beschaftigung\w*|beschaftigt\w*|arbeitsverhaltnis\w*|beschaftigungsverhaltnis\w*)\b/,
        wert: true,
        verneint: false,
      },
      {
        muster:
          /\b(?:beschaftigung|arbeitsverhaltnis|beschaftigungsverhaltnis|tatigkeit)(?: \w+){0,6} sozialversicherungspflichtig\b/,
        wert: true,
        verneint: false,
      },
    ],
    fragen: [{ worte: 'sozialversicherungspflichtig', ja: true, nein: false }],
  },
  {
    feld: 'beschaeftigung.versicherung_tatsaechlich',
    typen: ['arbeitgeber', 'arbeitsvertrag'],
    art: 'wahl',
    wendungen: [
      {
        muster:
          /\bversicher\w*(?: \w+){0,12} (?:beschaftigung|tatigkeit|arbeitsverhaltnis)(?: \w+){0,4} tatsachlich (?:\w+ ){0,2}(?:ausgeubt|durchgefuhrt|ausgeubt wird|besteht)\b/,
        wert: true,
      },
      {
        muster:
          /\bversicher\w*(?: \w+){0,6} dass(?: \w+){0,8} tatsachlich(?: \w+){0,4} (?:ausgeubt|ausuben|beschaftigt)\b/,
        wert: true,
      },
    ],
  },
  {
    feld: 'beschaeftigung.qualifiziert',
    typen: ['arbeitgeber', 'zustimmung-ba'],
    art: 'wahl',
    wendungen: [
      {
        muster: /\b(?:handelt es sich|es handelt sich|ist|ubt)(?: \w+){0,5} qualifizierte beschaftigung\b/,
        wert: true,
        verneint: false,
      },
    ],
    fragen: [{ worte: 'qualifizierte beschaftigung', ja: true, nein: false }],
  },
  {
    feld: 'beschaeftigung.berufsausuebungserlaubnis',
    typen: ['anerkennung', 'arbeitgeber', 'behoerde'],
    art: 'wahl',
    wendungen: [
      {
        muster:
          /\b(?:berufsausubungserlaubnis|berufserlaubnis|approbation|erlaubnis zur (?:ausubung|fuhrung)(?: \w+){0,6})(?: \w+){0,6} (?:wird|wurde|ist)(?: \w+){0,5} erteilt\b/,
        wert: 'erteilt',
      },
      {
        muster:
          /\b(?:berufsausubungserlaubnis|berufserlaubnis|approbation|erlaubnis zur ausubung(?: \w+){0,6})(?: \w+){0,6} (?:wird|wurde|ist)(?: \w+){0,5} (?:zugesagt|zugesichert)\b/,
        wert: 'zugesagt',
      },
      {
        muster: /\bberufsausubungserlaubnis(?: \w+){0,4} nicht (?:erforderlich|notwendig|notig)\b/,
        wert: 'nicht_erforderlich',
        fest: true,
      },
    ],
    fragen: [{ worte: 'berufsausubungserlaubnis erforderlich', nein: 'nicht_erforderlich' }],
  },
  {
    feld: 'beschaeftigung.ba_zustimmung.status',
    typen: ['zustimmung-ba', 'behoerde'],
    art: 'wahl',
    wendungen: [
      {
        muster: /\bzustimmung(?: \w+){0,14} (?:nicht erteilt|versagt|abgelehnt|verweigert)\b/,
        wert: 'abgelehnt',
        fest: true,
        nicht: /nicht (?:versagt|abgelehnt)/,
      },
      { muster: /\bstimm\w+(?: \w+){0,12} nicht zu\b/, wert: 'abgelehnt', fest: true },
      {
        muster: /\b(?:keine zustimmung|zustimmung(?: \w+){0,8} nicht) (?:erforderlich|notwendig)\b/,
        wert: 'nicht_erforderlich',
        fest: true,
      },
      { muster: /\bzustimmungsfrei\w*\b/, wert: 'nicht_erforderlich' },
      {
        muster: /\bzustimmung(?: \w+){0,14} (?:erteilt|erteilen)\b/,
        wert: 'erteilt',
        verneint: 'abgelehnt',
        nicht: /\b(?:versagt|abgelehnt)\b/,
      },
      { muster: /\b(?:erteilt|erteilen|erteile)(?: \w+){0,12} zustimmung\b/, wert: 'erteilt', verneint: 'abgelehnt' },
      { muster: /\b(?:wird|wurde)(?: \w+){0,4} zugestimmt\b/, wert: 'erteilt', verneint: 'abgelehnt' },
      {
        muster: /\b(?:agentur fur arbeit|wir|ich) stimm\w+(?: \w+){0,14} zu\b/,
        wert: 'erteilt',
        verneint: 'abgelehnt',
      },
      { muster: /\bstimm\w+ (?:wir|ich)(?: \w+){0,14} zu\b/, wert: 'erteilt', verneint: 'abgelehnt' },
    ],
  },
  {
    feld: 'beschaeftigung.ba_zustimmung.angefragt_am',
    typen: ['zustimmung-ba'],
    art: 'tag',
    genau: [
      'ihre anfrage vom',
      'zustimmungsanfrage vom',
      'anfrage vom',
      'ihre zustimmungsanfrage',
      'eingang der anfrage',
      'datum der anfrage',
      'tag der zustimmungsanfrage',
    ],
    hinweis: /anfrage/,
    anders: /\b(?:antwort|geb\w*)\b/,
  },
  {
    feld: 'beschaeftigung.erlaubt',
    typen: ['aufenthaltstitel', 'duldung', 'aufenthaltsgestattung', 'fiktionsbescheinigung', 'visum'],
    art: 'wahl',
    wendungen: [
      {
        muster: /\b(?:erwerbstatigkeit|beschaftigung)(?: \w+){0,4} (?:erlaubt|gestattet)\b/,
        wert: true,
        verneint: false,
        nicht: /\b(?:nur|ausser|soweit|mit erlaubnis|zustimmung)\b/,
      },
    ],
  },
  {
    feld: 'qualifikation.art',
    typen: ['anerkennung', 'zeugnis'],
    art: 'wahl',
    wendungen: [
      {
        muster:
          /\bauslandische\w* (?:hochschulqualifikation|hochschulabschluss\w*|hochschulbildung|studienabschluss\w*)\b/,
        wert: 'auslaendischer_hochschulabschluss',
        fest: true,
        nicht: /\b(?:zentralstelle|bewertung auslandischer|referat|allgemeine)\b/,
      },
      {
        muster: /\bforeign (?:higher education|university) (?:qualification|degree)\b/,
        wert: 'auslaendischer_hochschulabschluss',
        fest: true,
      },
      {
        muster: /\bauslandische\w* (?:berufsqualifikation|berufsabschluss\w*|ausbildungsnachweis\w*|berufsbildung)\b/,
        wert: 'auslaendische_berufsqualifikation',
        fest: true,
        nicht: /\bfeststellung auslandischer\b|\banerkennung auslandischer\b/,
      },
      {
        muster:
          /\b(?:abschlussprufung|gesellenprufung|facharbeiterprufung)(?: \w+){0,10} (?:anerkannten |staatlich anerkannten )?(?:ausbildungsberuf|handwerk)(?: \w+){0,10} bestanden\b/,
        wert: 'inlaendische_berufsausbildung',
      },
      {
        muster: /\bdeutsche\w* hochschulabschluss\b/,
        wert: 'deutscher_hochschulabschluss',
        nicht: /\b(?:vergleichbar\w*|entspricht|gleichwertig\w*|auslandisch\w*)\b/,
      },
    ],
  },
  {
    feld: 'qualifikation.bewertung',
    typen: ['anerkennung'],
    art: 'wahl',
    wendungen: [
      { muster: /\bteilweise gleichwertig\w*\b/, wert: 'teilweise_gleichwertig', fest: true },
      { muster: /\bteilweise gleichwertigkeit\b/, wert: 'teilweise_gleichwertig' },
      {
        muster: /\b(?:volle )?gleichwertigkeit(?: \w+){0,10} (?:wird|wurde|ist)(?: \w+){0,3} festgestellt\b/,
        wert: 'gleichwertig',
        nicht: /\bteilweise\b/,
      },
      {
        muster: /\b(?:wird|wurde)(?: \w+){0,3} gleichwertigkeit(?: \w+){0,14} festgestellt\b/,
        wert: 'gleichwertig',
        nicht: /\bteilweise\b/,
      },
      {
        muster: /\bist(?: \w+){0,10} gleichwertig\b/,
        wert: 'gleichwertig',
        nicht: /\b(?:teilweise|hochschul\w*|diplom|bachelor|master)\b/,
      },
      {
        muster:
          /\b(?:entspricht|vergleichbar\w*)(?: \w+){0,8} (?:deutschen|inlandischen|german)(?: \w+){0,6} (?:hochschulabschluss|hochschulstudium|hochschulbildung|abschluss|degree|bachelor|master|diplom)\w*/,
        wert: 'vergleichbar',
        verneint: 'nicht_vergleichbar',
      },
      {
        muster:
          /\b(?:deutschen|inlandischen)(?: \w+){0,6} (?:hochschulabschluss|hochschulstudium|abschluss)\w*(?: \w+){0,6} (?:vergleichbar|entspricht)\b/,
        wert: 'vergleichbar',
        verneint: 'nicht_vergleichbar',
      },
      { muster: /\b(?:is )?comparable to a german\b/, wert: 'vergleichbar', verneint: 'nicht_vergleichbar' },
      {
        muster:
          /\b(?:abschluss|ergebnis|bewertung|aquivalenz\w*|abschlusstyp) (?:entspricht|gleichwertig|bedingt vergleichbar)\b/,
        wert: 'vergleichbar',
        nicht: /\bbedingt\b/,
      },
      {
        muster: /\b(?:abschluss|qualifikation|berufsqualifikation) (?:ist|wird|wurde)(?: \w+){0,6} anerkannt\b/,
        wert: 'anerkannt',
      },
    ],
  },
  {
    feld: 'qualifikation.abschluss_am',
    typen: ['zeugnis', 'anerkennung'],
    art: 'tag',
    genau: [
      'datum des abschlusses',
      'tag des abschlusses',
      'abschlussdatum',
      'datum des studienabschlusses',
      'studienabschluss am',
      'tag der letzten prufung',
      'datum der letzten prufung',
      'datum der letzten prufungsleistung',
      'tag der letzten prufungsleistung',
      'date of award',
      'award date',
      'date of graduation',
      'graduation date',
      'date of completion',
      'degree conferred on',
      'abschluss erworben am',
      'verleihungsdatum',
      'datum der verleihung',
    ],
    vorlagen: [
      /\b(?:bachelorprufung|masterprufung|diplomprufung|abschlussprufung|staatsprufung|studium)(?: \w+){0,12} am \d{1,2} \w+ \d{4}(?: \w+){0,8} (?:bestanden|abgeschlossen|abgelegt)/,
      /\bam \d{1,2} \w+ \d{4}(?: \w+){0,12} (?:bachelorprufung|masterprufung|diplomprufung|abschlussprufung|staatsprufung|studium)(?: \w+){0,12} (?:bestanden|abgeschlossen|abgelegt)/,
      /\b(?:akademischen grad|hochschulgrad|degree of)(?: \w+){0,12} (?:am|on) \d{1,2} \w+ \d{4}/,
    ],
    hinweis: /(?:abschluss|abgeschlossen|bestanden|prufung|verlieh|verleihung|graduat|award|degree|conferred)/,
    anders: /\b(?:geb\w*|born|immatrikul\w*|beginn|zulassung|antrag\w*|eingang)\b/,
  },
  {
    feld: 'qualifikation.ausbildungsdauer_monate',
    typen: ['anerkennung', 'zeugnis'],
    art: 'monate',
    grenzen: [1, 120],
    genau: ['ausbildungsdauer', 'dauer der ausbildung', 'regelausbildungsdauer', 'duration of training'],
    hinweis: /(?:ausbildung|training)/,
    anders: /\b(?:verkurz\w*|praktikum\w*|probezeit)\b/,
  },
  {
    feld: 'qualifikation.staatlich_anerkannt_herkunft',
    typen: ['anerkennung'],
    art: 'wahl',
    wendungen: [
      {
        muster:
          /\b(?:im|in dem|vom) (?:erwerbsstaat|ausbildungsstaat|herkunftsstaat|herkunftsland|ausbildungsland)(?: \w+){0,8} (?:staatlich )?anerkannt\b/,
        wert: true,
        verneint: false,
      },
      {
        muster:
          /\bstaatlich anerkannt(?: \w+){0,6} (?:erwerbsstaat|ausbildungsstaat|herkunftsstaat|herkunftsland|ausbildungsland)\b/,
        wert: true,
        verneint: false,
      },
    ],
    fragen: [{ worte: 'staatlich anerkannt', ja: true, nein: false }],
  },
  {
    feld: 'ausbildung.vertrag',
    typen: ['arbeitsvertrag'],
    art: 'wahl',
    wendungen: [{ muster: /\bberufsausbildungsvertrag\b/, wert: true }],
  },
  {
    feld: 'ausbildung.beginn',
    typen: ['arbeitsvertrag', 'schulbescheinigung'],
    art: 'tag',
    genau: [
      'ausbildungsbeginn',
      'beginn der ausbildung',
      'beginn der berufsausbildung',
      'beginn des ausbildungsverhaltnisses',
    ],
    vorlagen: [/\b(?:ausbildung|berufsausbildung|ausbildungsverhaltnis) beginnt (?:\w+ ){0,2}\d{1,2} \w+ \d{4}/],
    hinweis: /ausbildung/,
    anders: /\b(?:geb\w*|endet|ende)\b/,
  },
  {
    feld: 'ausbildung.art',
    typen: ['arbeitsvertrag', 'schulbescheinigung'],
    art: 'wahl',
    wendungen: [
      {
        muster: /\bbetriebliche\w* (?:berufs)?ausbildung\b/,
        wert: 'betrieblich',
        nicht: /\b(?:uberbetriebliche\w*|ausserbetriebliche\w*)\b/,
      },
      { muster: /\bschulische\w* (?:berufs)?ausbildung\b/, wert: 'schulisch' },
    ],
  },
];
