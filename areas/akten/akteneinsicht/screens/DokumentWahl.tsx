/** Which documents of an Akte are handed out: one by one, by type, or whole Vorgänge. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Choice.tsx';
import { useLoad, usePages } from '#ui/data.ts';
import { count, formatNumber } from '#ui/format.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { ProblemNote, Skeleton } from '#ui/States.tsx';
import { listDokumente } from '../../dokument.api.ts';
import type { DokumentKurz } from '../../dokument.schema.ts';
import { nameOfDokumenttyp } from '../../dokumenttyp.data.ts';
import { queryOf } from '../../screens/teile/queries.ts';
import { listVorgaenge } from '../../vorgang/vorgang.api.ts';
import { WahlZeile } from './WahlZeile.tsx';
import type { Entwurf } from './wahl.ts';

interface DokumentWahlProps {
  readonly akteId: string;
  readonly draft: Entwurf;
  set<K extends keyof Entwurf>(name: K, value: Entwurf[K]): void;
}

export function DokumentWahl({ akteId, draft, set }: DokumentWahlProps) {
  const more = usePages(listDokumente, { akteId, anzahl: 200 });
  const dokumente = more.pages.flatMap(({ eintraege }) => eintraege);
  const [typ, setTyp] = useState('');
  const typen = [...new Set(dokumente.map((one) => one.typ))].map((one) => ({
    value: one,
    label: nameOfDokumenttyp(one),
  }));
  const shown = dokumente.filter((one) => typ === '' || one.typ === typ);
  if (more.isPending) return <Skeleton words="Die Dokumente werden geladen" lines={4} />;
  return (
    <fieldset className="u-stack-tight">
      <legend>Dokumente</legend>
      {draft.umfang === 'dokumente' && <VorgangWahl akteId={akteId} draft={draft} set={set} loaded={dokumente} />}
      {draft.umfang === 'dokumente' && (
        <div className="schwarz-zeile">
          <SelectField
            label="Nur diese Art zeigen"
            name="typ"
            empty="Alle Arten"
            options={typen}
            value={typ}
            error={undefined}
            onChange={setTyp}
          />
          <Button onClick={() => set('ids', [...new Set([...draft.ids, ...shown.map(({ id }) => id)])])}>
            Gezeigte auswählen
          </Button>
          <Button onClick={() => set('ids', [])}>Keines auswählen</Button>
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1) */}
      <section className="wahl-liste" tabIndex={0} aria-label="Dokumente der Akte">
        {shown.map((dokument) => (
          <WahlZeile key={dokument.id} dokument={dokument} draft={draft} set={set} />
        ))}
        {more.hasNextPage && (
          <Button busy={more.isFetching} onClick={() => void more.fetchNextPage()}>
            Weitere Dokumente laden
          </Button>
        )}
      </section>
    </fieldset>
  );
}

/**
 * A whole Vorgang at once, z. d. A. or not. Its documents are then chosen like any others, so each can still be taken out.
 */
function VorgangWahl({ akteId, draft, set, loaded }: DokumentWahlProps & { loaded: readonly DokumentKurz[] }) {
  const client = useQueryClient();
  const { vorgaenge = [], ohneVorgang = 0 } = useLoad(listVorgaenge, { akteId }).data ?? {};
  const [problem, setProblem] = useState<Error>();
  /** Documents of a Vorgang that was chosen, also those that the list below has not loaded. */
  const [resolved, setResolved] = useState<ReadonlyMap<string | undefined, readonly string[]>>(new Map());
  if (vorgaenge.length === 0) return null;
  const idsIn = (vorgangId: string | undefined) =>
    resolved.get(vorgangId) ?? loaded.filter((one) => one.vorgangId === vorgangId).map(({ id }) => id);
  const choose = async (vorgangId: string | undefined, on: boolean) => {
    setProblem(undefined);
    try {
      const ids = await idsOfVorgang(client, akteId, vorgangId);
      setResolved((before) => new Map(before).set(vorgangId, ids));
      const rest = draft.ids.filter((id) => !ids.includes(id));
      set('ids', on ? [...rest, ...ids] : rest);
    } catch (cause) {
      setProblem(cause as Error);
    }
  };
  const zeile = (key: string, label: string, vorgangId: string | undefined, dokumente: number) => {
    const chosen = idsIn(vorgangId).filter((id) => draft.ids.includes(id)).length;
    return (
      <Checkbox
        key={key}
        name={`vorgang-${key}`}
        label={label}
        hint={
          chosen > 0 && chosen < dokumente
            ? `${formatNumber(chosen)} von ${count(dokumente, 'Dokument', 'Dokumenten')} gewählt`
            : count(dokumente, 'Dokument', 'Dokumente')
        }
        value={dokumente > 0 && chosen === dokumente}
        onChange={(on) => void choose(vorgangId, on)}
      />
    );
  };
  return (
    <fieldset className="choices">
      <legend>Vorgänge</legend>
      {vorgaenge.map(({ id, nummer, bezeichnung, dokumente }) => zeile(id, `${nummer}. ${bezeichnung}`, id, dokumente))}
      {ohneVorgang > 0 && zeile('ohne', 'Ohne Vorgang', undefined, ohneVorgang)}
      <ProblemNote problem={problem} />
    </fieldset>
  );
}

/** All of them, also those that the list has not shown yet. */
async function idsOfVorgang(client: QueryClient, akteId: string, vorgangId: string | undefined): Promise<string[]> {
  const ids: string[] = [];
  let ab: string | undefined;
  do {
    const page = await client.fetchQuery(queryOf(listDokumente, { akteId, anzahl: 200, ...(ab ? { ab } : {}) }));
    ids.push(...page.eintraege.filter((one) => one.vorgangId === vorgangId).map(({ id }) => id));
    ab = page.weiter;
  } while (ab);
  return ids;
}
