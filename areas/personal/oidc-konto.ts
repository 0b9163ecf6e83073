/** The account of a person who comes through the identity provider: found, connected or made; roles follow the groups. */
import type { ActionContext } from '#platform/actions/action.ts';
import { anmeldeFaults } from './anmeldung.faults.ts';
import { deleteEinmallinks } from './einmallink.sql.ts';
import { emailSchema } from './konto.schema.ts';
import {
  findKontoByEmail,
  findKontoById,
  insertKonto,
  type Kontozeile,
  linkKontoToOidc,
  lockKonto,
  lockKontoByOidc,
  updateKontoData,
} from './konto.sql.ts';
import { parseGruppen, rollenOf } from './oidc.rules.ts';
import type { OidcPerson } from './oidc.ts';
import { kontoGeaendert } from './personal.events.ts';
import type { Rolle } from './rolle.data.ts';
import { findUnvereinbareRollen, sameRollen } from './rolle.rules.ts';
import { deleteSitzungen } from './sitzung.sql.ts';

export async function kontoOfPerson(context: ActionContext, person: OidcPerson): Promise<Kontozeile> {
  const { tx, events, config } = context;
  const rollen = rollenOf(person.gruppen, parseGruppen(config.BLEIBE_OIDC_GROUPS ?? ''));
  if (rollen.length === 0) throw anmeldeFaults.OIDC_KEINE_ROLLE();
  const conflict = findUnvereinbareRollen(rollen);
  if (conflict) throw anmeldeFaults.OIDC_ROLLEN_UNVEREINBAR({ grund: conflict.grund });
  const known = await lockKontoByOidc(tx, person.aussteller, person.kennung);
  const konto = known ?? (await connect(context, person, rollen));
  if (konto.status !== 'aktiv') throw anmeldeFaults.OIDC_KONTO_GESPERRT();
  if (!sameRollen(konto.rollen, rollen)) {
    await updateKontoData(tx, konto.id, { name: konto.name, email: konto.email, rollen });
    await deleteSitzungen(tx, konto.id);
    await events.emit(tx, kontoGeaendert, { kontoId: konto.id });
  }
  return (await findKontoById(tx, konto.id)) ?? konto;
}

/**
 * An account that the administration prepared and nobody has used yet is taken over by its verified address. One with
 * a password never is: then an address at the provider would be worth as much as the password.
 */
async function connect(context: ActionContext, person: OidcPerson, rollen: readonly Rolle[]): Promise<Kontozeile> {
  const { tx, events } = context;
  const email = emailSchema.safeParse(person.email);
  if (!email.success) throw anmeldeFaults.OIDC_OHNE_ADRESSE();
  const oidc = { aussteller: person.aussteller, kennung: person.kennung };
  const prepared = await findKontoByEmail(tx, email.data);
  if (prepared && !(prepared.status === 'eingeladen' && person.emailBestaetigt))
    throw anmeldeFaults.OIDC_KONTO_BESTEHT();
  if (prepared) {
    await linkKontoToOidc(tx, prepared.id, oidc.aussteller, oidc.kennung);
    await deleteEinmallinks(tx, prepared.id);
  }
  const name = person.name.slice(0, 120);
  const id =
    prepared?.id ??
    (await insertKonto(tx, { name, email: email.data, rollen, status: 'aktiv', createdBy: 'oidc', oidc }));
  const konto = id && (await lockKonto(tx, id));
  if (!konto) throw anmeldeFaults.OIDC_KONTO_BESTEHT();
  await events.emit(tx, kontoGeaendert, { kontoId: konto.id });
  return konto;
}
