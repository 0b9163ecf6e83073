/**
 * Names typed in Cyrillic, Greek or Arabic letters, as the registry has them: in Latin ones. One spelling of several;
 * the sound keys of `name.rules.ts` then find the others (Юсуф → Jusuf = Yusuf, Jussuf). Pure.
 */

/** Russian, Ukrainian, Belarusian, Serbian, Macedonian and Bulgarian letters, as German spells them. */
const CYRILLIC: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'w', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'jo', є: 'je', ж: 'sch', з: 's', и: 'i', і: 'i' },
  ...{ ї: 'ji', й: 'j', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ў: 'u' },
  ...{ ф: 'f', х: 'ch', ц: 'z', ч: 'tsch', ш: 'sch', щ: 'schtsch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'ju', я: 'ja' },
  ...{ ђ: 'dj', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'tsch', џ: 'dsch', ѓ: 'gj', ќ: 'kj', ѕ: 'ds' },
};

const GREEK: Readonly<Record<string, string>> = {
  ...{ α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n' },
  ...{ ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o' },
};

/** Short vowels are not written; the sound keys do not hear vowels either. Persian and Urdu letters too. */
const ARABIC: Readonly<Record<string, string>> = {
  ...{ ا: 'a', أ: 'a', إ: 'i', آ: 'a', ء: '', ؤ: 'u', ئ: 'i', ب: 'b', پ: 'p', ت: 't', ة: 'a', ث: 'th', ج: 'dsch' },
  ...{ چ: 'tsch', ح: 'h', خ: 'kh', د: 'd', ذ: 'dh', ر: 'r', ز: 'z', ژ: 'zh', س: 's', ش: 'sch', ص: 's', ض: 'd' },
  ...{ ط: 't', ظ: 'z', ع: 'a', غ: 'gh', ف: 'f', ق: 'q', ك: 'k', ک: 'k', گ: 'g', ل: 'l', م: 'm', ن: 'n', ه: 'h' },
  ...{ و: 'u', ى: 'a', ي: 'i', ی: 'i' },
};

const LETTERS = { ...CYRILLIC, ...GREEK, ...ARABIC };
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}]/u;
/** Two letters that stand for one sound. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/ου/g, 'u'],
  [/ει|οι/g, 'i'],
  [/αι/g, 'e'],
  [/μπ/g, 'b'],
  [/ντ/g, 'd'],
  [/γκ/g, 'g'],
  // At the beginning of an Arabic word these two are consonants.
  [/(?<!\p{L})و/gu, 'w'],
  [/(?<!\p{L})[يی]/gu, 'j'],
];

export function isForeign(word: string): boolean {
  return FOREIGN.test(word);
}

/** The text with letters of other scripts as Latin ones; everything else stays. */
export function toLatin(text: string): string {
  if (!isForeign(text)) return text;
  // Marks above letters (stress, short vowels) go; й and ї are letters of their own.
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0670\u0640]/gu, '')
    .replace(/[ά-ώ]/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''));
  const paired = PAIRS.reduce((now, [pattern, latin]) => now.replace(pattern, latin), plain);
  return Array.from(paired, (letter) => LETTERS[letter] ?? letter).join('');
}
