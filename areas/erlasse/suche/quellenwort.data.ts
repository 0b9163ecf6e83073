/** Words that name the kind of source, and headings under which an Erlass speaks of itself. */

/** They say where the answer is looked for, not what is asked. Lower case, as `wordsOf` gives them. */
export const QUELLENWOERTER: ReadonlySet<string> = new Set(
  `erlass erlasse erlasses erlassen erlasslage ministerialerlass runderlass grunderlass anwendungshinweis anwendungshinweise anwendungshinweisen anwendungserlass
hinweis hinweise hinweisen weisung weisungen weisungslage fachweisung dienstanweisung rundschreiben rundverfügung verwaltungsvorschrift verwaltungsvorschriften
ministerium ministeriums innenministerium innenministeriums landesministerium hausregel hausregeln hausregelung verfahrenshinweise vorgabe vorgaben
schreibt sagt geregelt bestimmt angeordnet`
    .split(/\s+/)
    .filter(Boolean),
);

/** Who names one of these asks for the office's own sources. */
export const FRAGT_NACH_EIGENEM =
  /(?<!\p{L})(?:\p{L}*erlass(?:e|es|en|lage)?|anwendungshinweise?n?|\p{L}*weisung(?:en|slage)?|\p{L}*rundschreiben|rundverfügung\p{L}*|hausregel\p{L}*|verfahrenshinweise?n?|innenministeriums?|ministeriums?)(?!\p{L})/iu;

/** Sections about the Erlass itself; they repeat its subject and seldom answer what is asked about it. */
export const UEBER_SICH_SELBST =
  /^(?:neuer abschnitt \d+ )?\(?(?:inkrafttreten.*|in-?kraft-?treten.*|schlussbestimmungen?|schlussvorschriften|außerkrafttreten.*|geltungsdauer|geltung|befristung|aufhebung(?: und anlass)?|anlass(?: und ziel)?|anlass und zweck|ziel|ziele|zweck|zielsetzung|gegenstand|einleitung|vorbemerkung(?:en)?|neufassung|neuausrichtung|änderung(?:en)?|berichte?(?: und rückfragen)?|rückfragen|hinweise zur anwendung|umsetzung(?: vor ort)?|auswertung|evaluation|bekanntgabe|veröffentlichung|verteiler|verhältnis zu anderen erlassen)\)?$/iu;
/** Who asks for one of these wants just those sections. */
export const FRAGT_NACH_GELTUNG =
  /(?<!\p{L})(?:aufgehoben\p{L}*|aufhebung|gilt .*noch|noch gültig|noch in kraft|in kraft|außer kraft|inkrafttreten|befrist\p{L}*|abgelöst|ersetzt|geändert|neufassung|neu gefasst|bis wann gilt|seit wann gilt|ab wann gilt|welche[rs]? (?:erlasse?|anwendungshinweise|weisung(?:en)?) (?:gilt|gelten|gibt|ist|sind|regelt))(?!\p{L})/iu;
