import { defineEdited } from '#platform/edited/edited.schema.ts';
import { entscheidungInhaltSchema } from './entscheidung.schema.ts';

/** Which decision it is, says the key of the version. */
export const entscheidungKind = defineEdited('akten.aufbewahrung', entscheidungInhaltSchema);
