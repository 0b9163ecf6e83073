/** One card: what it needs, and the one next step of its state. */
import { useState } from 'react';
import { urlOf } from '#platform/http/client.ts';
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
import { Aufnahme, Bild } from './Aufnahme.tsx';
import { Nebenwege } from './Nebenwege.tsx';
import { type Detail, STALE } from './worte.ts';

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
        {karte.bestellnummer && ` · Bestellung ${karte.bestellnummer}`}
        {karte.sendungsnummer && ` · Sendung ${karte.sendungsnummer}`}
      </p>
      {karte.bemerkung && <p>{karte.bemerkung}</p>}
      {karte.pruefung.length > 0 && <Pruefung punkte={karte.pruefung} />}
      <Schritt karte={karte} />
      <Nebenwege karte={karte} />
      <details>
        <summary>Verlauf</summary>
        <ul className="plain-list">
          {karte.verlauf.map((one) => (
            <li key={`${one.am}${one.stand}${one.text}`}>
              {formatMomentShort(one.am)}: {standWorte(one.stand)}
              {one.text && `, ${one.text}`} · {one.von}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

const standWorte = (stand: string) => KARTEN_WORTE[stand as keyof typeof KARTEN_WORTE] ?? stand;

function Pruefung({ punkte }: { punkte: readonly Kartenpunkt[] }) {
  return (
    <ul className="plain-list" aria-label="Was die Karte braucht">
      {punkte.map(({ schluessel, ergebnis, text, norm, tun }) => (
        <li key={schluessel}>
          <Status tone={TON[ergebnis]}>{text}</Status> <span className="u-muted">{norm}</span>
          {tun && <p className="u-small">{tun}</p>}
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
    case 'zurueck':
      return <p>Klären Sie die Anschrift. Nehmen Sie die Karte an, um sie neu zu lagern, oder brechen Sie sie ab.</p>;
    case 'verschickt':
    case 'verloren':
    case 'abgebrochen':
      return null;
    default:
      return <p className="u-muted">Als Nächstes: Karte annehmen, sobald sie kommt.</p>;
  }
}

function Vorbereiten({ karte }: { karte: Detail }) {
  const [trotz, setTrotz] = useState(false);
  const [nummer, setNummer] = useState('');
  const seen = { id: karte.id, version: karte.version };
  const order = useAct(api.orderKarte, { changes: STALE, done: () => toast('Die Karte ist bestellt') });
  const missing = karte.pruefung.filter(({ ergebnis }) => ergebnis === 'fehlt');
  const warned = karte.pruefung.some(({ ergebnis }) => ergebnis === 'warnung');
  const blocked = missing.length > 0 ? 'Es fehlt noch etwas.' : 'Bestätigen Sie zuerst die Hinweise.';
  return (
    <div className="u-stack">
      <Aufnahme karte={karte} />
      {missing.length === 0 && (
        <TextField
          name="bestellnummer"
          label="Bestellnummer"
          hint="Nur wenn Sie von Hand bestellt haben."
          optional
          value={nummer}
          onChange={setNummer}
        />
      )}
      {warned && missing.length === 0 && (
        <Checkbox
          name="trotz"
          label="Ich habe die Hinweise gesehen und bestelle trotzdem"
          value={trotz}
          onChange={setTrotz}
        />
      )}
      <ProblemNote problem={order.problem} />
      <div>
        <Button
          kind={missing.length > 0 ? 'secondary' : 'primary'}
          busy={order.busy}
          blocked={missing.length > 0 || (warned && !trotz) ? blocked : undefined}
          onClick={() =>
            void order.run({ ...seen, trotzWarnungen: trotz, ...(nummer ? { bestellnummer: nummer } : {}) })
          }
        >
          Karte bestellen
        </Button>
      </div>
    </div>
  );
}

function Lagern({ karte }: { karte: Detail }) {
  const form = useForm({
    contract: api.storeKarte,
    draft: { lagerplatz: '' },
    input: ({ lagerplatz }) => ({ id: karte.id, version: karte.version, lagerplatz }),
    changes: STALE,
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
    changes: STALE,
  });
  return (
    <Form form={form} action="Identität geprüft" label="Identität prüfen">
      {karte.hatFoto && <Bild karte={karte} />}
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
    draft: {
      altkarte: '' as 'zurueckgegeben' | 'verloren' | 'keine' | '',
      pinbrief: '' as 'ausgegeben' | 'per-post' | 'entfaellt' | '',
      seriennummer: '',
    },
    input: ({ altkarte, pinbrief, seriennummer }) => ({
      ...{ id: karte.id, version: karte.version, seriennummer },
      ...{ altkarte: altkarte as 'keine', pinbrief: pinbrief as 'entfaellt' },
    }),
    changes: STALE,
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
      <RadioGroup
        label="PIN-Brief mit Sperrkennwort"
        options={[
          { value: 'ausgegeben', label: 'Mit der Karte übergeben' },
          { value: 'per-post', label: 'Hat die Person mit der Post bekommen' },
          { value: 'entfaellt', label: 'Entfällt, ohne Online-Ausweis' },
        ]}
        {...form.field('pinbrief')}
      />
      <TextField
        label="Seriennummer der Karte in Ihrer Hand"
        hint="Scannen oder abtippen."
        {...form.field('seriennummer')}
      />
    </Form>
  );
}
