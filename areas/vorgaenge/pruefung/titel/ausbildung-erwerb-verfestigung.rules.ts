/** Training, study, work, search and settlement: kinds of titles and their requirements. */
import type { Pruefung } from '../pruefung.rules.ts';
import type { Art } from '../pruefung.schema.ts';
import { pruefe16d } from './anerkennung.rules.ts';
import { pruefe20 } from './arbeitsplatzsuche.rules.ts';
import { pruefe16a } from './ausbildung.rules.ts';
import { pruefe19c2 } from './berufspraxis.rules.ts';
import { pruefe18g } from './blaue-karte.rules.ts';
import { pruefe20a } from './chancenkarte.rules.ts';
import { pruefe9a } from './daueraufenthalt-eu.rules.ts';
import { pruefe18a, pruefe18b } from './fachkraft.rules.ts';
import { pruefe9 } from './niederlassung.rules.ts';
import { pruefe18c } from './niederlassung-fachkraft.rules.ts';
import { pruefe35 } from './niederlassung-kind.rules.ts';
import { pruefe26 } from './niederlassung-schutz.rules.ts';
import { pruefe21 } from './selbstaendig.rules.ts';
import { pruefe16b } from './studium.rules.ts';

export const ausbildungErwerbVerfestigung: Partial<Record<Art, Pruefung>> = {
  AE_16a: pruefe16a,
  AE_16b: pruefe16b,
  AE_16d: pruefe16d,
  AE_18a: pruefe18a,
  AE_18b: pruefe18b,
  BK_18g: pruefe18g,
  AE_19c_2: pruefe19c2,
  AE_20: pruefe20,
  CK_20a: pruefe20a,
  AE_21: pruefe21,
  NE_9: pruefe9,
  NE_18c: pruefe18c,
  NE_26_3: pruefe26,
  NE_35: pruefe35,
  DA_EU_9a: pruefe9a,
};
