/** What a check found, for people. */
import type { PdfVerdict } from '#engines/sign/index.ts';
import type { SiegelPruefung } from './siegel.schema.ts';

export function toSiegelPruefung(verdict: PdfVerdict): SiegelPruefung {
  const seals = verdict.signatures.filter(({ kind }) => kind === 'seal');
  const last = seals.at(-1);
  return {
    ergebnis: verdict.indication === 'none' ? 'failed' : verdict.indication,
    worte: verdict.words,
    stufe: last?.level ?? 'none',
    ...(last?.signer ? { inhaber: last.signer.subject, aussteller: last.signer.issuer } : {}),
    ...(last?.provenAt ? { zeit: last.provenAt } : {}),
    ...(last?.timestamp ? { zeitstempelVon: last.timestamp.authority.subject } : {}),
    einzeln: seals.flatMap(({ checks }) => checks.map(({ result, words }) => ({ ergebnis: result, worte: words }))),
    hinweise: seals.flatMap(({ remarks }) => [...remarks]),
  };
}
