/** Watched folders and addresses: what was found last, what went wrong, and a look at once. */
import { useState } from 'react';
import type { OutputOf } from '#platform/http/contract.ts';
import { Button } from '#ui/Button.tsx';
import { RadioGroup } from '#ui/Choice.tsx';
import { ConfirmAct } from '#ui/ConfirmAct.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatMoment, formatMomentShort } from '#ui/format.ts';
import { useLive } from '#ui/live.ts';
import { Progress } from '#ui/Progress.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { EmptyState, Loaded, ProblemNote } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { listSammlungen } from '../../sammlungen/sammlungen.api.ts';
import * as api from '../beobachtung.api.ts';

type Quelle = OutputOf<typeof api.listErlassquellen>['quellen'][number];

export function Quellen() {
  const quellen = useLoad(api.listErlassquellen, {});
  const [adding, setAdding] = useState(false);
  useLive('einlesung:alle', [api.listErlassquellen]);
  return (
    <div className="fassungen u-stack">
      <p>
        In eingeschalteten Ordnern und unter eingeschalteten Adressen sieht Bleibe jede Nacht nach und liest neue
        Erlasse ein. Was darin nicht lesbar ist, steht hier.
      </p>
      {adding ? (
        <NeueQuelle onDone={() => setAdding(false)} />
      ) : (
        <div>
          <Button kind="primary" icon="plus" onClick={() => setAdding(true)}>
            Quelle hinzufügen
          </Button>
        </div>
      )}
      <Loaded of={quellen} words="Die Quellen werden geladen" lines={4}>
        {({ quellen: all }) =>
          all.length === 0 ? (
            !adding && (
              <EmptyState icon="ordner" title="Noch keine Quelle">
                Hier steht jeder Ordner und jede Adresse, in denen Bleibe nach Erlassen sieht, mit dem letzten Fund.
              </EmptyState>
            )
          ) : (
            <ul className="quellen">
              {all.map((one) => (
                <li key={one.id} className="card u-stack">
                  <EineQuelle of={one} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}

const CHANGES = { changes: [api.listErlassquellen] };

function EineQuelle({ of: one }: { of: Quelle }) {
  const look = useAct(api.lookIntoErlassquelle, CHANGES);
  const switching = useAct(api.switchErlassquelle, CHANGES);
  const [asking, setAsking] = useState(false);
  const { id, version, aktiv, ort, sammlung, blick } = one;
  return (
    <>
      <div className="quelle-kopf">
        <h2 className="quelle-ort">{ort}</h2>
        <Status tone={aktiv ? 'success' : 'quiet'}>{aktiv ? 'wird nachts nachgesehen' : 'ausgeschaltet'}</Status>
      </div>
      <p className="u-muted">
        {one.art === 'ordner' ? 'Ordner auf dem Server' : 'Adresse'}, für die Sammlung „{sammlung}“
      </p>
      <Blick of={blick} />
      <Belege of={one.belege} />
      <ProblemNote problem={look.problem ?? switching.problem} />
      <div className="u-row">
        {!blick.laeuft && (
          <Button icon="wiederholen" busy={look.busy} onClick={() => void look.run({ id })}>
            Jetzt nachsehen<span className="u-sr">: {ort}</span>
          </Button>
        )}
        <Button kind="text" busy={switching.busy} onClick={() => void switching.run({ id, version, aktiv: !aktiv })}>
          {aktiv ? 'Ausschalten' : 'Einschalten'}
          <span className="u-sr">: {ort}</span>
        </Button>
        <Button kind="text" onClick={() => setAsking(true)}>
          Entfernen<span className="u-sr">: {ort}</span>
        </Button>
      </div>
      {asking && (
        <ConfirmAct
          title="Quelle entfernen?"
          action="Entfernen"
          danger
          contract={api.deleteErlassquelle}
          input={{ id, version }}
          {...CHANGES}
          says="Die Quelle ist entfernt"
          onClose={() => setAsking(false)}
        >
          Bleibe sieht dort nicht mehr nach. Die Erlasse, die schon eingelesen sind, bleiben.
        </ConfirmAct>
      )}
    </>
  );
}

function Blick({ of: { am, satz, fehler, laeuft } }: { of: Quelle['blick'] }) {
  if (laeuft)
    return (
      <Progress
        label="Es wird nachgesehen"
        done={laeuft.fertig}
        total={Math.max(1, laeuft.gesamt)}
        unit={['Datei', 'Dateien']}
      />
    );
  if (!am) return <p className="u-muted">Hier hat noch niemand nachgesehen.</p>;
  return (
    <p>
      {fehler && <Status tone="danger">mit Fehler</Status>} Zuletzt nachgesehen am {formatMoment(am)}. {satz}
    </p>
  );
}

const ERGEBNIS = { neu: 'neu', geaendert: 'geändert', unveraendert: 'schon bekannt', abgewiesen: 'nicht lesbar' };

function Belege({ of }: { of: Quelle['belege'] }) {
  if (of.length === 0) return null;
  return (
    <details>
      <summary>Die letzten Funde</summary>
      <ul className="quelle-belege">
        {of.map(({ laufAt, datei, ergebnis, satz }) => (
          <li key={`${laufAt} ${datei}`}>
            <span className="u-muted">{formatMomentShort(laufAt)}</span> {datei}: <strong>{ERGEBNIS[ergebnis]}</strong>
            {satz && `. ${satz}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

function NeueQuelle({ onDone }: { onDone(): void }) {
  const sammlungen = useLoad(listSammlungen, {});
  const form = useForm({
    contract: api.createErlassquelle,
    draft: { art: '' as '' | 'ordner' | 'adresse', ort: '', sammlungId: '' },
    input: ({ art, ort, sammlungId }) => ({ quelle: { art: art as 'ordner', ort, sammlungId, aktiv: false } }),
    changes: [api.listErlassquellen],
    done: () => {
      toast('Die Quelle ist hinzugefügt und noch ausgeschaltet');
      onDone();
    },
  });
  const erlasse = (sammlungen.data?.sammlungen ?? []).filter(({ art }) => art === 'erlass');
  return (
    <Form form={form} action="Quelle hinzufügen" onCancel={onDone}>
      <RadioGroup
        label="Was soll beobachtet werden?"
        options={[
          { value: 'ordner', label: 'Ein Ordner auf dem Server', hint: 'Alle Erlasse, die darin liegen.' },
          { value: 'adresse', label: 'Eine Adresse im Netz', hint: 'Eine Datei, die dort ausgetauscht wird.' },
        ]}
        {...form.field('art')}
        error={form.errorOf('quelle.art')}
        onChange={(value) => value && form.set('art', value)}
      />
      <TextField
        label={form.draft.art === 'adresse' ? 'Adresse' : 'Ordner'}
        hint={form.draft.art === 'adresse' ? 'Beginnt mit https.' : 'Mit vollem Pfad, zum Beispiel /srv/erlasse.'}
        {...form.field('ort')}
        error={form.errorOf('quelle.ort')}
      />
      <SelectField
        label="Sammlung, in die die Erlasse kommen"
        empty="Bitte wählen"
        options={erlasse.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.field('sammlungId')}
        error={form.errorOf('quelle.sammlungId')}
      />
    </Form>
  );
}
