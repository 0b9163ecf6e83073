/**
 * How text on a page speaks to a machine, in several languages. All patterns are over small letters without typographic
 * tricks (`ebnen`). Nobody who writes to an office says „du“ to it, or tells it to forget its instructions.
 */

const MASCHINE = String.raw`(?:k\.?i\.?|a\.?i\.?|sprachmodelle?n?|sprach-ki|(?:ki|ai)-(?:system|modell|assistent|agent|anwendung)\w*|llms?|chatbots?|chatgpt|gpt(?:-?\d\w*)?|language models?|(?:ai|digital|virtual) (?:assistants?|models?|systems?|agents?|tools?)|large language models?|automatisierte\w* (?:systeme?|auswertung|verarbeitung)|automated (?:systems?|processing|tools?|readers?))`;
const GRENZE = String.raw`(?![\p{L}\p{N}-])`;

/** Each is enough on its own. */
export const STARK: readonly RegExp[] = [
  // Tags of roles and of tools.
  /<\|?\/?(?:im_?start|im_?end|system|endoftext|assistant|user|tool_call|function_call|instructions?)\|?>/u,
  /\bim_start\b|\[\/?inst\]|<<\/?sys>>|"role"\s*:\s*"(?:system|assistant|user)"/u,
  /#{2,}\s*(?:system|instruction|assistant|response|anweisung|new task)/u,
  /(?<!\p{L})(?:system ?prompt|systemprompt|prompt ?injection|jailbreak|developer mode|entwicklermodus)(?!\p{L})/u,
  /"?(?:feld|field|wert|value)"?\s*:\s*"?[a-z]+\.[a-z]+_[a-z_]+/u,
  // German.
  /(?<!\p{L})(?:ignoriere|ignorier|vergiss|missachte|übergehe|überspringe|(?:ignorieren|vergessen|missachten|übergehen) sie)(?!\p{L})(?! nicht).{0,60}(?:anweisung|instruktion|vorgabe|regeln|prompt|befehl|kontext|bisherige|vorherige|alles)/u,
  /(?:anweisung|instruktion|systemvorgabe)\p{L}*.{0,40}(?<!\p{L})(?:sind |ist )?(?:zu ignorieren|ignorieren|außer acht|zu vergessen|vergessen)(?!\p{L})/u,
  /(?<!\p{L})(?:du bist|du handelst|du agierst|sie sind)(?: jetzt| nun| ab sofort| ab jetzt)?(?: als)?(?: eine?n?)?(?: \p{L}+)? (?:ki|sprachmodell|ki-\p{L}+|assistent|assistenzsystem|chatbot)(?!\p{L})/u,
  /(?<!\p{L})(?:neue|geänderte|zusätzliche|geheime) (?:anweisung|instruktion)(?:en)?(?: für dich| an dich| an die ki| für die ki)?\s*:/u,
  new RegExp(
    String.raw`(?<!\p{L})(?:wenn|falls|sofern|da) (?:du|sie|dies\p{L}*|ein\p{L}*|das) (?:\p{L}+ ){0,3}${MASCHINE}${GRENZE}`,
    'u',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:hinweis|nachricht|anweisung|mitteilung|auftrag|botschaft|befehl|achtung)\p{L}* (?:an|für) (?:die |das |den |alle |jede\p{L}* |eine?n? )?(?:\p{L}+ )?${MASCHINE}${GRENZE}`,
    'u',
  ),
  /(?<!\p{L})(?:trage?|setze?|gib|übernimm|notiere?|vermerke?|melde)(?!\p{L})(?!.{0,20}(?<!\p{L})ich(?!\p{L})).{0,60}(?:feld|als (?:gehalt|bruttojahresgehalt|jahresgehalt|wert|ergebnis)|auf (?:true|ja|erfüllt|gültig)|ein(?:$|[.!])|aus(?:$|[.!]))/u,
  // English.
  /(?<!\p{L})(?:ignore|disregard|forget|override|bypass|skip)(?!\p{L}).{0,40}(?:instruction|prompt|previous|prior|above|earlier|rules|guidelines|everything|context)/u,
  /(?<!\p{L})you are (?:now |hereby )?(?:an? |the )?(?:\p{L}+ )?(?:ai|assistant|language model|chatbot|llm|model|system)(?!\p{L})/u,
  /(?<!\p{L})(?:as an ai|as a language model|act as an?|pretend (?:to be|that)|new instructions?\s*:|end of (?:document|prompt|context))(?!\p{L})/u,
  new RegExp(
    String.raw`(?<!\p{L})(?:if you are|when you are|to|for|attention|note to|dear|hey|instructions? (?:to|for)|message (?:to|for)) (?:an? |the |any |all |every )?(?:\p{L}+ )?${MASCHINE}\s*(?:[:,!]|reading|processing|that|which|evaluating|reviewing|must|should|please)`,
    'u',
  ),
  /(?<!\p{L})(?:approve|mark|set|record|report|classify|rate|treat|output|return)(?!\p{L}).{0,40}(?:as (?:approved|fulfilled|valid|true|met|genuine|satisfied)|to (?:true|yes|approved|\d{4,})|the application|brutto_jahr|in json)/u,
  /(?<!\p{L})(?:respond|reply|answer) (?:only |always |just )?with(?!\p{L})/u,
  /(?<!\p{L})do not (?:mention|reveal|disclose|tell|flag|report)(?!\p{L}).{0,40}(?:this|these|user|official|instruction|anyone)/u,
  // French.
  /(?<!\p{L})(?:ignore[zr]?|oublie[zr]?|ne tiens pas compte|ne tenez pas compte)(?!\p{L}).{0,40}(?:instructions?|consignes?|précédent|precedent|règles|ci-dessus)/u,
  /(?<!\p{L})(?:tu es|vous êtes|vous etes|en tant qu['e ]+)(?: maintenant| désormais)?(?: une?)? ?(?:ia|assistant|modèle|modele|intelligence artificielle)(?!\p{L})/u,
  // Turkish.
  /(?:önceki|yukarıdaki|yukaridaki|onceki|tüm|tum|bütün|butun).{0,25}(?:talimat|komut|yönerge|yonerge).{0,30}(?:yok say|görmezden|gormezden|dikkate alma|unut)/u,
  /(?:talimat|komut)\p{L}*.{0,20}(?:yok say|görmezden gel|gormezden gel|unut)/u,
  /(?:yapay zek[aâ]|dil modeli).{0,40}(?:olarak|sen |sin\b|isen|asistan|modeli)/u,
  // Russian, Ukrainian.
  /(?:про)?(?:и|і)гнор(?:ир)?у(?:й|йте|ть|вати|йтесь).{0,50}(?:инструкц|указан|команд|правил|інструкц|вказівк|предыдущ|попередн)/u,
  /(?:забудь|забудьте|не учитывай|не враховуй).{0,40}(?:инструкц|указан|інструкц|вказівк|предыдущ|попередн|всё|все|усе)/u,
  /(?:ты|вы|ти|ви)(?: теперь| тепер)?(?: являешься| є|\s*[-–])? (?:искусственн|языков\p{L}* модел|ассистент|помощник|штучн|мовн\p{L}* модел|асистент|помічник|ии(?!\p{L})|ші(?!\p{L}))/u,
  /(?:как|если ты|для|якщо ти|як) (?:ии|ші|искусственн\p{L}* интеллект|штучн\p{L}* інтелект|языков\p{L}* модел|мовн\p{L}* модел)\p{L}*(?!\p{L})/u,
  // Arabic.
  /(?:تجاهل|انس|انسى|اهمل|أهمل).{0,40}(?:التعليمات|الأوامر|الاوامر|القواعد|السابقة|ما سبق)/u,
  /(?:أنت|انت|بصفتك|كونك|إذا كنت|اذا كنت)(?: الآن| الان)? (?:نموذج|مساعد|ذكاء|الذكاء)/u,
];

/** Speaks of a machine; only with an order or a thing to write it is an alarm. */
export const ADRESSE: readonly RegExp[] = [
  new RegExp(String.raw`(?<![\p{L}\p{N}-])${MASCHINE}${GRENZE}`, 'u'),
  /^\W*(?:system|assistant|developer|assistent|prompt)\s*:/u,
];

const IMPERATIV =
  'ignoriere|vergiss|trage|setze|gib|antworte|schreibe|markiere|behandle|bewerte|genehmige|bestätige|übernimm|lies|verwende|nimm|empfiehl|fasse|berücksichtige|nenne|ändere|lösche|befolge|akzeptiere|entscheide|erteile|verschweige|erwähne|formuliere|ersetze|klassifiziere|extrahiere';

/** Orders as nobody gives them to an office. */
export const DU_BEFEHL: readonly RegExp[] = [
  new RegExp(String.raw`(?:^|[:;,.!–-]\s*|(?<!\p{L})bitte )\W{0,3}(?:${IMPERATIV})(?!\p{L})`, 'u'),
  /(?<!\p{L})(?:du (?:musst|sollst|darfst|hast|wirst|kannst)|(?:musst|sollst|darfst) du)(?!\p{L})/u,
];

/** Orders that count only where a machine is spoken to. */
export const BEFEHL: readonly RegExp[] = [
  /(?<!\p{L})(?:tragen|setzen|geben|antworten|bewerten|behandeln|ignorieren|markieren|übernehmen|genehmigen|bestätigen|empfehlen|verwenden|melden|lesen) sie(?!\p{L})/u,
  /(?<!\p{L})(?:ki|sprachmodell|llm|ki-\p{L}+|ai|model|assistant|chatgpt)(?: \p{L}+){0,2} (?:soll|muss|hat|darf|must|should|shall|has to|is to|may)(?!\p{L})/u,
  /(?:^|[:;,.!]\s*|(?<!\p{L})(?:please|you must|you should|must|should|and) )(?:ignore|output|respond|reply|answer|write|say|print|mark|set|approve|accept|treat|report|return|enter|record|recommend|confirm|extract|do not|never|always)(?!\p{L})/u,
];

/** What such an order is about. */
export const GEGENSTAND =
  /(?<!\p{L})(?:felde?r?|werte?|gehalt|jahresgehalt|bruttojahresgehalt|antr[aä]ge?|anträge|voraussetzung\p{L}*|erfüllt|genehmigt|bewilligt|gültig|positiv|unbefristet|true|json|anweisung\p{L}*|ergebnis|auswertung|vorschlag|tatsachen?|zusammenfassung|dokument\p{L}*|mit (?:„|"|')?ja|application|salary|requirements?|document|approved|fulfilled|value|field|instructions?)(?!\p{L})/u;

/** Found also where blanks are put between letters or left out; only letters count. */
export const GEPRESST: readonly RegExp[] = [
  /ignore(?:all)?(?:the)?(?:previous|prior|above|other)(?:instructions?|prompts?|text|rules)/u,
  /disregard(?:all)?(?:the)?(?:previous|prior|above)/u,
  /ignoriere(?:n?sie)?(?:alle|die|deine)*(?:bisherigen|vorherigen|obigen|vorigen|anderen)?(?:anweisungen|instruktionen|vorgaben|regeln)/u,
  /vergiss(?:alle|deine|die)+(?:bisherigen|vorherigen)?(?:anweisungen|instruktionen|vorgaben|regeln)/u,
  /(?:alski|alssprachmodell|dubisteineki|dubisteinsprachmodell)(?:musst|sollst|hast|darfst|bist|trage|setze|antworte|du)/u,
  /youarenowan?(?:ai|assistant|unrestricted)/u,
  /(?:systemprompt|promptinjection|newinstructions|neueanweisungen)(?:for|für|youare|dubist|ignor)/u,
];
