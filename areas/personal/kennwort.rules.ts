/** Passwords that guessing tries first (BSI ORP.4.A22, NIST SP 800-63B 5.1.1.2). Length is the schema's matter. */
const COMMON = [
  '123456789012',
  '1234567890123',
  'abcdefghijkl',
  'passwort',
  'password',
  'kennwort',
  'qwertz',
  'qwerty',
  'iloveyou',
  'willkommen',
  'sommer',
  'winter',
  'geheim',
  'auslaenderbehoerde',
  'ausländerbehörde',
  'bleibe',
  'admin',
] as const;

/** How much beside the easy part must be left. */
const REST_MIN = 8;

/** One German sentence why it is too easy, or `undefined`. */
export function findSchwaeche(kennwort: string, person: { name: string; email: string }): string | undefined {
  const text = kennwort.normalize('NFC').toLowerCase();
  if (new Set(text).size < 5) return 'Bitte wählen Sie mehr verschiedene Zeichen.';
  if (isSequence(text)) return 'Bitte wählen Sie keine Reihe von Ziffern, Buchstaben oder Tasten.';
  const parts = [...person.name.toLowerCase().split(/[\s.-]+/), ...person.email.toLowerCase().split(/[@.]+/)];
  const own = parts.filter((part) => part.length > 3).reduce((rest, part) => rest.replaceAll(part, ''), text);
  if (own.length < REST_MIN) return 'Bitte verwenden Sie nicht Ihren Namen oder Ihre E-Mail-Adresse.';
  const rest = COMMON.reduce<string>((left, word) => left.replaceAll(word, ''), text).replace(/[\d\W_]/gu, '');
  if (rest.length < 4) return 'Bitte wählen Sie etwas, das andere nicht als Erstes probieren; ein ganzer Satz ist gut.';
  return undefined;
}

const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertzuiopü',
  'qwertyuiop',
  'asdfghjklöä',
  'yxcvbnm',
];

/** Made of pieces of the rows of a keyboard, four signs and longer, forwards or backwards. */
function isSequence(text: string): boolean {
  let at = 0;
  while (at < text.length) {
    const length = longestRun(text.slice(at));
    if (length < 4) return false;
    at += length;
  }
  return true;
}

function longestRun(text: string): number {
  const rows = [...ROWS, ...ROWS.map((row) => [...row].reverse().join(''))];
  let length = 0;
  while (length < text.length && rows.some((row) => row.includes(text.slice(0, length + 1)))) length += 1;
  return length;
}
