/** Words that name the kind of source, and headings under which an Erlass speaks of itself. */

/** They say where the answer is looked for, not what is asked. Lower case, as `wordsOf` gives them. */
export const QUELLENWOERTER: ReadonlySet<string> = new Set(
  `erlass erlasse erlasses erlasslage ministerialerlass runderlass grunderlass anwendungshinweis anwendungshinweise anwendungshinweisen anwendungserlass
hinweis hinweise hinweisen weisung weisungen weisungslage fachweisung dienstanweisung rundschreiben rundverfügung verwaltungsvorschrift verwaltungsvorschriften
ministerium ministeriums innenministerium innenministeriums landesministerium hausregel hausregeln hausregelung verfahrenshinweise vorgabe vorgaben
schreibt sagt geregelt bestimmt angeordnet`
    .split(/\s+/)
    .filter(Boolean),
);

/** Who names one of these asks for the office's own sources. „Gebührenerlass“, „Erlass eines Bescheids“ and „erlassen“ are other words. */
export const FRAGT_NACH_EIGENEM =
  /(?<!\p{L})(?:\p{L}*(?<!schulden|gebühren|kosten|straf|forderungs)erlass(?:e|es|lage)?(?!\p{L}| (?:der |des |von |einer |eines )?(?:gebühr|kosten|schuld|forderung|strafe|verwaltungsakt|bescheid|\p{L}*verfügung|\p{L}*androhung|\p{L}*anordnung))|anwendungshinweise?n?|(?:fach|dienst)?weisung(?:en|slage)?|(?:dienst)?anweisung(?:en)?|\p{L}*rundschreiben|rundverfügung\p{L}*|hausregel\p{L}*|verfahrenshinweise?n?|(?:innen|landes)?ministeriums?)(?!\p{L})/iu;

/** Sections about the Erlass itself; they repeat its subject and seldom answer what is asked about it. */
export const UEBER_SICH_SELBST =
  /^(?:neuer abschnitt \d+ )?\(?(?:inkrafttreten.*|in-?kraft-?treten.*|schlussbestimmungen?|schlussvorschriften|außerkrafttreten.*|geltungsdauer|geltung|befristung|aufhebung(?: und anlass)?|anlass(?: und ziel)?|anlass und zweck|ziel|ziele|zweck|zielsetzung|gegenstand|einleitung|vorbemerkung(?:en)?|neufassung|neuausrichtung|änderung(?:en)?|berichte?(?: und rückfragen)?|rückfragen|hinweise zur anwendung|umsetzung(?: vor ort)?|auswertung|evaluation|bekanntgabe|veröffentlichung|verteiler|verhältnis zu anderen erlassen)\)?$/iu;
/** Who asks for one of these wants just those sections. */
export const FRAGT_NACH_GELTUNG =
  /(?<!\p{L})(?:aufgehoben\p{L}*|aufhebung|gilt .*noch|noch gültig|noch in kraft|in kraft|außer kraft|inkrafttreten|befrist\p{L}*|abgelöst|ersetzt|geändert|neufassung|neu gefasst|bis wann gilt|seit wann gilt|ab wann gilt|welche[rs]? (?:erlasse?|anwendungshinweise|weisung(?:en)?) (?:gilt|gelten|gibt|ist|sind|regelt))(?!\p{L})/iu;

/** Issuers that the office's own sources seldom are: who names one means a text that may not have been taken in. */
export const FREMDE_STELLE =
  /(?<!\p{L})(?:bmi|bmas|bmj|bamf|bundesamt\p{L}*|bundesagentur|ba|vab|lea|eu-kommission|nrw|nordrhein\p{L}*|bayer(?:n|isch\p{L}*)|hess(?:en|isch\p{L}*)|sächsisch\p{L}*|sachsen|thüring\p{L}*|niedersächs\p{L}*|niedersachsen|brandenburg\p{L}*|berlin\p{L}*|hamburg\p{L}*|bremen|saarland|baden\p{L}*|rheinland\p{L}*|schleswig\p{L}*|mecklenburg\p{L}*)(?!\p{L})/iu;
