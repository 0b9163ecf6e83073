/** Verbs on Hausregeln. */
import { randomUUID } from 'node:crypto';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { tellBestand } from '../bestand/bewegt.ts';
import { takeInWerk } from '../bestand/uebernahme.ts';
import { werkInputSchema } from '../bestand/werk.schema.ts';
import { erlasseFaults } from '../erlasse.faults.ts';
import { findSammlung } from '../sammlungen/sammlungen.sql.ts';
import * as api from './hausregel.api.ts';
import { normenOfHausregel } from './hausregel.rules.ts';
import type { HausregelInput } from './hausregel.schema.ts';
import { findHausregel } from './hausregel.sql.ts';

const objects = (id: string) => [{ art: 'werk', id }];

async function requireSammlung({ tx, actor }: ActionContext, id: string) {
  const sammlung = await findSammlung(tx, actor, id);
  if (sammlung?.art !== 'hausregel') throw erlasseFaults.NICHT_GEFUNDEN();
  return sammlung;
}

/** The first day of the work stays the one of its first version. */
function toWerk(
  schluessel: string,
  { titel, text, gueltigAb, gueltigBis }: HausregelInput,
  herausgeber: string,
  first = gueltigAb,
) {
  return werkInputSchema.parse({
    schluessel,
    kurz: titel,
    titel,
    herausgeber,
    datum: first,
    gueltigAb: first,
    ...(gueltigBis ? { gueltigBis } : {}),
    standAm: gueltigAb,
    normen: normenOfHausregel(text),
  });
}

const createHausregel = defineAction(api.createHausregel, {
  run: async (context, { sammlungId, regel }) => {
    const { tx, actor } = context;
    const sammlung = await requireSammlung(context, sammlungId);
    const werk = toWerk(`hausregel ${randomUUID()}`, regel, sammlung.name);
    const { werkId } = await takeInWerk(tx, sammlung.id, werk, { quelle: 'im Browser geschrieben', by: actor.id });
    await tellBestand(context, tx, sammlung.id);
    return { id: werkId };
  },
  audit: ({ sammlungId }, result) => ({
    what: 'hausregel.geschrieben',
    objects: result ? objects(result.id) : [],
    details: { sammlung: sammlungId },
  }),
});

const updateHausregel = defineAction(api.updateHausregel, {
  run: async (context, { id, version, regel }) => {
    const { tx, actor } = context;
    const known = await findHausregel(tx, actor, id);
    if (!known) throw erlasseFaults.NICHT_GEFUNDEN();
    if (known.version !== version) throw commonFaults.KONFLIKT();
    const [first] = [known.gueltigAb, regel.gueltigAb].sort();
    const werk = toWerk(known.schluessel, regel, known.sammlung, first);
    await takeInWerk(tx, known.sammlungId, werk, { quelle: 'im Browser geschrieben', by: actor.id });
    await tellBestand(context, tx, known.sammlungId);
    return { id };
  },
  audit: ({ id }) => ({ what: 'hausregel.geaendert', objects: objects(id) }),
});

export const hausregelActions = [createHausregel, updateHausregel];
