/** What the examination of one kind is: facts in, requirements out. */
import type { Fall } from './fall.rules.ts';
import type { Voraussetzung } from './pruefung.schema.ts';

/** A row that does not arise in this case (no asylum procedure, no children of school age) is `undefined`. */
export type Pruefung = (fall: Fall) => readonly (Voraussetzung | undefined)[];
