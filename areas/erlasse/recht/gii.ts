/** Bytes of a gii-norm file (gesetze-im-internet.de) as a law. Runs in a child of the sandbox: the bytes are foreign. */
import { readMixed } from '#engines/xml/index.ts';
import type { WerkMitText } from '../bestand/werk.schema.ts';
import { toGesetz } from './gii.rules.ts';

/** The largest law (SGB V) has some 60,000 elements at a depth of 20. */
const LIMITS = { depth: 80, elements: 2_000_000 };

/** Throws a `RangeError` with a German sentence for what is no law, and the error of the library for what is no XML. */
export function readGesetz(bytes: Buffer): WerkMitText {
  return toGesetz(readMixed(bytes, LIMITS));
}
