/** One card: what it needs, and the one next step of its state. */
import { useState } from 'react';
import { urlOf } from '#platform/http/client.ts';
import type { OutputOf } from '#platform/http/contract.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { Checkbox, RadioGroup } from '#ui/Choice.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatMomentShort } from '#ui/format.ts';
import { Loaded, ProblemNote } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import * as api from '../karte.api.ts';
import { KARTEN_WORTE } from '../karte.data.ts';
import type { Kartenpunkt } from '../karte.schema.ts';

type Detail = OutputOf<typeof api.getKarte>;
const CHANGES = [api.listKarten, api.getKarte];
const TON = { gut: 'success', warnung: 'warning', fehlt: 'danger' } as const;

export function KarteDialog({ id, onClose }: { id: string; onClose(): void }) {
  const query = useLoad(api.getKarte, { id });
  return (
    <Dialog title="Karte" wide onClose={onClose}>
      <Loaded of={query} words="Karte wird geladen">
        {(karte) => <Inhalt key={karte.version} karte={karte} />}
      </Loaded>
    </Dialog>
  );
}

function Inhalt({ karte }: { karte: Detail }) {
  return (
    <div className="u-stack">
      <p>
        <strong>{[karte.person.familienname, karte.person.vornamen].filter(Boolean).join(', ')}</strong> ·{' '}
        {karte.titelName} · {karte.aktenzeichen}
      </p>
      <p>
        {KARTEN_WORTE[karte.stand]}
        {karte.lagerplatz && ` · Platz ${karte.lagerplatz}`}
        {karte.serie && ` · ${karte.serie}`}
      </p>
      {karte.bemerkung && <p>{karte.bemerkung}</p>}
      {karte.pruefung.length > 0 && <Pruefung punkte={karte.pruefung} />}
      <Schritt karte={karte} />
      <details>
        <summary>Verlauf</summary>
        <ul className="plain-list">
          {karte.verlauf.map((one) => (
            <li key={`${one.am}${one.stand}${one.text}`}>
              {formatMomentShort(one.am)}: {one.stand} {one.text} ({one.von})
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function Pruefung({ punkte }: { punkte: readonly Kartenpunkt[] }) {
  return (
    <ul className="plain-list" aria-label="Was die Karte braucht">
      {punkte.map(({ schluessel, ergebnis, text, norm }) => (
        <li key={schluessel}>
          <Status tone={TON[ergebnis]}>{text}</Status> <span className="u-muted">{norm}</span>
        </li>
      ))}
    </ul>
  );
}

/** One main action for each state. */
function Schritt({ karte }: { karte: Detail }) {
  switch (karte.stand) {
    case 'vorbereitet':
      return <Vorbereiten karte={karte} />;
    case 'eingegangen':
      return <Lagern karte={karte} />;
    case 'bereit':
      return karte.identitaet ? <Ausgeben karte={karte} /> : <Identitaet karte={karte} />;
    case 'ausgegeben':
      return (
        <a
          className={buttonClass('secondary')}
          href={urlOf(api.printAusgabebeleg, { id: karte.id })}
          target="_blank"
          rel="noreferrer"
        >
          Empfangsbestätigung drucken
        </a>
      );
    default:
      return <p className="u-muted">Als Nächstes: Karte annehmen, sobald sie kommt.</p>;
  }
}

function Vorbereiten({ karte }: { karte: Detail }) {
  const [trotz, setTrotz] = useState(false);
  const [nummer, setNummer] = useState('');
  const seen = { id: karte.id, version: karte.version };
  const note = useAct(api.noteAufnahme, { changes: CHANGES });
  const order = useAct(api.orderKarte, { changes: CHANGES, done: () => toast('Die Karte ist bestellt') });
  const missing = karte.pruefung.filter(({ ergebnis }) => ergebnis === 'fehlt');
  const warned = karte.pruefung.some(({ ergebnis }) => ergebnis === 'warnung');
  return (
    <div className="u-stack">
      <div className="u-row">
        {karte.foto !== 'digital' && (
          <Button busy={note.busy} onClick={() => void note.run({ ...seen, foto: 'digital' })}>
            Foto liegt digital vor
          </Button>
        )}
        {karte.fingerabdruck === 'fehlt' && (
          <Button busy={note.busy} onClick={() => void note.run({ ...seen, fingerabdruck: 'aufgenommen' })}>
            Fingerabdrücke aufgenommen
          </Button>
        )}
        {karte.unterschrift === 'fehlt' && (
          <Button busy={note.busy} onClick={() => void note.run({ ...seen, unterschrift: 'aufgenommen' })}>
            Unterschrift aufgenommen
          </Button>
        )}
      </div>
      <TextField
        name="bestellnummer"
        label="Bestellnummer"
        hint="Nur wenn Sie von Hand bestellt haben."
        optional
        value={nummer}
        onChange={setNummer}
      />
      {warned && (
        <Checkbox
          name="trotz"
          label="Ich habe die Hinweise gesehen und bestelle trotzdem"
          value={trotz}
          onChange={setTrotz}
        />
      )}
      <ProblemNote problem={note.problem ?? order.problem} />
      <Button
        kind="primary"
        busy={order.busy}
        blocked={
          missing.length > 0
            ? 'Es fehlt noch etwas.'
            : warned && !trotz
              ? 'Bestätigen Sie zuerst die Hinweise.'
              : undefined
        }
        onClick={() => void order.run({ ...seen, trotzWarnungen: trotz, ...(nummer ? { bestellnummer: nummer } : {}) })}
      >
        Karte bestellen
      </Button>
    </div>
  );
}

function Lagern({ karte }: { karte: Detail }) {
  const form = useForm({
    contract: api.storeKarte,
    draft: { lagerplatz: '' },
    input: ({ lagerplatz }) => ({ id: karte.id, version: karte.version, lagerplatz }),
    changes: CHANGES,
    done: () => toast('Die Karte liegt bereit'),
  });
  return (
    <Form form={form} action="An den Platz legen" label="Lagern">
      <TextField label="Platz" autoFocus {...form.field('lagerplatz')} />
    </Form>
  );
}

function Identitaet({ karte }: { karte: Detail }) {
  const form = useForm({
    contract: api.checkIdentitaet,
    draft: { art: '' as 'pass' | 'alte-karte' | 'ausweisersatz' | 'vollmacht' | '' },
    input: ({ art }) => ({ id: karte.id, version: karte.version, art: art as 'pass' }),
    changes: CHANGES,
  });
  return (
    <Form form={form} action="Identität geprüft" label="Identität prüfen">
      <RadioGroup
        label="Womit weist sich die Person aus?"
        options={[
          { value: 'pass', label: 'Pass' },
          { value: 'alte-karte', label: 'Alte Karte' },
          { value: 'ausweisersatz', label: 'Ausweisersatz' },
          { value: 'vollmacht', label: 'Vollmacht und eigener Ausweis' },
        ]}
        {...form.field('art')}
      />
    </Form>
  );
}

function Ausgeben({ karte }: { karte: Detail }) {
  const form = useForm({
    contract: api.handOverKarte,
    draft: { altkarte: '' as 'zurueckgegeben' | 'verloren' | 'keine' | '', seriennummer: '' },
    input: ({ altkarte, seriennummer }) => ({
      ...{ id: karte.id, version: karte.version, seriennummer },
      altkarte: altkarte as 'keine',
    }),
    changes: CHANGES,
    done: () => toast('Die Karte ist ausgegeben, die Fingerabdrücke sind gelöscht'),
  });
  return (
    <Form form={form} action="Karte ausgeben" label="Ausgeben">
      <p>Identität geprüft von {karte.identitaet?.von}.</p>
      <RadioGroup
        label="Alte Karte"
        options={[
          { value: 'zurueckgegeben', label: 'Zurückgegeben' },
          { value: 'verloren', label: 'Verloren' },
          { value: 'keine', label: 'Gab es nicht' },
        ]}
        {...form.field('altkarte')}
      />
      <TextField
        label="Seriennummer der Karte in Ihrer Hand"
        hint="Scannen oder abtippen."
        {...form.field('seriennummer')}
      />
    </Form>
  );
}
