/** Entries and their versions as somebody may see them. */
import { findNamen } from '#areas/personal/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import type { Fassung } from '#platform/edited/edited.schema.ts';
import { listAllVersions } from '#platform/edited/edited.ts';
import type { GlossarInhalt } from './glossar.schema.ts';
import { glossarKind } from './glossar.ts';
import { indexMitgeliefert } from './mitgeliefert.ts';
import { findVerborgene } from './stelle.sql.ts';
import { hidePlaces, toEigeneZeilen, toMitgelieferteZeilen } from './zeile.rules.ts';
import type { GlossarFassung, Glossarzeile } from './zeile.schema.ts';

type Version = Fassung<GlossarInhalt>;

export async function zeilenFor(context: ActionContext, quelle: Glossarzeile['quelle']): Promise<Glossarzeile[]> {
  const { tx, clock } = context;
  const mitgeliefert = await indexMitgeliefert();
  const own = toEigeneZeilen(await listAllVersions(tx, glossarKind), mitgeliefert, clock.today().toString());
  return visible(context, quelle === 'amt' ? own : toMitgelieferteZeilen(mitgeliefert.values(), own));
}

async function visible<T extends { readonly inhalt: GlossarInhalt }>(
  { tx, actor }: ActionContext,
  entries: readonly T[],
): Promise<T[]> {
  const kurze = new Set(entries.flatMap(({ inhalt }) => inhalt.stellen.map(({ kurz }) => kurz)));
  return hidePlaces(entries, await findVerborgene(tx, actor, [...kurze]));
}

/** Newest first. */
export async function listFassungenFor(
  context: ActionContext,
  wanted: (one: Version) => boolean,
): Promise<GlossarFassung[]> {
  const { tx, actor } = context;
  const versions = await visible(context, (await listAllVersions(tx, glossarKind)).filter(wanted));
  const ids = versions.flatMap(({ erstelltVon, freigegebenVon }) => [erstelltVon, freigegebenVon ?? []].flat());
  const names = new Map((await findNamen(tx, [...new Set(ids)])).map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? (id.startsWith('system:') ? 'Bleibe' : id);
  const mitgeliefert = await indexMitgeliefert();
  return versions.map((one) => ({
    id: one.id,
    schluessel: one.schluessel,
    nummer: one.nummer,
    version: one.version,
    status: one.status,
    gueltigAb: one.gueltigAb,
    gueltigBis: one.gueltigBis,
    von: nameOf(one.erstelltVon),
    ...(one.freigegebenVon === null ? {} : { freigegebenVon: nameOf(one.freigegebenVon) }),
    darfFreigeben:
      one.status === 'ENTWURF' && !one.bearbeitetVon.includes(actor.id) && actor.rights.has('erlasse.pflegen'),
    mitgeliefert: mitgeliefert.has(one.schluessel),
    inhalt: one.inhalt,
  }));
}
