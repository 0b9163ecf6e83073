/** What a releaser signs beside the text, and what of it changed since it was handed in. */
import type { Contract } from '#platform/http/contract.ts';
import { Button } from '#ui/Button.tsx';
import { useAct } from '#ui/data.ts';
import { DataTable, Facts } from '#ui/List.tsx';
import { Note, ProblemNote } from '#ui/States.tsx';
import { useMay } from '#ui/session.tsx';
import { toast } from '#ui/Toast.tsx';
import type { GrundlagePosten } from '../grundlage.schema.ts';
import { submitForRelease } from '../schreiben.api.ts';
import type { Schreiben } from '../schreiben.schema.ts';

/** The text stands beside it as pages, and the letterhead on them. */
const AUF_DEN_SEITEN = /^Text: |^Briefkopf$|^Textbaustein: /;

export function Grundlage({ of }: { of: readonly GrundlagePosten[] }) {
  const shown = of.filter(({ gegenstand }) => !AUF_DEN_SEITEN.test(gegenstand));
  return (
    <section className="card u-stack" aria-labelledby="sb-grundlage">
      <h2 id="sb-grundlage">Worauf das Schreiben beruht</h2>
      <Facts of={shown.map(({ gegenstand, wert }) => [gegenstand, <Zeilen key={gegenstand} of={wert} />] as const)} />
    </section>
  );
}

function Zeilen({ of }: { of: string }) {
  return <span className="sb-zeilen">{of === '' ? 'nichts' : of}</span>;
}

export function SeitVorlage({ schreiben, changes }: { schreiben: Schreiben; changes: readonly Contract[] }) {
  const may = useMay()('vorgaenge.schreiben');
  const anew = useAct(submitForRelease, { changes: [...changes], done: () => toast('Neu vorgelegt') });
  return (
    <Note
      kind="danger"
      title="Seit der Vorlage hat sich etwas geändert"
      actions={
        may && (
          <Button
            icon="gesendet"
            busy={anew.busy}
            onClick={() => void anew.run({ id: schreiben.id, version: schreiben.version })}
          >
            Neu vorlegen
          </Button>
        )
      }
    >
      <p>
        So, wie es vorgelegt wurde, kann das Schreiben nicht freigegeben werden. Stimmt es mit den neuen Angaben noch,
        legen Sie es neu vor. Muss der Text anders werden, geben Sie es zurück.
      </p>
      <DataTable
        caption="Was sich geändert hat"
        rows={schreiben.abweichungen}
        rowKey={({ gegenstand }) => gegenstand}
        columns={[
          { head: 'Was', cell: ({ gegenstand }) => gegenstand },
          { head: 'Vorgelegt', cell: ({ vorher }) => <Zeilen of={vorher} /> },
          { head: 'Jetzt', cell: ({ nachher }) => <Zeilen of={nachher} /> },
        ]}
      />
      <ProblemNote problem={anew.problem} />
    </Note>
  );
}
