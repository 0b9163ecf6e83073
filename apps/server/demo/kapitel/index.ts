/** Every chapter by its name, in the order in which they are begun. */
import type { Buehne } from '../buehne.ts';
import * as bescheide from './bescheide.ts';

export const KAPITEL: Readonly<Record<string, (heute: Buehne) => Promise<void>>> = { ...bescheide };
