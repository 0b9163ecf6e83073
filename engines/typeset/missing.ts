/** Signs that no font of the compiler has. Pure. */

/** Named in its refusal of an archivable page; empty when it refuses for another reason. */
export function missingIn(error: string): Set<string> {
  const found = new Set<string>();
  for (const [, text = ''] of error.matchAll(/the text `\\?"(.*?)\\?"` could not be displayed/g))
    for (const sign of text.replace(/\\+u\{([0-9a-f]+)\}/g, (_all, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    ))
      if (sign !== '\\') found.add(sign);
  return found;
}

export function replaceSigns(json: string, missing: ReadonlySet<string>): string {
  return [...json].map((sign) => (missing.has(sign) && sign > '~' ? '\ufffd' : sign)).join('');
}

/** All of every script that the fonts hardly know, at once. */
export function replaceRare(json: string): string {
  return json.replace(/[^\u0020-\u06ff\u1e00-\u20cf\ufffd]/gu, '\ufffd');
}
